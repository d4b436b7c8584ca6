// The treaty about notifications: how one is raised, sent by one way after another, and ends as exactly one of five.
import * as z from 'zod/mini';
import { Role } from '../kernel/access.ts';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime } from '../kernel/time.ts';
import { ChannelName, urgencies } from './template.ts';

/** Who should hear of it: resolved to people when it is sent. */
export const Audience = z.object({ role: Role, region: RegionCode });
export type Audience = z.infer<typeof Audience>;

/** How it ended: told; no way worked; not true any more; too late to be of use; tried as often as one may. */
export const endings = ['sent', 'rejected', 'cancelled', 'expired', 'dead'] as const;
export const Ending = z.enum(endings);
export type Ending = z.infer<typeof Ending>;

/** Why one was cancelled: the matter is settled, somebody else holds the duty now, or nothing was left of a digest. */
export const cancellings = ['settled', 'handed_over', 'nothing_left'] as const;

/**
 * What a message is about and whom it is for. `cause` is the effect that it follows from, `matter` what it is never told
 * twice about, `audience` the duty or the account it is for, `holds` what must still be so when it is sent, as an effect says it.
 */
export const News = z.object({
  cause: z.string(),
  matter: z.string(),
  template: z.string(),
  personId: idOf('person'),
  about: z.string(),
  audience: z.object({
    role: Role,
    region: RegionCode,
    guardianId: z.optional(z.string()),
    personId: z.optional(z.string()),
    stays: z.optional(z.literal(true)),
  }),
  holds: z.optional(z.unknown()),
  values: z.optional(z.record(z.string(), z.string())),
});
export type News = z.infer<typeof News>;

/** Raised once. `digestId` is the digest that will tell it, where it waits for one. */
export const RaiseNotification = z.strictObject({
  news: News,
  urgency: z.enum(urgencies),
  sendAt: AtTime,
  expiresAt: AtTime,
  digestId: z.optional(idOf('notification')),
});
export type RaiseNotification = z.infer<typeof RaiseNotification>;

/** To a person's digest: one more thing to tell then. The first one raises it. */
export const GatherNews = z.strictObject({
  item: idOf('notification'),
  pressing: z.boolean(),
  news: News,
  sendAt: AtTime,
  expiresAt: AtTime,
});
export type GatherNews = z.infer<typeof GatherNews>;

/** Before sending: nobody else may from now on until the lease is over. `items` are those that a digest tells. */
export const ClaimNotification = z.strictObject({
  channel: ChannelName,
  leaseSeconds: z.number(),
  items: z.optional(z.array(z.string())),
});
export type ClaimNotification = z.infer<typeof ClaimNotification>;

/** How one try ended. */
export const outcomes = ['sent', 'turned_down', 'gave_up', 'deferred', 'uncertain'] as const;

/**
 * How the way answered: `reason` is its code, `until` when a deferred one is tried again, `messageId` the platform's number,
 * `readBy` until when a sent one must have been read lest it go on to the next way.
 */
export const NoteOutcome = z.strictObject({
  attempt: z.number(),
  outcome: z.enum(outcomes),
  reason: z.optional(z.string()),
  until: z.optional(AtTime),
  messageId: z.optional(z.string()),
  readBy: z.optional(AtTime),
});
export type NoteOutcome = z.infer<typeof NoteOutcome>;

/**
 * No way is left: `rejected` where none would have it, `dead` where one was tried as often as one may, `sent` where one may
 * have told it all the same.
 */
export const EndNotification = z.strictObject({
  ending: z.enum(['sent', 'rejected', 'dead']),
  reason: z.string(),
});
export type EndNotification = z.infer<typeof EndNotification>;

export const CancelNotification = z.strictObject({ because: z.enum(cancellings) });
export type CancelNotification = z.infer<typeof CancelNotification>;

/** Not now: quiet hours have begun meanwhile, or the digest that tells it is still on its way. */
export const HoldNotification = z.strictObject({ until: AtTime });
export type HoldNotification = z.infer<typeof HoldNotification>;

/** From the digest that told it, or that will never: it ends as that did. */
export const EndWithDigest = z.strictObject({
  digestId: idOf('notification'),
  ending: Ending,
  channel: z.optional(ChannelName),
});
export type EndWithDigest = z.infer<typeof EndWithDigest>;

/** From the digest that told it, and of which the platform says that it did not arrive. */
export const LeaveDigest = z.strictObject({
  digestId: idOf('notification'),
  messageId: z.string(),
  reason: z.optional(z.string()),
});
export type LeaveDigest = z.infer<typeof LeaveDigest>;

/** From the platform: it reached the phone, or did not after all. */
export const NoteDelivery = z.strictObject({
  messageId: z.string(),
  delivered: z.boolean(),
  reason: z.optional(z.string()),
});
export type NoteDelivery = z.infer<typeof NoteDelivery>;

/** Its person has read it, with one of the answers that its card offers where they gave one. */
export const ReadNotification = z.strictObject({ reply: z.optional(z.string()) });
export type ReadNotification = z.infer<typeof ReadNotification>;

/** Somebody in charge sends it once more, by every way anew. */
export const ResendNotification = z.strictObject({});
export type ResendNotification = z.infer<typeof ResendNotification>;

/** What the notifier asks of a stream: the answer `standing`. */
export const NotificationStanding = z.object({
  status: z.enum(['none', 'waiting', 'claimed', 'ended']),
  news: z.optional(News),
  urgency: z.optional(z.enum(urgencies)),
  ending: z.optional(Ending),
  attempt: z.number(),
  /** Ways that did not work or told nothing for sure: none of them is tried again. */
  tried: z.array(ChannelName),
  /** Failed tries of the way that was tried last and may be tried again. */
  failures: z.number(),
  /** One of the ways may have told it all the same. */
  possibly: z.boolean(),
  /** One of the ways was given up after too many tries. */
  gaveUp: z.boolean(),
  dueAt: z.optional(z.string()),
  expiresAt: z.optional(z.string()),
  digestId: z.optional(z.string()),
  items: z.array(z.string()),
  /** Which of them its last try told. */
  telling: z.array(z.string()),
  leaseUntil: z.optional(z.string()),
  channel: z.optional(ChannelName),
  readBy: z.optional(z.string()),
  isRead: z.boolean(),
  /** Cancelled because it is somebody else's to hear. */
  handedOver: z.boolean(),
  /** A digest that the platform could not deliver after all. */
  isLost: z.boolean(),
});
export type NotificationStanding = z.infer<typeof NotificationStanding>;

/** A message's row in its person's inbox: everything that was sent, or would have been. */
export const MessagePart = z.object({
  personId: idOf('person'),
  template: z.string(),
  about: z.string(),
  region: RegionCode,
  raisedAt: z.string(),
  status: z.enum(['waiting', ...endings]),
  urgency: z.enum(urgencies),
  /** The county minute at which it is looked at again, while it waits. */
  dueAt: z.optional(z.string()),
  values: z.optional(z.record(z.string(), z.string())),
  channel: z.optional(ChannelName),
  endedAt: z.optional(z.string()),
  reason: z.optional(z.string()),
  possibly: z.optional(z.literal(true)),
  digestId: z.optional(z.string()),
  items: z.optional(z.number()),
  messageId: z.optional(z.string()),
  delivered: z.optional(z.boolean()),
  readAt: z.optional(z.string()),
  reply: z.optional(z.string()),
});
export type MessagePart = z.infer<typeof MessagePart>;

/** The list under which a person's messages stand, the newest first. */
export const inboxList = (personId: string): string => `inbox/${personId}`;

/** A message that no way could carry, as its town's list tells it. */
export const UndeliveredPart = z.object({
  template: z.string(),
  personId: idOf('person'),
  region: RegionCode,
  about: z.string(),
  ending: z.enum(['rejected', 'dead']),
  reason: z.string(),
  endedAt: z.string(),
});
export type UndeliveredPart = z.infer<typeof UndeliveredPart>;

/** The list of a town's undelivered messages, the newest first; of the county's own under the county's code. */
export const undeliveredList = (region: string): string => `undelivered/${region}`;

export const notificationRefusals = [
  'already_raised',
  'already_ended',
  'already_claimed',
  'not_claimed',
  'not_raised',
  'not_yet',
  'message_not_yours',
  'reply_unknown',
  'still_on_its_way',
] as const;
export type NotificationRefusal = (typeof notificationRefusals)[number];
