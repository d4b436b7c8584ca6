// The treaty about notifications: how one is claimed and how it ended.
import * as z from 'zod/mini';
import { Role } from '../kernel/access.ts';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';

/** Who should hear of it: resolved to people when it is sent. */
export const Audience = z.object({ role: Role, region: RegionCode });
export type Audience = z.infer<typeof Audience>;

/** `cause` is the effect that the news follows from: its fact's stream, version and place. */
export const ClaimNotification = z.strictObject({
  cause: z.string(),
  template: z.string(),
  personId: idOf('person'),
  about: z.string(),
  channel: z.enum(['wechat']),
  leaseSeconds: z.number(),
});
export type ClaimNotification = z.infer<typeof ClaimNotification>;

export const endings = ['sent', 'rejected', 'deferred', 'uncertain'] as const;

/** How the channel answered; `reason` is the platform's code, `deferred` may be claimed again. */
export const EndNotification = z.strictObject({
  attempt: z.number(),
  ending: z.enum(endings),
  reason: z.optional(z.string()),
});
export type EndNotification = z.infer<typeof EndNotification>;

/** A message's row in its person's inbox. */
export const MessagePart = z.object({
  personId: idOf('person'),
  template: z.string(),
  about: z.string(),
  claimedAt: z.string(),
  ending: z.optional(z.enum(endings)),
});
export type MessagePart = z.infer<typeof MessagePart>;

/** What the notifier reads back of its claim. */
export const NotificationState = z.object({
  status: z.enum(['new', 'claimed', 'ended']),
  attempt: z.number(),
  ending: z.optional(z.enum(endings)),
});
export type NotificationState = z.infer<typeof NotificationState>;

export const notificationRefusals = ['already_ended', 'already_claimed', 'not_claimed'] as const;
export type NotificationRefusal = (typeof notificationRefusals)[number];
