// Decides a message's life: one claim at a time, never again by a way that may have told it, and one ending.
import type { Context, Decider } from '#functions/kernel/decider.ts';
import { isRefusal, refuse } from '#shared/kernel/refusal.ts';
import type { NotificationRefusal } from '#shared/notifications/contract.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import { callAskedBy } from '../call-asked.ts';
import { withItems } from '../digest-ending.ts';
import type { NotificationEvent } from '../events/notification.ts';
import type { NotificationCommand, Ordered, Outcome } from '../notification-command.ts';
import { evolveNotification, type Message, type NotificationState } from '../notification-state.ts';
import { claim, noteOutcome } from '../trying.ts';

type Raised = Exclude<NotificationState, { status: 'none' }>;
type Command = NotificationCommand & Context<unknown>;

const hoursLater = (at: string, hours: number): string =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString();

const gather = ({ data }: Ordered<'gather'>, state: NotificationState): Outcome => {
  const { item, pressing, news, sendAt, expiresAt } = data;
  const gathered: NotificationEvent = { type: 'news.gathered', item, pressing };
  if (state.status === 'none')
    return [{ type: 'notification.raised', news, urgency: 'routine', sendAt, expiresAt }, gathered];
  if (state.status === 'ended') return refuse('already_ended');
  // Whoever is sending it counted what was there.
  return state.status === 'claimed' ? refuse('already_claimed') : [gathered];
};

// One that is being sent right now ends by its own answer.
const notNow = (state: Raised): Outcome | undefined => {
  if (state.status === 'ended') return refuse('already_ended');
  return state.status === 'claimed' ? refuse('already_claimed') : undefined;
};

const unlessSending = (state: Raised, event: NotificationEvent): Outcome => notNow(state) ?? [event];

const undeliveredOf = ({ news }: Message, reason: string) => {
  const { template, personId, about, audience } = news;
  return { template, personId, region: audience.region, about, reason };
};

const end = ({ data: { ending, reason } }: Ordered<'end'>, state: Raised): Outcome => {
  const { attempt, possiblyBy: channel } = state.message;
  if (ending === 'sent') {
    if (channel === undefined) return notNow(state) ?? refuse('not_claimed');
    return unlessSending(state, { type: 'notification.sent', attempt, channel, reason });
  }
  const type = ending === 'dead' ? 'notification.died' : 'notification.rejected';
  return unlessSending(state, { type, ...undeliveredOf(state.message, reason) });
};

/** Only from the digest that gathered it; what no digest told stands among the undelivered by itself. */
const endWithDigest = ({ data }: Ordered<'end_with_digest'>, state: Raised): Outcome => {
  const { digestId, ending } = data;
  if (state.message.digestId !== digestId) return refuse('not_claimed');
  const isUnheard = ending === 'rejected' || ending === 'dead';
  return unlessSending(state, {
    type: 'notification.told_in_digest',
    ...data,
    ...(isUnheard && { undelivered: undeliveredOf(state.message, 'with_digest') }),
  });
};

/** The platform could not deliver the digest that told it: it goes by itself, by the ways that are left. */
const leaveDigest = ({ data }: Ordered<'leave_digest'>, state: Raised): Outcome => {
  const { digestId, ...how } = data;
  if (state.message.digestId !== digestId || state.message.isRead) return refuse('not_claimed');
  // It may hear that its digest was lost before it hears that it was told.
  if (state.status === 'waiting') return [{ type: 'notification.left_digest' }];
  const isTold = state.status === 'ended' && state.ending === 'sent' && state.channel !== undefined;
  return isTold ? [{ type: 'notification.undelivered', ...how }] : refuse('not_claimed');
};

const noteDelivery = ({ data }: Ordered<'note_delivery'>, state: Raised): Outcome => {
  const { messageId, delivered, reason } = data;
  if (state.status !== 'ended' || state.messageId !== messageId) return refuse('not_claimed');
  if (delivered) return [{ type: 'notification.delivered', messageId }];
  const { telling, isRead } = state.message;
  if (isRead) return refuse('already_ended');
  const how = { messageId, ...(reason !== undefined && { reason }) };
  return telling.length > 0
    ? [{ type: 'digest.undelivered', ...how, items: [...telling] }]
    : [{ type: 'notification.undelivered', ...how }];
};

const afterReadingTime = ({ at, type }: Ordered<'stay_unread' | 'waive_reading'>, state: Raised): Outcome => {
  if (state.status !== 'ended' || state.readBy === undefined || at < state.readBy) return refuse('not_yet');
  if (state.message.isRead) return refuse('already_ended');
  return [{ type: type === 'stay_unread' ? 'notification.stayed_unread' : 'notification.reading_waived' }];
};

const read = ({ at, by, data: { reply } }: Ordered<'read'>, { message }: Raised): Outcome => {
  const { news } = message;
  if (news.personId !== by) return refuse('message_not_yours');
  if (reply === undefined) return [{ type: 'notification.read' }];
  const given = templateOf(news.template)?.replies?.find(({ key }) => key === reply);
  if (!given) return refuse('reply_unknown');
  const asks = given.opensCall && callAskedBy(news, at);
  return [{ type: 'notification.read', reply, ...(asks && { asks }) }];
};

/** It is of use for as long again. A digest is told by its things, each of which can be sent again. */
const resend = ({ at }: Ordered<'resend'>, { status, message }: Raised): Outcome => {
  if (status !== 'ended' || message.items.length > 0) return refuse('still_on_its_way');
  const hours = templateOf(message.news.template)?.usefulHours ?? 0;
  return [{ type: 'notification.resent', expiresAt: hoursLater(at, hours) }];
};

const decideRaised = (command: Exclude<Command, { type: 'raise' | 'gather' }>, state: Raised): Outcome => {
  switch (command.type) {
    case 'claim':
      return claim(command, state);
    case 'note_outcome':
      return noteOutcome(command, state);
    case 'hold':
      return unlessSending(state, { type: 'notification.held', until: command.data.until });
    case 'cancel':
      return unlessSending(state, { type: 'notification.cancelled', because: command.data.because });
    case 'expire':
      if (command.at < state.message.expiresAt) return refuse('not_yet');
      return unlessSending(state, { type: 'notification.expired' });
    case 'end':
      return end(command, state);
    case 'end_with_digest':
      return endWithDigest(command, state);
    case 'leave_digest':
      return leaveDigest(command, state);
    case 'note_delivery':
      return noteDelivery(command, state);
    case 'stay_unread':
    case 'waive_reading':
      return afterReadingTime(command, state);
    case 'note_seen':
      return state.message.isRead ? refuse('already_ended') : [{ type: 'notification.read' }];
    case 'read':
      return read(command, state);
    case 'resend':
      return resend(command, state);
  }
};

const decide = (command: Command, state: NotificationState): Outcome => {
  if (command.type === 'gather') return gather(command, state);
  if (command.type === 'raise')
    return state.status === 'none'
      ? [{ type: 'notification.raised', ...command.data }]
      : refuse('already_raised');
  // Ids follow from what a message is about: nobody learns by one whether somebody else has such a message.
  if (state.status === 'none') return refuse(command.type === 'read' ? 'message_not_yours' : 'not_raised');
  const outcome = decideRaised(command, state);
  return isRefusal(outcome) ? outcome : withItems(outcome, state);
};

export const notificationDecider: Decider<
  Command,
  NotificationState,
  NotificationEvent,
  NotificationRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveNotification,
  decide,
};
