// What channels took is what messages say of themselves: once a way, in time, by day, while it was so, and never after it ended.
import { isQuiet } from '#shared/notifications/send-time.ts';
import type { Asked } from '../posted.ts';
import type { Running } from '../running.ts';
import { has, messagesOf, type PastMessage, RUN_MS, SKEW_MS, tellingAt } from './messages.ts';
import { type Standings, standingsIn } from './standing.ts';

const USED_UP = '43101';
const CLOSED = ['notification.cancelled', 'notification.expired'];
const REOPENED = ['notification.stayed_unread', 'notification.undelivered'] as const;

const iso = (at: number): string => new Date(at).toISOString();

// Whatever claimed it, or nobody.
const takenTwice = ({ cloud }: Running): readonly string[] =>
  [...Map.groupBy(cloud.asked, ({ messageId, channel }) => `${messageId} by ${channel}`)].flatMap(
    ([name, asked]) => {
      const times = asked.filter(({ isTaken }) => isTaken).length;
      return times > 1 ? [`${name} arrived ${times} times`] : [];
    },
  );

// Another subscription may still allow what this one does not; what may have arrived goes by no other of the same channel.
const askedAgain = ({ name, asked }: PastMessage): readonly string[] =>
  asked.flatMap(({ channel, subscription, said, isHeard }, n) => {
    const later = asked.slice(n + 1).filter((one) => one.channel === channel);
    const isSame = later.some((one) => one.subscription === subscription);
    if (!isHeard && later.length > 0)
      return [`${name} was sent by ${channel} again, and may have arrived before`];
    return said === USED_UP && isSame ? [`${name} was sent by ${channel} again after ${USED_UP}`] : [];
  });

const twoWays = (message: PastMessage): readonly string[] => {
  const ways = new Set(message.asked.filter(({ isTaken }) => isTaken).map(({ channel }) => channel));
  const isSaid = has(message, 'notification.uncertain', ...REOPENED);
  return ways.size > 1 && !isSaid ? [`${message.name} went two ways without a word why`] : [];
};

const atNight = ({ name, urgency }: PastMessage, { at }: Asked): readonly string[] => {
  const isNight = [at - RUN_MS, at, at + SKEW_MS].every((moment) => isQuiet(iso(moment)));
  return isNight && urgency !== 'emergency' ? [`${name} arrived at night, at ${iso(at)}`] : [];
};

const afterEnd = ({ name, facts }: PastMessage, { at }: Asked): readonly string[] => {
  const closed = facts.find(({ event }) => CLOSED.includes(event.type));
  return closed && at > closed.at + SKEW_MS ? [`${name} arrived after it was ${closed.event.type}`] : [];
};

type Ground = Readonly<{ byId: ReadonlyMap<string, PastMessage>; past: Standings }>;

/** What one acceptance told: the message itself, or what a digest counted. */
const toldBy = (message: PastMessage, { at }: Asked, { byId }: Ground): readonly PastMessage[] => {
  const items = tellingAt(message, at).flatMap((id) => byId.get(id) ?? []);
  return items.length > 0 ? items : [message];
};

const tooLate = (message: PastMessage, asked: Asked, ground: Ground): readonly string[] =>
  toldBy(message, asked, ground).flatMap((told) => {
    const { name, news, expiresAt } = told;
    const isOfUse = asked.at <= expiresAt + RUN_MS;
    const wasSo = ground.past.everSo(news.holds, news.cause, asked.at - RUN_MS, asked.at);
    return [
      ...(isOfUse ? [] : [`${name} arrived when it was of no use any more`]),
      ...(wasSo ? [] : [`${name} arrived though it was settled`]),
    ];
  });

// What a message says of its end is what became of it.
const untrue = (message: PastMessage): readonly string[] => {
  const { name, standing, asked } = message;
  const { ending, channel, possibly } = standing;
  const way = channel === 'sms' ? 'sms' : channel?.startsWith('wechat') ? 'wechat' : undefined;
  const isTaken = asked.some((one) => one.isTaken && one.channel === way);
  const isItems = has(message, 'notification.told_in_digest');
  const isUntold = ending === 'sent' && way !== undefined && !isTaken && !possibly && !isItems;
  const isHeardOf = asked.some((one) => one.isTaken) && !has(message, ...REOPENED);
  return [
    ...(isUntold ? [`${name} was said to be sent by ${channel}, and never arrived`] : []),
    ...(isHeardOf && (ending === 'rejected' || ending === 'dead')
      ? [`${name} arrived, and ended as ${ending}`]
      : []),
  ];
};

// Only whoever broke off leaves a claim behind.
const leftBehind = ({ cloud: { broken } }: Running, { id, name, facts }: PastMessage): readonly string[] =>
  facts.flatMap(({ event }) =>
    event.type === 'notification.uncertain' && event.reason === 'lease_over' && !broken.claims.has(id)
      ? [`${name} was left behind by somebody who had its answer`]
      : [],
  );

/** Faults of what arrived. */
export const acceptanceFaults = (running: Running): readonly string[] => {
  const messages = messagesOf(running);
  const byId = new Map(messages.map((message) => [message.id, message]));
  const ground: Ground = { byId, past: standingsIn(running) };
  return [
    ...takenTwice(running),
    ...messages.flatMap((message) => [
      ...askedAgain(message),
      ...twoWays(message),
      ...untrue(message),
      ...leftBehind(running, message),
      ...message.asked
        .filter(({ isTaken }) => isTaken)
        .flatMap((asked) => [
          ...atNight(message, asked),
          ...afterEnd(message, asked),
          ...tooLate(message, asked, ground),
        ]),
    ]),
  ];
};
