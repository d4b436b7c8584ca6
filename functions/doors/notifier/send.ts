// A message goes by one way after another until one has taken it; whatever stops it, it ends as one thing or is looked at again.
import type { Sent } from '#functions/kernel/channel.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import type { News, NoteOutcome, NotificationStanding } from '#shared/notifications/contract.ts';
import { afterQuiet, isQuiet } from '#shared/notifications/send-time.ts';
import type { Urgency } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import { MOST_TRIES, nextTryAt, soonAt } from './backoff.ts';
import { type Carrying, change, ownId, standingOf } from './carrying.ts';
import { go, leaveWay } from './go.ts';
import { isOnlyCalled, type Reach, reachOf } from './reach.ts';
import { isSeenInTalk } from './seen.ts';
import { type Gone, goneBy, handOn, type Telling, tellingOf } from './telling.ts';
import { nextWay, type Way, waysLeft } from './way.ts';

/** What became of it for now: how it ended, until when it waits, or that another worker has it. */
export type Fate =
  | Readonly<{ is: 'ended'; ending: NonNullable<NotificationStanding['ending']> }>
  | Readonly<{ is: 'waiting'; until: string; pressing: boolean }>
  | Readonly<{ is: 'elsewhere' }>;

/** What became of a message, and the news that is somebody else's to hear now. */
export type Sending = Readonly<{ fate: Fate; onward: readonly News[] }>;

type Living = NotificationStanding & Readonly<{ news: News; urgency: Urgency; expiresAt: string }>;
type Doing = Readonly<{ carrying: Carrying; id: string; reach: Reach }>;

const LEASE_SECONDS = 60;
// Longer than a queue holds a message back: while the clock stands, nothing goes round and round for a digest that it will send.
const DIGEST_PATIENCE_MS = 20 * 60_000;
const WECHAT = /^wechat/;

const isLiving = (standing: NotificationStanding): standing is Living =>
  standing.news !== undefined && standing.urgency !== undefined && standing.expiresAt !== undefined;

const fateOf = (standing: NotificationStanding | Refusal): Fate => {
  if (isRefusal(standing)) return { is: 'elsewhere' };
  if (standing.status === 'ended') return { is: 'ended', ending: standing.ending ?? 'dead' };
  if (standing.status === 'waiting' && standing.dueAt !== undefined)
    return { is: 'waiting', until: standing.dueAt, pressing: standing.urgency !== 'routine' };
  return { is: 'elsewhere' };
};

const order = (
  { carrying, id }: Doing,
  type: string,
  data: unknown,
): Promise<NotificationStanding | Refusal> =>
  change(carrying, { id, type, data, commandId: ownId(carrying, type) });

const hold = async (doing: Doing, until: string): Promise<Fate> =>
  fateOf(await order(doing, 'hold', { until }));

/** No way is left: told perhaps, given up, or taken by nobody. */
const end = async (doing: Doing, { possibly, gaveUp }: NotificationStanding): Promise<Fate> => {
  const ending = possibly ? 'sent' : gaveUp ? 'dead' : 'rejected';
  const reason = possibly ? 'possibly' : gaveUp ? 'gave_up' : 'no_way';
  return fateOf(await order(doing, 'end', { ending, reason }));
};

const outcomeOf = (
  { carrying }: Doing,
  sent: Sent,
  standing: Living,
  more: Readonly<{ telling: Telling; isLast: boolean }>,
): Omit<NoteOutcome, 'attempt'> => {
  const { world } = carrying;
  switch (sent.ending) {
    case 'sent': {
      const minutes = more.isLast ? undefined : more.telling.template.readWithinMinutes;
      const readBy = minutes && new Date(Date.parse(world.now()) + minutes * 60_000).toISOString();
      const { messageId } = sent;
      return { outcome: 'sent', ...(messageId !== undefined && { messageId }), ...(readBy && { readBy }) };
    }
    case 'rejected':
      return { outcome: 'turned_down', reason: sent.reason };
    case 'uncertain':
      return { outcome: 'uncertain', reason: sent.reason };
    case 'deferred':
      if (standing.failures + 1 >= MOST_TRIES) return { outcome: 'gave_up', reason: sent.reason };
      return { outcome: 'deferred', reason: sent.reason, until: nextTryAt(world, sent, standing.failures) };
  }
};

/** Claims and goes one way; the standing after it, or what kept it from going. */
const goOne = async (
  doing: Doing,
  standing: Living,
  telling: Telling,
  way: Way,
): Promise<NotificationStanding | Refusal> => {
  const { carrying, id, reach } = doing;
  const { news, urgency } = standing;
  const claimed = await order(doing, 'claim', {
    channel: way.channel,
    leaseSeconds: LEASE_SECONDS,
    ...(telling.items && { items: [...telling.items] }),
  });
  if (isRefusal(claimed) || claimed.status !== 'claimed') {
    await leaveWay(carrying, { news }, way);
    return claimed;
  }
  const sent = await go(carrying, { id, news, urgency, telling }, way);
  if (sent.ending === 'deferred' && sent.pausedUntil !== undefined)
    await carrying.ways.gate.pause(sent.pausedUntil, carrying.world.now());
  const after = { ...standing, tried: [...standing.tried, way.channel] };
  const isLast = waysLeft({ news, urgency, standing: after, telling, reach }).length === 0;
  const noted = outcomeOf(doing, sent, standing, { telling, isLast });
  return order(doing, 'note_outcome', { attempt: claimed.attempt, ...noted });
};

/** Until when WeChat takes nothing just now: it is paused, or this second's pace is spent. */
const keptUntil = async ({
  world,
  ways: { gate },
}: Carrying): Promise<Readonly<{ until: string; paused: boolean }> | undefined> => {
  const at = world.now();
  const until = await gate.pausedUntil(at);
  if (until !== undefined) return { until, paused: true };
  return (await gate.take(1, at)) > 0 ? undefined : { until: soonAt(world), paused: false };
};

/** An emergency does not wait for a channel that is paused: it is over, and the next way is tried. */
const passOver = async (doing: Doing, way: Way): Promise<NotificationStanding | Refusal> => {
  const { channel } = way;
  const claimed = await order(doing, 'claim', { channel, leaseSeconds: LEASE_SECONDS });
  if (isRefusal(claimed) || claimed.status !== 'claimed') return claimed;
  return order(doing, 'note_outcome', { attempt: claimed.attempt, outcome: 'gave_up', reason: 'paused' });
};

/** One step: over the next way, past it, or back into waiting. */
const step = async (doing: Doing, standing: Living, telling: Telling): Promise<Fate | Living> => {
  const { carrying, reach } = doing;
  const { news, urgency } = standing;
  const way = await nextWay(carrying, { news, urgency, standing, telling, reach });
  if (!way) return end(doing, standing);
  const kept = WECHAT.test(way.channel) ? await keptUntil(carrying) : undefined;
  if (kept) await leaveWay(carrying, standing, way);
  if (kept && !(kept.paused && urgency === 'emergency')) return hold(doing, kept.until);
  const next = await (kept ? passOver(doing, way) : goOne(doing, standing, telling, way));
  if (isRefusal(next) || next.status !== 'waiting' || !isLiving(next)) return fateOf(next);
  const isLater = next.dueAt !== undefined && next.dueAt > carrying.world.now();
  return isLater ? fateOf(next) : next;
};

const carry = async (doing: Doing, first: Living, telling: Telling): Promise<Fate> => {
  let after: Fate | Living = first;
  while (!('is' in after)) after = await step(doing, after, telling);
  return after;
};

const cancel = async (doing: Doing, because: Gone): Promise<Fate> =>
  fateOf(await order(doing, 'cancel', { because }));

/** What a digest told ends with it; while it is on its way its things wait. Undefined where it goes by itself. */
const withDigest = async (doing: Doing, { digestId }: Living): Promise<Fate | undefined> => {
  if (digestId === undefined) return undefined;
  const digest = await standingOf(doing.carrying, digestId);
  if (!digest?.items.includes(doing.id)) return undefined;
  const { status, ending, channel, telling, isLost } = digest;
  if (status === 'ended' && ending !== undefined) {
    if (ending === 'sent' && (isLost || !telling.includes(doing.id))) return undefined;
    const data = { digestId, ending, ...(channel && { channel }) };
    return fateOf(await order(doing, 'end_with_digest', data));
  }
  const later = new Date(Date.parse(doing.carrying.world.now()) + DIGEST_PATIENCE_MS).toISOString();
  return hold(doing, later);
};

type Revived = Readonly<{ standing: NotificationStanding | Refusal; onward: readonly News[] }>;

/** Seen with its conversation, of no concern any more, or unread: what becomes of one whose time of reading is over. */
const afterReadingTime = async (doing: Doing, news: News): Promise<Revived> => {
  const { carrying, id } = doing;
  if (await isSeenInTalk(carrying.reader, id))
    return { standing: await order(doing, 'note_seen', {}), onward: [] };
  const gone = await goneBy(carrying, news);
  if (gone === 'handed_over') await handOn(carrying, news);
  const standing = await order(doing, gone === undefined ? 'stay_unread' : 'waive_reading', {});
  return { standing, onward: gone === 'handed_over' ? [news] : [] };
};

/** A sent one that had to be read goes on to its next way; one that another worker left behind is looked at anew. */
const revived = async (doing: Doing, found: NotificationStanding, news: News): Promise<Revived> => {
  const at = doing.carrying.world.now();
  const { status, ending, readBy, isRead, leaseUntil, channel } = found;
  if (status === 'ended' && ending === 'sent' && readBy !== undefined && at >= readBy && !isRead)
    return afterReadingTime(doing, news);
  // Whoever claimed it is gone and may have sent it: claiming says so first.
  if (status === 'claimed' && leaseUntil !== undefined && at >= leaseUntil && channel)
    return { standing: await order(doing, 'claim', { channel, leaseSeconds: LEASE_SECONDS }), onward: [] };
  return { standing: found, onward: [] };
};

/** An emergency may wake somebody; a call to make is a task and wakes nobody. A digest of one thing goes by the ways of that thing. */
const waitsForMorning = ({ reach }: Doing, { urgency, news }: Living): boolean => {
  const template = news.template === 'digest' ? undefined : templateOf(news.template);
  return urgency !== 'emergency' && !(template && isOnlyCalled(news, template, reach));
};

/** What keeps it from going now, if anything does. */
const keptBack = async (doing: Doing, standing: Living): Promise<Fate | undefined> => {
  const at = doing.carrying.world.now();
  if (standing.dueAt !== undefined && at < standing.dueAt) return fateOf(standing);
  if (at >= standing.expiresAt) return fateOf(await order(doing, 'expire', {}));
  if (waitsForMorning(doing, standing) && isQuiet(at)) return hold(doing, afterQuiet(at));
  return withDigest(doing, standing);
};

const alone = (fate: Fate): Sending => ({ fate, onward: [] });

/** Sends a message that may be due; harmless for any other. */
export const send = async (carrying: Carrying, id: string): Promise<Sending> => {
  const found = await standingOf(carrying, id);
  if (!found?.news) return alone({ is: 'elsewhere' });
  const doing = { carrying, id, reach: await reachOf(carrying.reader, found.news.personId) };
  const { standing, onward: others } = await revived(doing, found, found.news);
  if (isRefusal(standing) || standing.status !== 'waiting' || !isLiving(standing))
    return { fate: fateOf(standing), onward: found.handedOver ? [found.news] : others };
  const kept = await keptBack(doing, standing);
  if (kept) return alone(kept);
  const { now, onward } = await tellingOf(carrying, standing.news, standing);
  const fate = await (typeof now === 'string' ? cancel(doing, now) : carry(doing, standing, now));
  return { fate, onward };
};
