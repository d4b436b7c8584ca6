// Without a network what is kept can be read, an attempt in hand goes on, and it is said what has to wait.
import { savedBy } from '../../../kernel/outbox-entry.ts';
import { actor, outbox } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Banner } from '../../../ui/banner.tsx';

/** The strip under the bar, or nothing where all is well. */
export const LearningBanner = ({ reading }: { reading: Reading<unknown> }) => {
  const isOnline = useWatched(online);
  const waiting = useWatched(outbox.entries).some((entry) => savedBy(entry, actor()));
  return isOnline || waiting ? (
    <OutboxBanner reading={reading} />
  ) : (
    <Banner
      id="offline"
      icon="offline"
      bold="没有网络，可以先看"
      plain="答到一半的照常能答，新的卷子要有网才能开始。"
    />
  );
};
