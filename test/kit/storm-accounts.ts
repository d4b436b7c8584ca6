// What the storm's facts say and what the providers' own logs say, one held against the other.
import type { Commit } from '#functions/kernel/commit.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import { NotificationEvent } from '#functions/notifications/events/notification.ts';
import { evolveNotification, type NotificationState } from '#functions/notifications/notification-state.ts';
import { localSubscriptions } from '#infra/local/known-templates.ts';
import type { SendEntry } from '#infra/local/wechat/send-log.ts';
import { subscriptionKeys } from '#shared/notifications/template.ts';
import type { NewsHouse } from './news-house.ts';
import { above, directorOf } from './news-people.ts';
import type { Story } from './provider-storm.ts';

/** One message with all its facts and how it stands after them. */
export type Life = Readonly<{ id: string; facts: readonly NotificationEvent[]; state: NotificationState }>;

const NONE: NotificationState = { status: 'none' };
const idIn = (stream: string): string => stream.slice(stream.indexOf('/') + 1);
const byStream = (commits: readonly Commit[], prefix: string) =>
  Map.groupBy(
    commits.filter(({ stream }) => stream.startsWith(`notifications/${prefix}_`)),
    ({ stream }) => idIn(stream),
  );
const inOrder = (commits: readonly Commit[]): readonly Commit[] =>
  commits.toSorted((a, b) => a.version - b.version);

/** Every message that was ever raised. */
export const livesOf = (commits: readonly Commit[]): readonly Life[] =>
  [...byStream(commits, 'ntf')].map(([id, own]) => {
    const facts = inOrder(own).flatMap(({ events }) => events.map((event) => NotificationEvent.parse(event)));
    return { id, facts, state: facts.reduce(evolveNotification, NONE) };
  });

/** How it ended; its status where it has not. */
export const endingOf = ({ state }: Life): string => (state.status === 'ended' ? state.ending : state.status);

const OPENED_AGAIN: readonly string[] = [
  'notification.stayed_unread',
  'notification.undelivered',
  'notification.resent',
];

/** How many endings its facts tell, those that were opened again aside. */
export const endingsOf = ({ facts }: Life): number => {
  const isEnded = (upTo: number): boolean =>
    facts.slice(0, upTo).reduce(evolveNotification, NONE).status === 'ended';
  const endings = facts.filter((_, n) => isEnded(n + 1) && !isEnded(n)).length;
  return endings - facts.filter(({ type }) => OPENED_AGAIN.includes(type)).length;
};

type Tried = Extract<NotificationEvent, { type: 'notification.sent' | 'notification.uncertain' }>;

const isTried = (fact: NotificationEvent): fact is Tried =>
  fact.type === 'notification.sent' || fact.type === 'notification.uncertain';

/** The times a way took it or may have; `possibly` sent ones repeat an uncertain one and are none. */
export const takenBy = ({ facts }: Life, way: RegExp): readonly Tried[] =>
  facts.filter(isTried).filter(({ channel, reason }) => way.test(channel) && reason !== 'possibly');

const countBy = <T>(list: readonly T[], of: (one: T) => string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const one of list) counts[of(one)] = (counts[of(one)] ?? 0) + 1;
  return counts;
};

/** Whose account a message was for, among so many directors and those above them. */
const openidsOf = (people: number): ((life: Life) => string) => {
  const all = [...Array.from({ length: people }, (_, n) => directorOf(n)), ...above];
  const openids = new Map(all.map(({ personId, openid }) => [personId, openid] as const));
  return ({ state }) => (state.status === 'none' ? '' : (openids.get(state.message.news.personId) ?? ''));
};

/** WeChat's log beside the facts: what it said it took, what it took in silence or perhaps not, each by whom it was for. */
export const wechatAccounts = (lives: readonly Life[], people: number, log: readonly SendEntry[]) => {
  const openidOf = openidsOf(people);
  const tries = lives.flatMap((life) => takenBy(life, /^wechat/).map((fact) => ({ life, fact })));
  const sent = tries.flatMap(({ fact }) => (fact.type === 'notification.sent' ? [fact.messageId ?? ''] : []));
  const silent = tries.filter(({ fact }) => fact.reason === 'no_answer');
  const accepted = log.filter(({ outcome }) => outcome === 'accepted');
  const dropped = log.filter(({ outcome }) => outcome === 'dropped');
  return {
    sent: sent.toSorted(),
    accepted: accepted.map(({ messageId = '' }) => messageId).toSorted(),
    uncertain: countBy(silent, ({ life }) => openidOf(life)),
    dropped: countBy(dropped, ({ openid }) => openid),
    takenInSilence: dropped.filter(({ messageId }) => messageId !== undefined).length,
    taken: log.filter(({ messageId }) => messageId !== undefined).length,
  };
};

const TOKEN_REFUSED: readonly unknown[] = [40001, 42001];
const USED_UP = 43101;

/** Of each ledger: its facts, how many calls were made on it, one that was repeated with another token being one, and how often WeChat said that nothing is left. */
export const ledgersOf = ({ commits }: Story, people: number, log: readonly SendEntry[]) => {
  const ledgers = byStream(commits, 'crd');
  const keyOf = ({ openid, templateId }: Pick<SendEntry, 'openid' | 'templateId'>) =>
    `${openid} ${templateId}`;
  const calls = countBy(
    log.filter(({ outcome }) => !TOKEN_REFUSED.includes(outcome)),
    keyOf,
  );
  const used = countBy(
    log.filter(({ outcome }) => outcome === USED_UP),
    keyOf,
  );
  const all = Array.from({ length: people }, (_, n) => subscriptionKeys.map((key) => ({ n, key }))).flat();
  return all.map(({ n, key }) => {
    const { personId, openid } = directorOf(n);
    const own = ledgers.get(computedId('credit', personId, key)) ?? [];
    const name = keyOf({ openid, templateId: localSubscriptions[key].id });
    return {
      types: inOrder(own).flatMap(({ events }) => events.map(({ type }) => type)),
      calls: calls[name] ?? 0,
      usedUp: used[name] ?? 0,
    };
  });
};

/** True where a ledger was spent from although nothing had been put in since WeChat emptied it. */
export const isSpentEmpty = (types: readonly string[]): boolean => {
  let empty = false;
  for (const type of types) {
    if (type === 'credit.spent' && empty) return true;
    if (type === 'credit.emptied' || type === 'credit.withdrawn') empty = true;
    if (type === 'credit.told' || type === 'credit.heard') empty = false;
  }
  return false;
};

/** A token is good for two hours, and the next one is fetched some minutes before. */
const TOKEN_MS = (7_200 - 240) * 1_000;

/** How many tokens the sendings of the log needed, had none been refused; and how many were. */
export const tokensFor = (log: readonly SendEntry[]): Readonly<{ needed: number; refused: number }> => {
  let [needed, until] = [0, 0];
  for (const at of log.map((entry) => Date.parse(entry.at))) {
    if (at < until) continue;
    needed++;
    until = at + TOKEN_MS;
  }
  return { needed, refused: log.filter(({ outcome }) => TOKEN_REFUSED.includes(outcome)).length };
};

/** By message, how many texts the SMS provider took for it. */
export const textsOf = ({ wechat }: NewsHouse): Readonly<Record<string, number>> =>
  countBy(wechat.sms.receipts(), ({ out_id }) => out_id);
