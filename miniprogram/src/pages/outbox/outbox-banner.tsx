// One strip under the bar says how things stand between this phone and the server, the gravest first.
import { actor, clock, outbox } from '../../kernel/phone.ts';
import { savedBy } from '../../kernel/outbox-entry.ts';
import { online } from '../../kernel/platform.ts';
import { wordsOf } from '../../kernel/refusal-copy.ts';
import { sayClock, sayMoment } from '../../kernel/say.ts';
import type { Reading } from '../../kernel/use-read.ts';
import { useWatched } from '../../kernel/use-watched.ts';
import { openOutbox } from '../../kernel/ways.ts';
import { Banner } from '../../ui/banner.tsx';

const look = { word: '查看', onTap: openOutbox };

/** The strip, or nothing where all is well; `reading` is the page's own question. */
export const OutboxBanner = ({ reading }: { reading?: Reading<unknown> }) => {
  const isOnline = useWatched(online);
  const mine = useWatched(outbox.entries).filter((entry) => savedBy(entry, actor()));
  const waiting = mine.filter((entry) => entry.status === 'waiting');
  const refused = mine.filter((entry) => entry.status === 'refused');
  const failing = waiting.find((entry) => entry.failure !== undefined);
  if (!isOnline) {
    return waiting.length === 0 ? (
      <Banner id="offline" icon="offline" bold="没有网络，照常记录" plain="存在手机里，有网自动送出" />
    ) : (
      <Banner id="offline" icon="offline" bold="没有网络，照常记录" plain={`手机里存着 ${waiting.length} 条，有网自动送出`} action={look} />
    );
  }
  const [first] = refused;
  if (first?.refusal) {
    const bold = refused.length === 1 ? `没有办成：${wordsOf(first.refusal).what}` : `有 ${refused.length} 条没有办成`;
    return <Banner id="refused" icon="attention" warn bold={bold} plain={`${first.about.name}的走访，填的都留着。`} action={look} />;
  }
  if (failing) {
    const again = failing.nextTryAt ? `${sayClock(new Date(failing.nextTryAt).toISOString())} 再试一次。` : '';
    const reference = failing.failure?.reference ? `编号 ${failing.failure.reference}` : '';
    return (
      <Banner id="failing" icon="again" warn bold="没有送到，已存在手机里" plain={again + reference} action={{ word: '现在试', onTap: outbox.tryNow }} />
    );
  }
  if (reading?.state === 'failed' && reading.answer) {
    const reference = reading.failure?.reference ? `编号 ${reading.failure.reference}` : '';
    return (
      <Banner
        id="not-fresh"
        icon="again"
        warn
        bold="没有取到新内容"
        plain={`先看 ${sayMoment(reading.answer.readAt, clock.today())} 的，记录照常保存。${reference}`}
        action={{ word: '现在试', onTap: reading.again }}
      />
    );
  }
  return null;
};
