// Without a network the messages are read as they lie on the phone, and what one asks for goes out later.
import { savedBy } from '../../../kernel/outbox-entry.ts';
import { actor, clock, outbox } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import { sayMoment } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
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
  const isWaiting = useWatched(outbox.entries).some((entry) => savedBy(entry, actor()));
  const { answer } = reading;
  if (isOnline || isWaiting || !answer) return <OutboxBanner reading={reading} />;
  return (
    <Banner
      id="offline"
      icon="offline"
      bold={`没有网络，先看\u00a0${sayMoment(answer.readAt, clock.today())}\u00a0的`}
      plain={works}
    />
  );
};
