// One strip says how things stand between this attempt and the server; whatever it says, everything chosen is on the phone.
import { sittings } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { sayClock } from '../../../kernel/say.ts';
import type { Sitting } from '../../../kernel/sitting.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Banner } from '../../../ui/banner.tsx';

/** The strip, or nothing where all is well; `noRoom` where the phone could not keep the latest choice. */
export const AttemptBanner = ({ sitting, noRoom }: { sitting: Sitting; noRoom: boolean }) => {
  const isOnline = useWatched(online);
  const failing = useWatched(sittings.failing).get(sitting.attempt.attemptId);
  const { stopped } = sitting.hand;
  if (noRoom)
    return (
      <Banner
        id="no-room"
        icon="attention"
        warn
        bold="手机存不下了，刚才选的没有存上"
        plain="请删掉一些别的东西，再选一次。"
      />
    );
  if (!isOnline)
    return (
      <Banner id="offline" icon="offline" bold="没有网络，照常答题" plain="选的都存在手机里，有网自动送出" />
    );
  if (stopped) {
    const { what, next } = wordsOf(stopped);
    return <Banner id="stopped" icon="attention" warn bold={what} plain={next} />;
  }
  if (!failing) return null;
  const { failure, nextTryAt } = failing;
  const again = nextTryAt > 0 ? `${sayClock(new Date(nextTryAt).toISOString())} 再试一次。` : '';
  return (
    <Banner
      id="failing"
      icon="again"
      warn
      bold="没有送到，已存在手机里"
      plain={again + (failure.reference ? `编号\u00a0${failure.reference}` : '')}
      action={{ word: '现在试', onTap: sittings.tryNow }}
    />
  );
};
