// The next way for a message: the first of its template's that was not tried, that reaches its person, and that has credit.
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { News, NotificationStanding } from '#shared/notifications/contract.ts';
import type { ChannelName, SubscriptionKey, Urgency } from '#shared/notifications/template.ts';
import { type Carrying, order, ownId } from './carrying.ts';
import { callerOf, creditIdOf, creditOf, isFamilys, type Reach } from './reach.ts';
import type { Telling } from './telling.ts';

/** A way that is open, with all it needs. `use` names the credit that it spent. */
export type Way =
  | Readonly<{
      channel: 'wechat_long' | 'wechat_once';
      openid: string;
      subscription: SubscriptionKey;
      use?: string;
    }>
  | Readonly<{ channel: 'sms'; phone: string }>
  | Readonly<{ channel: 'call' }>;

type Wanted = Readonly<{
  news: News;
  urgency: Urgency;
  standing: NotificationStanding;
  telling: Telling;
  reach: Reach;
}>;

const lasting = async (
  { reader, ways }: Carrying,
  { news, telling, reach: { openid } }: Wanted,
): Promise<Way | undefined> => {
  if (openid === undefined) return undefined;
  for (const subscription of telling.subscriptions) {
    if (!ways.subscriptions[subscription].lasts) continue;
    const { accepted } = await creditOf(reader, news.personId, subscription);
    if (accepted) return { channel: 'wechat_long', openid, subscription };
  }
  return undefined;
};

const spending = async (
  carrying: Carrying,
  { news, urgency, standing, telling, reach: { openid } }: Wanted,
): Promise<Way | undefined> => {
  if (openid === undefined) return undefined;
  const { personId } = news;
  for (const subscription of telling.subscriptions) {
    if (carrying.ways.subscriptions[subscription].lasts) continue;
    const use = `${ownId(carrying, personId)}#${standing.attempt + 1}`;
    const data = { personId, subscription, use, urgency };
    const id = creditIdOf(personId, subscription);
    const spent = await order(carrying, { id, type: 'spend', data, commandId: `spend#${use}` });
    if (!isRefusal(spent)) return { channel: 'wechat_once', openid, subscription, use };
  }
  return undefined;
};

/** A family that has no WeChat is called, however little a thing presses. */
const channelsOf = ({ news, telling, reach }: Wanted): readonly ChannelName[] => {
  const { channels } = telling.template;
  const called = isFamilys(news) && reach.openid === undefined && !channels.includes('call');
  return called ? [...channels, 'call'] : channels;
};

// What may have arrived on WeChat is not sent there again by the other of its two ways.
const isOver = ({ tried, possibly }: NotificationStanding, channel: ChannelName): boolean =>
  tried.includes(channel) || (possibly && channel.startsWith('wechat'));

const openWay = async (
  carrying: Carrying,
  wanted: Wanted,
  channel: ChannelName,
): Promise<Way | undefined> => {
  switch (channel) {
    case 'wechat_long':
      return lasting(carrying, wanted);
    case 'wechat_once':
      return spending(carrying, wanted);
    case 'sms': {
      const { phone } = wanted.reach;
      return phone === undefined ? undefined : { channel, phone };
    }
    case 'call':
      return callerOf(wanted.news) && { channel };
  }
};

/** The ways that are not over yet, in order. */
export const waysLeft = (wanted: Wanted): readonly ChannelName[] =>
  channelsOf(wanted).filter((channel) => !isOver(wanted.standing, channel));

/** The next way; undefined where none is left. A credit is spent with it. */
export const nextWay = async (carrying: Carrying, wanted: Wanted): Promise<Way | undefined> => {
  for (const channel of waysLeft(wanted)) {
    const way = await openWay(carrying, wanted, channel);
    if (way) return way;
  }
  return undefined;
};
