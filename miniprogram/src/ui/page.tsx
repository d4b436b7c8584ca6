// A page is paper with safe areas: a bar above, one part that scrolls, a dock or tabs below; at a desk a rail and a side panel.
import { type ReactNode, useEffect } from 'react';
import { preferences } from '../kernel/phone.ts';
import { inBrowser } from '../kernel/platform.ts';
import { useWatched } from '../kernel/use-watched.ts';
import { nameThePage, type TabName } from '../kernel/ways.ts';
import { Box } from './box.tsx';
import type { PlaceName } from './places.ts';
import { Rail } from './rail.tsx';
import { Tabs } from './tabs.tsx';
import { TopBar } from './top-bar.tsx';
import { useWide } from './use-wide.ts';

export type PageProps = Readonly<{
  id: string;
  title: string;
  /** A root page names its tab; any other page can go back. */
  tab?: TabName;
  /** A place of the rail; at a desk it is a root page. */
  place?: PlaceName;
  /** A page under a place of the rail. */
  within?: PlaceName;
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

type FootProps = Pick<PageProps, 'tab' | 'dock'> & Readonly<{ wide: boolean }>;

const Foot = ({ tab, dock, wide }: FootProps) => {
  const tabs = tab !== undefined && !wide;
  return (
    <Box className="foot">
      {dock && (
        <Box as="section" label="这一页能做的" className={tabs ? 'dock over-tabs' : 'dock'}>
          {dock}
        </Box>
      )}
      {tabs && <Tabs tab={tab} />}
    </Box>
  );
};

/** WeChat draws its own bar, and at a desk a root page needs none. */
const Bar = ({ title, isRoot, wide }: { title: string; isRoot: boolean; wide: boolean }) =>
  inBrowser && !(wide && isRoot) ? <TopBar title={title} back={!isRoot} /> : null;

const joined = (...names: readonly (string | false)[]): string =>
  names.filter((name) => name !== false).join(' ');

const hereOf = (id: string, place: PlaceName | undefined) => (id === 'outbox' ? id : place);

/** One screen. */
export const Page = ({
  id,
  title,
  tab,
  place,
  within,
  alone = false,
  flush = false,
  full = false,
  ...parts
}: PageProps) => {
  const large = useWatched(preferences.largeType);
  const wide = useWide();
  useEffect(() => nameThePage(title), [title]);
  const isRoot = tab !== undefined || alone || (wide && place !== undefined);
  return (
    <Box id={id} className={joined('page', large && 'elder', wide && 'wide', alone && 'alone')}>
      {wide && !alone && <Rail here={hereOf(id, place ?? within ?? tab)} />}
      <Box className={joined('page-main', wide && flush && 'narrow')}>
        <Bar title={title} isRoot={isRoot} wide={wide} />
        {parts.banner}
        <Box as="main" className={joined('view', flush && 'flush', full && 'full')}>
          {parts.children}
        </Box>
        <Foot wide={wide} dock={parts.dock} {...(tab && { tab })} />
      </Box>
      {wide && parts.side}
    </Box>
  );
};
