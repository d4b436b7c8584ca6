// Without a network what is kept can be read, and it is said what has to wait.
import { clock } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import { sayMoment } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Banner } from '../../../ui/banner.tsx';

export type NetProps = Readonly<{
  reading: Reading<unknown>;
  /** What needs a network, and what becomes of what was filled in. */
  needs?: string;
}>;

/** The strip under the bar, or nothing where all is well. */
export const NetBanner = ({ reading, needs = '签名要有网，看过的都留着。' }: NetProps) => {
  const isOnline = useWatched(online);
  const { answer, failure } = reading;
  if (!answer) return null;
  if (!isOnline) return <Banner id="offline" icon="offline" bold="没有网络，可以先看" plain={needs} />;
  if (reading.state !== 'failed') return null;
  const reference = failure?.reference ? `编号\u00a0${failure.reference}` : '';
  return (
    <Banner
      id="not-fresh"
      icon="again"
      warn
      bold="没有取到新内容"
      plain={`先看 ${sayMoment(answer.readAt, clock.today())} 的。${reference}`}
      action={{ word: '现在试', onTap: reading.again }}
    />
  );
};
