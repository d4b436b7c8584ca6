// One strip under the bar says how things stand between this phone and the server, the gravest first.

import { type OutboxEntry, savedBy } from '../../kernel/outbox-entry.ts';
import { actor, clock, outbox } from '../../kernel/phone.ts';
import { online } from '../../kernel/platform.ts';
import type { Failure } from '../../kernel/request.ts';
import { sayClock, sayMoment } from '../../kernel/say.ts';
import type { Reading } from '../../kernel/use-read.ts';
import { useWatched } from '../../kernel/use-watched.ts';
import { openOutbox } from '../../kernel/ways.ts';
import { Banner } from '../../ui/banner.tsx';
import { nameOfEntry } from './entry-rows.tsx';
import { refusedWords } from './refused-words.ts';

const look = { word: '查看', onTap: openOutbox };

const referenceOf = (failure: Failure | OutboxEntry['failure']): string =>
  failure?.reference ? `编号\u00a0${failure.reference}` : '';

const Offline = ({ waiting }: { waiting: number }) =>
  waiting === 0 ? (
    <Banner id="offline" icon="offline" bold="没有网络，照常记录" plain="存在手机里，有网自动送出" />
  ) : (
    <Banner
      id="offline"
      icon="offline"
      bold="没有网络，照常记录"
      plain={`手机里存着 ${waiting} 条，有网自动送出`}
      action={look}
    />
  );

const Refused = ({ refused }: { refused: readonly OutboxEntry[] }) => {
  const [first] = refused;
  if (!first?.refusal) return null;
  const bold =
    refused.length === 1 ? `没有办成：${refusedWords(first).what}` : `有 ${refused.length} 条没有办成`;
  const plain = `${nameOfEntry(first)}，填的都留着。`;
  return <Banner id="refused" icon="attention" warn bold={bold} plain={plain} action={look} />;
};

const Failing = ({ failing: { nextTryAt, failure } }: { failing: OutboxEntry }) => {
  const again = nextTryAt ? `${sayClock(new Date(nextTryAt).toISOString())} 再试一次。` : '';
  const plain = again + referenceOf(failure);
  const action = { word: '现在试', onTap: outbox.tryNow };
  return (
    <Banner id="failing" icon="again" warn bold="没有送到，已存在手机里" plain={plain} action={action} />
  );
};

const NotFresh = ({ reading, readAt }: { reading: Reading<unknown>; readAt: string }) => {
  const plain = `先看 ${sayMoment(readAt, clock.today())} 的，记录照常保存。${referenceOf(reading.failure)}`;
  const action = { word: '现在试', onTap: reading.again };
  return <Banner id="not-fresh" icon="again" warn bold="没有取到新内容" plain={plain} action={action} />;
};

/** The strip, or nothing where all is well; `reading` is the page's own question. */
export const OutboxBanner = ({ reading }: { reading?: Reading<unknown> }) => {
  const isOnline = useWatched(online);
  const mine = useWatched(outbox.entries).filter((entry) => savedBy(entry, actor()));
  const waiting = mine.filter((entry) => entry.status === 'waiting');
  const refused = mine.filter((entry) => entry.status === 'refused');
  const failing = waiting.find((entry) => entry.failure !== undefined);
  if (!isOnline) return <Offline waiting={waiting.length} />;
  if (refused.length > 0) return <Refused refused={refused} />;
  if (failing) return <Failing failing={failing} />;
  return reading?.state === 'failed' && reading.answer ? (
    <NotFresh reading={reading} readAt={reading.answer.readAt} />
  ) : null;
};
