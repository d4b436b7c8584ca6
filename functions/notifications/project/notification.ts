// A message stands in its person's inbox with how it fares, and in the due index for as long as it has not ended.
import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { Origin, ProjectionDefinition } from '#functions/kernel/projection.ts';
import { countyDate, countyMinute } from '#shared/kernel/time.ts';
import { inboxList, MessagePart } from '#shared/notifications/contract.ts';
import type { Urgency } from '#shared/notifications/template.ts';
import type { NotificationEvent } from '../events/notification.ts';

type Turn<Type extends NotificationEvent['type']> = Extract<NotificationEvent, { type: Type }>;

/** How early a late sweep looks at it: what presses most first. */
export const rankOf: Readonly<Record<Urgency, number>> = { emergency: 0, urgent: 1, routine: 2 };

/** A digest tells its items a moment after its hour; one that it never told looks by itself. */
const AFTER_DIGEST_MS = 30 * 60_000;

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

const raised = (event: Turn<'notification.raised'>, at: string): MessagePart => {
  const { news, urgency, sendAt, digestId } = event;
  const { personId, template, about, audience, values } = news;
  const lookAt = digestId === undefined ? sendAt : later(sendAt, AFTER_DIGEST_MS);
  return {
    personId,
    template,
    about,
    region: audience.region,
    raisedAt: at,
    status: 'waiting',
    urgency,
    dueAt: countyMinute(lookAt),
    ...(values && { values }),
    ...(digestId !== undefined && { digestId }),
  };
};

const waiting = (part: MessagePart, until: string): MessagePart => {
  const { endedAt: _ended, channel: _channel, reason: _reason, delivered: _delivered, ...rest } = part;
  return { ...rest, status: 'waiting', dueAt: countyMinute(until) };
};

type Ended = Pick<MessagePart, 'channel' | 'reason' | 'messageId'>;

const ended = (
  part: MessagePart,
  status: MessagePart['status'],
  at: string,
  how: Ended = {},
): MessagePart => {
  const { dueAt: _due, ...rest } = part;
  const told = Object.entries(how).filter(([, value]) => value !== undefined);
  return { ...rest, status, endedAt: at, ...Object.fromEntries(told) };
};

const sent = (part: MessagePart, event: Turn<'notification.sent'>, at: string): MessagePart => {
  const { channel, messageId, readBy } = event;
  const done = ended(part, 'sent', at, { channel, messageId });
  // One that was read while it was on its way need not be read again: nothing would ever end that.
  return readBy === undefined || part.readAt !== undefined ? done : { ...done, dueAt: countyMinute(readBy) };
};

/** It goes by itself from now on. */
const alone = (part: MessagePart): MessagePart => {
  const { digestId: _, ...rest } = part;
  return rest;
};

const withoutDue = (part: MessagePart): MessagePart => {
  const { dueAt: _due, ...rest } = part;
  return rest;
};

const read = (part: MessagePart, reply: string | undefined, at: string): MessagePart => {
  const kept = part.status === 'waiting' ? part : withoutDue(part);
  return {
    ...kept,
    readAt: part.readAt ?? at,
    ...(reply !== undefined && { reply }),
  };
};

const evolve = (
  part: MessagePart | undefined,
  event: NotificationEvent,
  { at }: Origin,
): MessagePart | undefined => {
  if (event.type === 'notification.raised') return part ?? raised(event, at);
  if (!part) return undefined;
  switch (event.type) {
    case 'news.gathered':
      return { ...part, items: (part.items ?? 0) + 1, ...(event.pressing && { urgency: 'urgent' }) };
    case 'notification.held':
      return waiting(part, event.until);
    case 'notification.claimed':
      return waiting(part, event.leaseUntil);
    case 'notification.deferred':
      return { ...waiting(part, event.until), ...(event.reason !== undefined && { reason: event.reason }) };
    case 'notification.uncertain':
      return { ...waiting(part, at), possibly: true };
    case 'notification.turned_down':
    case 'notification.stayed_unread':
      return waiting(part, at);
    case 'notification.left_digest':
    case 'notification.undelivered':
    case 'notification.resent':
      return waiting(alone(part), at);
    case 'notification.sent':
      return sent(part, event, at);
    case 'notification.told_in_digest':
      return ended(part, event.ending, at, { channel: event.channel });
    case 'notification.rejected':
      return ended(part, 'rejected', at, { reason: event.reason });
    case 'notification.cancelled':
      return ended(part, 'cancelled', at, { reason: event.because });
    case 'notification.expired':
      return ended(part, 'expired', at);
    case 'notification.died':
      return ended(part, 'dead', at, { reason: event.reason });
    case 'digest.ended':
      return part;
    case 'digest.undelivered':
      return { ...part, delivered: false, ...(event.reason !== undefined && { reason: event.reason }) };
    case 'notification.delivered':
      return { ...part, delivered: true };
    case 'notification.reading_waived':
      return withoutDue(part);
    case 'notification.read':
      return read(part, event.reply, at);
  }
};

export const inboxEntry: ProjectionDefinition<NotificationEvent, MessagePart> = {
  row: 'message',
  fields: MessagePart,
  evolve,
  list: ({ personId, raisedAt, about }) => ({
    under: inboxList(personId),
    sort: newestFirst(raisedAt, about),
  }),
  due: ({ dueAt, urgency }) => (dueAt === undefined ? undefined : { on: dueAt, rank: rankOf[urgency] }),
  // A book of its own for each month, so that a village's figures of children do not grow.
  place: ({ region, raisedAt }) => `news-${countyDate(raisedAt).slice(0, 7)}/${region}`,
  share: ({ template, status }) => ({ [`${template}.${status}`]: 1 }),
};
