// In a browser we draw the bar that WeChat draws itself: the way back and the page's name.
import { goBack } from '../kernel/ways.ts';
import { Box } from './box.tsx';
import { Icon } from './icon.tsx';
import { Tap } from './tap.tsx';

/** The bar above a page; 96 px at the right stay free for the host. */
export const TopBar = ({ title, back }: { title: string; back: boolean }) => (
  <Box as="header" className="topbar">
    {back && (
      <Tap id="back" className="back" label="返回" onTap={goBack}>
        <Icon name="back" />
      </Tap>
    )}
    <Box {...(back && { as: 'h1' as const })} className="name">
      {title}
    </Box>
  </Box>
);
