// What one person has learnt: how each attempt came out, the clauses to remember, and that nothing of it is kept any more.
import * as z from 'zod/mini';
import { Hinted } from '#shared/outreach/attempts.ts';
import { paperPurposes } from '#shared/outreach/papers.ts';

/** The closed list of facts. The name stands only with a place in a contest, sealed under the person's own key. */
export const LearnerEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('result.noted'),
    attemptId: z.string(),
    paperId: z.optional(z.string()),
    contestId: z.optional(z.string()),
    region: z.string(),
    purpose: z.enum([...paperPurposes, 'practice']),
    passed: z.boolean(),
    right: z.number(),
    of: z.number(),
    tookMs: z.number(),
    /** All that is to be remembered from now on, the newest first. */
    hints: z.array(Hinted),
    personal: z.optional(z.object({ name: z.string() })),
  }),
  /** `entries` are the contests in whose tables the person stood, and where they worked then. */
  z.object({
    type: z.literal('learner.forgotten'),
    entries: z.array(z.object({ contestId: z.string(), region: z.string() })),
  }),
]);
export type LearnerEvent = z.infer<typeof LearnerEvent>;
