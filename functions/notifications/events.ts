// The life of one notification to one person: claimed before it is sent, and ended once.
import * as z from 'zod/mini';

export const NotificationEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('notification.claimed'),
    cause: z.string(),
    template: z.string(),
    personId: z.string(),
    about: z.string(),
    channel: z.enum(['wechat']),
    attempt: z.number(),
    leaseUntil: z.string(),
  }),
  z.object({ type: z.literal('notification.sent'), attempt: z.number(), reason: z.optional(z.string()) }),
  z.object({ type: z.literal('notification.rejected'), attempt: z.number(), reason: z.optional(z.string()) }),
  z.object({ type: z.literal('notification.deferred'), attempt: z.number(), reason: z.optional(z.string()) }),
  z.object({
    type: z.literal('notification.uncertain'),
    attempt: z.number(),
    reason: z.optional(z.string()),
  }),
]);
export type NotificationEvent = z.infer<typeof NotificationEvent>;
