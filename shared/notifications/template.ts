// A message is data: what it says where, how it presses, by which ways it may go, and until when it is of use.
import * as z from 'zod/mini';
import type { Role } from '../kernel/access.ts';

/** How a message presses: at once whatever the hour, at once by day, or with the person's digest. */
export const urgencies = ['emergency', 'urgent', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

/** The ways a message may go, in the order in which they are tried. */
export const channels = ['wechat_long', 'wechat_once', 'sms', 'call'] as const;
export const ChannelName = z.enum(channels);
export type ChannelName = z.infer<typeof ChannelName>;

/** What a person subscribes to by one tap: three, as the platform shows three at most, each with a template of its own there. */
export const subscriptionKeys = ['children', 'entrustment', 'learning'] as const;
export const SubscriptionKey = z.enum(subscriptionKeys, 'not_a_choice');
export type SubscriptionKey = z.infer<typeof SubscriptionKey>;

/** One of up to three answers that a card offers; one that `opensCall` becomes a call for whoever helps the family. */
export type FixedReply = Readonly<{ key: string; label: string; opensCall?: true }>;

/**
 * `fields` is what is pushed, by the platform's types (`thing1` 20 characters, `phrase2` 5): no child's name, no colour, no
 * place, since it may stand on a locked screen. `text` is what the card says behind the sign-in. `{name}` stands for a value
 * that comes with the news.
 */
export type Template = Readonly<{
  version: number;
  title: string;
  subscription: SubscriptionKey;
  urgency: Urgency;
  channels: readonly ChannelName[];
  /** Whom it is for. */
  audience: readonly Role[];
  page: string;
  /** What the card's one action says. */
  action: string;
  fields: Readonly<Record<string, string>>;
  text: string;
  /** Why somebody gets it, told on asking. */
  because: string;
  /** What to say on the phone, where a call is the last way. */
  say?: string;
  /** A guardian without any account is called instead, by whoever helps the family. */
  calledWithoutAccount?: true;
  replies?: readonly FixedReply[];
  /** Hours after which telling it is of no use any more. */
  usefulHours: number;
  /** Minutes after which an unread one goes on to the next way. */
  readWithinMinutes?: number;
}>;

/** The ways of what must arrive. */
export const PRESSING: readonly ChannelName[] = ['wechat_long', 'wechat_once', 'sms', 'call'];
/** The ways of what also stands in the message centre, where it is read when somebody comes. */
export const ORDINARY: readonly ChannelName[] = ['wechat_long', 'wechat_once'];
