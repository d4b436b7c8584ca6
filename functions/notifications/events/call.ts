// A call from the moment somebody needs it until somebody was reached.
import * as z from 'zod/mini';
import { CallOwner, CallReason, callOutcomes } from '#shared/notifications/call.ts';

/** The closed list of facts. */
export const CallEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('call.opened'),
    reason: CallReason,
    owner: CallOwner,
    region: z.string(),
    dueAt: z.string(),
    about: z.string(),
    childId: z.optional(z.string()),
    personId: z.optional(z.string()),
    guardianId: z.optional(z.string()),
    template: z.optional(z.string()),
    personal: z.optional(z.object({ note: z.optional(z.string()) })),
  }),
  z.object({ type: z.literal('call.tried') }),
  z.object({ type: z.literal('call.done'), personId: z.string(), outcome: z.enum(callOutcomes) }),
  z.object({
    type: z.literal('call.escalated'),
    because: z.enum(['overdue', 'handed_on']),
    reason: CallReason,
    owner: CallOwner,
    region: z.string(),
    dueAt: z.string(),
  }),
]);
export type CallEvent = z.infer<typeof CallEvent>;
