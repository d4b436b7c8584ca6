// The life of one message to one person: raised once, tried by one way after another, and ended as one of five.
import * as z from 'zod/mini';
import { OpenCall } from '#shared/notifications/call.ts';
import { cancellings, Ending, News } from '#shared/notifications/contract.ts';
import { ChannelName, urgencies } from '#shared/notifications/template.ts';

/** What a list of the undelivered tells of one, kept in the fact itself, as no other fact of the stream stands in that list. */
const undelivered = {
  template: z.string(),
  personId: z.string(),
  region: z.string(),
  about: z.string(),
  reason: z.string(),
};

const tried = { attempt: z.number(), channel: ChannelName, reason: z.optional(z.string()) };

/** The closed list of facts. Every ending is one of its own; `unread` and `undelivered` open what seemed sent once more. */
export const NotificationEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('notification.raised'),
    news: News,
    urgency: z.enum(urgencies),
    sendAt: z.string(),
    expiresAt: z.string(),
    digestId: z.optional(z.string()),
  }),
  z.object({ type: z.literal('news.gathered'), item: z.string(), pressing: z.boolean() }),
  z.object({ type: z.literal('notification.held'), until: z.string() }),
  z.object({
    type: z.literal('notification.claimed'),
    channel: ChannelName,
    attempt: z.number(),
    leaseUntil: z.string(),
    items: z.optional(z.array(z.string())),
  }),
  z.object({
    type: z.literal('notification.sent'),
    ...tried,
    messageId: z.optional(z.string()),
    readBy: z.optional(z.string()),
  }),
  z.object({
    type: z.literal('notification.turned_down'),
    ...tried,
    /** It might have worked some other time. */
    gaveUp: z.optional(z.literal(true)),
  }),
  z.object({ type: z.literal('notification.deferred'), ...tried, until: z.string() }),
  z.object({ type: z.literal('notification.uncertain'), ...tried }),
  z.object({
    type: z.literal('notification.told_in_digest'),
    /** Where the digest reached nobody. */
    undelivered: z.optional(z.object(undelivered)),
    digestId: z.string(),
    ending: Ending,
    channel: z.optional(ChannelName),
  }),
  z.object({ type: z.literal('notification.rejected'), ...undelivered }),
  z.object({ type: z.literal('notification.cancelled'), because: z.enum(cancellings) }),
  z.object({ type: z.literal('notification.expired') }),
  z.object({ type: z.literal('notification.died'), ...undelivered }),
  /** Beside a digest's own ending: which of its things ended with it. */
  z.object({
    type: z.literal('digest.ended'),
    ending: Ending,
    channel: z.optional(ChannelName),
    items: z.array(z.string()),
  }),
  z.object({ type: z.literal('notification.delivered'), messageId: z.string() }),
  /** A digest that the platform could not deliver after all: each thing that it told goes by itself. */
  z.object({
    type: z.literal('digest.undelivered'),
    messageId: z.string(),
    reason: z.optional(z.string()),
    items: z.array(z.string()),
  }),
  z.object({
    type: z.literal('notification.undelivered'),
    messageId: z.string(),
    reason: z.optional(z.string()),
  }),
  /** Its digest was lost before it heard that it was told. */
  z.object({ type: z.literal('notification.left_digest') }),
  z.object({ type: z.literal('notification.stayed_unread') }),
  /** It need not be read any more: its matter is settled, or somebody else's. */
  z.object({ type: z.literal('notification.reading_waived') }),
  z.object({
    type: z.literal('notification.read'),
    reply: z.optional(z.string()),
    /** The answer asks for a call: to whom, and about what. */
    asks: z.optional(OpenCall),
  }),
  z.object({ type: z.literal('notification.resent'), expiresAt: z.optional(z.string()) }),
]);
export type NotificationEvent = z.infer<typeof NotificationEvent>;
