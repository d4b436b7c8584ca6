// A page is paper with safe areas: a bar above, one part that scrolls, a dock or tabs below; at a desk a rail and a side panel.
import { type ReactNode, useEffect } from 'react';
import { inBrowser } from '../kernel/platform.ts';
import { preferences } from '../kernel/phone.ts';
import { useWatched } from '../kernel/use-watched.ts';
import { nameThePage, type TabName } from '../kernel/ways.ts';
import { Box } from './box.tsx';
import { Rail } from './rail.tsx';
import { Tabs } from './tabs.tsx';
import { TopBar } from './top-bar.tsx';
import { useWide } from './use-wide.ts';

export type PageProps = Readonly<{
  id: string;
  title: string;
  /** A root page names its tab; any other page can go back. */
  tab?: TabName;
  /** A way in has neither tabs nor a way back. */
  alone?: boolean;
  /** Edge to edge instead of in margins. */
  flush?: boolean;
  /** At a desk the main part takes the whole width, as tables do. */
  full?: boolean;
  banner?: ReactNode;
  dock?: ReactNode;
  /** Beside the main part at a desk, and only there. */
  side?: ReactNode;
  children: ReactNode;
}>;

/** One screen. */
export const Page = ({ id, title, tab, alone = false, flush = false, full = false, banner, dock, side, children }: PageProps) => {
  const large = useWatched(preferences.largeType);
  const wide = useWide();
  useEffect(() => nameThePage(title), [title]);
  const isRoot = tab !== undefined || alone;
  return (
    <Box id={id} className={`page ${large ? 'elder' : ''} ${wide ? 'wide' : ''}`}>
      {wide && !alone && <Rail {...(tab && { tab })} />}
      <Box className="page-main">
        {inBrowser && !(wide && isRoot) && <TopBar title={title} back={!isRoot} />}
        {banner}
        <Box as="main" className={`view ${flush ? 'flush' : ''} ${full ? 'full' : ''}`}>
          {children}
        </Box>
        <Box className="foot">
          {dock && <Box className={tab && !wide ? 'dock over-tabs' : 'dock'}>{dock}</Box>}
          {tab && !wide && <Tabs tab={tab} />}
        </Box>
      </Box>
      {wide && side}
    </Box>
  );
};
