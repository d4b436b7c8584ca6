// At this desk nothing is saved without a network; what is kept can be read, and what is typed stays.
import type { Reading } from '../../../kernel/use-read.ts';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';

/** The strip under the bar, or nothing where all is well. */
export const DeskNet = ({ reading }: { reading: Reading<unknown> }) => (
  <NetBanner reading={reading} needs="保存和发布要有网，填的都留着。" />
);
