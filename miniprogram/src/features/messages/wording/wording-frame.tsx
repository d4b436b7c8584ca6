// One message stands beside the list at a desk, and is a page of its own on a phone.
import type { ReactNode } from 'react';
import type { TemplateLine } from '#shared/notifications/wording.ts';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { Side } from '../../../ui/side.tsx';

export type OneProps = Readonly<{
  line: TemplateLine;
  /** What several things say when they come together. */
  digest: string | undefined;
  mayWrite: boolean;
  wide: boolean;
  /** About the network, where nothing else is the matter. */
  net: ReactNode;
  onClose: () => void;
}>;

type FrameProps = Pick<OneProps, 'line' | 'wide' | 'net' | 'onClose'> &
  Readonly<{ trouble?: ReactNode; dock?: ReactNode; children: ReactNode }>;

/** The panel, or the page. */
export const WordingFrame = ({ line: { title }, wide, net, trouble, dock, onClose, children }: FrameProps) =>
  process.env.TARO_ENV === 'h5' && wide ? (
    <Side id="wording-side" title={title} onClose={onClose}>
      {children}
      {dock && (
        <Box className="wording-acts">
          {trouble}
          {dock}
        </Box>
      )}
    </Side>
  ) : (
    <Page id="wording-page" within="reminders" title="提醒怎么写" banner={trouble ?? net} dock={dock}>
      <Box className="lead">
        <Box as="h1" className="say">
          {title}
        </Box>
      </Box>
      {children}
    </Page>
  );
