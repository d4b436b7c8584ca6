// The life of one late write: stranded for review, then accepted or rejected by the town.
import * as z from 'zod/mini';
import { Role } from '#shared/kernel/access.ts';

export const ReviewEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('write.stranded'),
    /** What it is about: a child, or a session held in a village. */
    childId: z.optional(z.string()),
    sessionId: z.optional(z.string()),
    village: z.string(),
    slice: z.string(),
    command: z.string(),
    commandId: z.string(),
    madeAt: z.string(),
    authorId: z.string(),
    role: Role,
    region: z.string(),
    personal: z.optional(z.object({ data: z.unknown() })),
  }),
  z.object({ type: z.literal('write.accepted') }),
  z.object({
    type: z.literal('write.rejected'),
    personal: z.optional(z.object({ reason: z.string() })),
  }),
]);
export type ReviewEvent = z.infer<typeof ReviewEvent>;
export type StrandedWrite = Extract<ReviewEvent, { type: 'write.stranded' }>;
