// Without a network a hall's code can still be scanned, and it is said what happens to the scan.
import { savedBy } from '../../../kernel/outbox-entry.ts';
import { actor, outbox } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Banner } from '../../../ui/banner.tsx';

/** The strip under the bar, or nothing where all is well. */
export const TrainingBanner = ({ reading }: { reading?: Reading<unknown> }) => {
  const isOnline = useWatched(online);
  const waiting = useWatched(outbox.entries).some((entry) => savedBy(entry, actor()));
  return isOnline || waiting ? (
    <OutboxBanner {...(reading && { reading })} />
  ) : (
    <Banner
      id="offline"
      icon="offline"
      bold="没有网络，签到照常扫码"
      plain="扫的码存在手机里，有网自动送出。报名和请假要有网。"
    />
  );
};
