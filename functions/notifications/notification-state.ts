// A message as its facts tell it: waiting for a moment, claimed by somebody who may be sending, or ended.
import type { Ending, News } from '#shared/notifications/contract.ts';
import type { ChannelName, Urgency } from '#shared/notifications/template.ts';
import type { NotificationEvent } from './events/notification.ts';

/** What a message carries through its life. */
export type Message = Readonly<{
  news: News;
  urgency: Urgency;
  expiresAt: string;
  digestId?: string | undefined;
  /** What a digest gathered, and which of it the last try told. */
  items: readonly string[];
  telling: readonly string[];
  attempt: number;
  tried: readonly ChannelName[];
  failures: number;
  /** The way that may have told it, though nobody can say so. */
  possiblyBy?: ChannelName | undefined;
  gaveUp: boolean;
  isRead: boolean;
  /** Cancelled because it is somebody else's to hear. */
  handedOver: boolean;
  /** A digest that the platform could not deliver after all. */
  isLost: boolean;
}>;

export type NotificationState =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'waiting'; message: Message; dueAt: string }>
  | Readonly<{ status: 'claimed'; message: Message; channel: ChannelName; leaseUntil: string }>
  | Readonly<{
      status: 'ended';
      message: Message;
      ending: Ending;
      channel?: ChannelName | undefined;
      messageId?: string | undefined;
      /** Until when it must have been read. */
      readBy?: string | undefined;
    }>;

type Turn<Type extends NotificationEvent['type']> = Extract<NotificationEvent, { type: Type }>;

/** Looked at again at once. */
const AT_ONCE = '';

const raised = (event: Turn<'notification.raised'>): NotificationState => {
  const { news, urgency, sendAt, expiresAt, digestId } = event;
  const message = {
    news,
    urgency,
    expiresAt,
    digestId,
    items: [],
    telling: [],
    attempt: 0,
    tried: [],
    failures: 0,
    gaveUp: false,
    isRead: false,
    handedOver: false,
    isLost: false,
  };
  return { status: 'waiting', message, dueAt: sendAt };
};

const gathered = (message: Message, { item, pressing }: Turn<'news.gathered'>): Message => ({
  ...message,
  items: [...message.items, item],
  // What presses most decides how a digest goes.
  ...(pressing && { urgency: 'urgent' }),
});

const over = (
  message: Message,
  channel: ChannelName,
  learnt: Partial<Pick<Message, 'possiblyBy' | 'gaveUp'>> = {},
): NotificationState => ({
  status: 'waiting',
  message: { ...message, ...learnt, tried: [...message.tried, channel], failures: 0 },
  dueAt: AT_ONCE,
});

const ended = (message: Message, ending: Ending, channel?: ChannelName): NotificationState => ({
  status: 'ended',
  message,
  ending,
  channel,
});

const reopened = (state: Extract<NotificationState, { status: 'ended' }>): NotificationState =>
  state.channel === undefined ? state : over({ ...state.message, digestId: undefined }, state.channel);

const afterTry = (
  message: Message,
  event: Turn<
    'notification.sent' | 'notification.turned_down' | 'notification.deferred' | 'notification.uncertain'
  >,
): NotificationState => {
  const { channel } = event;
  switch (event.type) {
    case 'notification.sent':
      return { ...ended(message, 'sent', channel), ...{ messageId: event.messageId, readBy: event.readBy } };
    case 'notification.turned_down':
      return over(message, channel, event.gaveUp && { gaveUp: true });
    case 'notification.uncertain':
      return over(message, channel, { possiblyBy: channel });
    case 'notification.deferred':
      return {
        status: 'waiting',
        message: { ...message, failures: message.failures + 1 },
        dueAt: event.until,
      };
  }
};

/** The state after one more fact; facts of a message that was never raised change nothing. */
export const evolveNotification = (state: NotificationState, event: NotificationEvent): NotificationState => {
  if (event.type === 'notification.raised') return raised(event);
  if (state.status === 'none') return state;
  const { message } = state;
  switch (event.type) {
    case 'news.gathered':
      return { ...state, message: gathered(message, event) };
    case 'notification.held':
      return { status: 'waiting', message, dueAt: event.until };
    case 'notification.claimed': {
      const { channel, leaseUntil, attempt, items = [] } = event;
      return { status: 'claimed', message: { ...message, attempt, telling: items }, channel, leaseUntil };
    }
    case 'notification.sent':
    case 'notification.turned_down':
    case 'notification.deferred':
    case 'notification.uncertain':
      return afterTry(message, event);
    case 'notification.told_in_digest':
      return ended(message, event.ending, event.channel);
    case 'notification.rejected':
      return ended(message, 'rejected');
    case 'notification.cancelled':
      return ended({ ...message, handedOver: event.because === 'handed_over' }, 'cancelled');
    case 'notification.expired':
      return ended(message, 'expired');
    case 'notification.died':
      return ended(message, 'dead');
    case 'digest.ended':
    case 'notification.delivered':
      return state;
    // Whatever it told goes by itself, also what has not heard yet that it was told.
    case 'digest.undelivered':
      return { ...state, message: { ...message, isLost: true } };
    case 'notification.left_digest':
      return { status: 'waiting', message: { ...message, digestId: undefined }, dueAt: AT_ONCE };
    case 'notification.undelivered':
    case 'notification.stayed_unread':
      return state.status === 'ended' ? reopened(state) : state;
    case 'notification.reading_waived':
      return state.status === 'ended' ? { ...state, readBy: undefined } : state;
    case 'notification.read':
      return { ...state, message: { ...message, isRead: true } };
    case 'notification.resent':
      return {
        status: 'waiting',
        message: {
          ...message,
          ...(event.expiresAt !== undefined && { expiresAt: event.expiresAt }),
          digestId: undefined,
          tried: [],
          failures: 0,
          possiblyBy: undefined,
          gaveUp: false,
        },
        dueAt: AT_ONCE,
      };
  }
};
