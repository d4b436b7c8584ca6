// Messages as tests make them: an urgent one to the village's director about a child's visit, raised in the morning of a working day.
import type { Context } from '#functions/kernel/decider.ts';
import { notificationDecider } from '#functions/notifications/decide/notification.ts';
import type { NotificationEvent } from '#functions/notifications/events/notification.ts';
import type { NotificationCommand } from '#functions/notifications/notification-command.ts';
import type { Ending, News, NoteOutcome, RaiseNotification } from '#shared/notifications/contract.ts';
import type { ChannelName } from '#shared/notifications/template.ts';
import { AT, nth, VILLAGE } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';

type Command = Parameters<typeof notificationDecider.decide>[0];
type Changed = Partial<Pick<Context<unknown>, 'at' | 'by'>>;
type Fact<Type extends NotificationEvent['type']> = Extract<NotificationEvent, { type: Type }>;

export const { given } = specOf(notificationDecider);

export const messageId = nth('notification');
export const digestId = nth('notification', 50);
export const addressee = nth('person');

/** Ten minutes after `AT`, the end of a lease that was taken at `AT`, and the message’s last moment. */
export const LATER = '2026-06-12T01:51:00.000Z';
export const LEASE_OVER = '2026-06-12T01:42:00.000Z';
export const EXPIRES = '2026-06-16T01:41:00.000Z';

/** A moment so many milliseconds before or after another. */
export const moved = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/** A command as it comes to the message's stream, from the system unless told. */
export const doing = (command: NotificationCommand, changed: Changed = {}): Command => ({
  id: messageId,
  at: AT,
  by: 'system',
  needs: {},
  ...changed,
  ...command,
});

/** What the message is about and whom it is for. */
export const someNews = (changed: Partial<News> = {}): News => ({
  cause: `visits/${nth('child')}#4#0`,
  matter: `visits/${nth('child')}#4#0`,
  template: 'visit_overdue',
  personId: addressee,
  about: nth('child'),
  audience: { role: 'director', region: VILLAGE },
  ...changed,
});

/** What a digest is about: its person and its hour. */
export const digestNews = someNews({ template: 'digest', about: addressee, matter: '2026-06-12T08:00' });

const raising = (changed: Partial<RaiseNotification> = {}): Omit<RaiseNotification, 'claim'> => ({
  news: someNews(),
  urgency: 'urgent',
  sendAt: AT,
  expiresAt: EXPIRES,
  ...changed,
});

export const raise = (changed: Partial<RaiseNotification> = {}): Command =>
  doing({ type: 'raise', data: { ...raising(), ...changed } });

export const gather = (item: string, pressing = false): Command =>
  doing({ type: 'gather', data: { item, pressing, news: digestNews, sendAt: AT, expiresAt: EXPIRES } });

export const claim = (at = AT, channel: ChannelName = 'wechat_once', items?: string[]): Command =>
  doing({ type: 'claim', data: { channel, leaseSeconds: 60, ...(items && { items }) } }, { at });

export const note = (outcome: NoteOutcome['outcome'], more: Partial<NoteOutcome> = {}): Command =>
  doing({ type: 'note_outcome', data: { attempt: 1, outcome, ...more } });

export const read = (by = addressee, reply?: string): Command =>
  doing({ type: 'read', data: { ...(reply !== undefined && { reply }) } }, { by });

export const resend = doing({ type: 'resend', data: {} }, { by: nth('person', 9) });
export const stayUnread = (at: string): Command => doing({ type: 'stay_unread', data: {} }, { at });
export const waiveReading = (at: string): Command => doing({ type: 'waive_reading', data: {} }, { at });

export const noteDelivery = (number: string, delivered: boolean, reason?: string): Command =>
  doing({
    type: 'note_delivery',
    data: { messageId: number, delivered, ...(reason !== undefined && { reason }) },
  });

export const endWithDigest = (ending: Ending, channel?: ChannelName, of = digestId): Command =>
  doing({ type: 'end_with_digest', data: { digestId: of, ending, ...(channel && { channel }) } });
export const leaveDigest = (of = digestId): Command =>
  doing({ type: 'leave_digest', data: { digestId: of, messageId: '4001' } });

export const raised = (changed: Partial<RaiseNotification> = {}): Fact<'notification.raised'> => ({
  type: 'notification.raised',
  ...raising(changed),
});

export const claimed = (
  channel: ChannelName = 'wechat_once',
  attempt = 1,
  more: Partial<Fact<'notification.claimed'>> = {},
): Fact<'notification.claimed'> => ({
  type: 'notification.claimed',
  channel,
  attempt,
  leaseUntil: LEASE_OVER,
  ...more,
});

export const sent = (
  channel: ChannelName = 'wechat_once',
  attempt = 1,
  more: Partial<Fact<'notification.sent'>> = {},
): Fact<'notification.sent'> => ({ type: 'notification.sent', attempt, channel, ...more });

export const turnedDown = (
  channel: ChannelName = 'wechat_once',
  attempt = 1,
  reason = '43101',
): Fact<'notification.turned_down'> => ({ type: 'notification.turned_down', attempt, channel, reason });

export const uncertain = (
  channel: ChannelName = 'wechat_once',
  attempt = 1,
  reason = 'no_answer',
): Fact<'notification.uncertain'> => ({ type: 'notification.uncertain', attempt, channel, reason });

export const deferred = (until = LATER, attempt = 1): Fact<'notification.deferred'> => ({
  type: 'notification.deferred',
  attempt,
  channel: 'wechat_once',
  reason: '-1',
  until,
});

const undelivered = (reason: string) => ({
  template: 'visit_overdue',
  personId: addressee,
  region: VILLAGE,
  about: nth('child'),
  reason,
});
export const rejected = (reason = 'no_way'): Fact<'notification.rejected'> => ({
  type: 'notification.rejected',
  ...undelivered(reason),
});
export const died = (reason = 'gave_up'): Fact<'notification.died'> => ({
  type: 'notification.died',
  ...undelivered(reason),
});

export const cancelled: NotificationEvent = { type: 'notification.cancelled', because: 'settled' };
export const expired: NotificationEvent = { type: 'notification.expired' };
export const toldInDigest = (ending: Ending, channel?: ChannelName): NotificationEvent => ({
  type: 'notification.told_in_digest',
  digestId,
  ending,
  ...(channel && { channel }),
  ...((ending === 'rejected' || ending === 'dead') && { undelivered: undelivered('with_digest') }),
});

/** What opens again what was sent. `resent` is of use for as long again: `EXPIRES` is that from `AT` on. */
export const unread: NotificationEvent = { type: 'notification.stayed_unread' };
export const waived: NotificationEvent = { type: 'notification.reading_waived' };
export const resent: NotificationEvent = { type: 'notification.resent', expiresAt: EXPIRES };
export const notArrived = (reason?: string): NotificationEvent => ({
  type: 'notification.undelivered',
  messageId: '4001',
  ...(reason !== undefined && { reason }),
});

/** A digest with these things in it. */
export const digested = (...items: readonly string[]): readonly NotificationEvent[] => [
  raised({ news: digestNews, urgency: 'routine' }),
  ...items.map((item) => ({ type: 'news.gathered', item, pressing: false }) as const),
];
