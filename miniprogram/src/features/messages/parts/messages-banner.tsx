// Without a network the messages are read as they lie on the phone, and it is said what has not gone out yet.
import { savedBy } from '../../../kernel/outbox-entry.ts';
import { actor, clock, outbox } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import { sayCount, sayMoment } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { openOutbox } from '../../../kernel/ways.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Banner } from '../../../ui/banner.tsx';

type Props = Readonly<{
  reading: Reading<unknown>;
  /** What still works without a network. */
  works?: string;
}>;

/** The strip under the bar, or nothing where all is well. */
export const MessagesBanner = ({ reading, works = '有网以后自动取来新的。' }: Props) => {
  const isOnline = useWatched(online);
  const waiting = useWatched(outbox.entries).filter(
    (entry) => entry.status === 'waiting' && savedBy(entry, actor()),
  ).length;
  const { answer } = reading;
  if (isOnline || !answer) return <OutboxBanner reading={reading} />;
  const readAt = sayMoment(answer.readAt, clock.today());
  return waiting > 0 ? (
    <Banner
      id="offline"
      icon="offline"
      bold={`没有网络，${sayCount(waiting, '条')}还没有送出`}
      plain={works}
      action={{ word: '查看', onTap: openOutbox }}
    />
  ) : (
    <Banner id="offline" icon="offline" bold={`没有网络，先看\u00a0${readAt}\u00a0的`} plain={works} />
  );
};
