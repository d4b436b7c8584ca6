// What happens to one attempt: begun with the questions it drew, saved as it is answered, and handed in, or closed by the clock.
import * as z from 'zod/mini';
import { Answer, KeptQuestion } from '#shared/outreach/attempts.ts';
import { ClauseRef } from '#shared/outreach/clauses.ts';
import { paperPurposes } from '#shared/outreach/papers.ts';

const sat = {
  personId: z.string(),
  /** Where the taker works: 12 digits. */
  region: z.string(),
  paperId: z.optional(z.string()),
  contestId: z.optional(z.string()),
  purpose: z.enum([...paperPurposes, 'practice']),
  /** In a contest, the county date from which the key may be shown. */
  explainedOn: z.optional(z.string()),
};

const came = {
  right: z.number(),
  of: z.number(),
  passed: z.boolean(),
  tookMs: z.number(),
  failed: z.array(ClauseRef),
  known: z.array(ClauseRef),
};

/** The closed list of facts. Questions stand as they were shown; `nonce` seeds the draw and signs the ticket. */
export const AttemptEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('attempt.started'),
    ...sat,
    title: z.string(),
    n: z.number(),
    passMark: z.number(),
    startedAt: z.string(),
    deadlineAt: z.optional(z.string()),
    nonce: z.string(),
    questions: z.array(KeptQuestion),
  }),
  z.object({ type: z.literal('attempt.answered'), answers: z.array(Answer), savedAt: z.string() }),
  /** `answers` are those that had not been saved before. */
  z.object({
    type: z.literal('attempt.submitted'),
    ...sat,
    answers: z.array(Answer),
    ...came,
    late: z.optional(z.literal(true)),
  }),
  /** Nobody handed it in: what was saved is what counts. */
  z.object({ type: z.literal('attempt.closed'), ...sat, ...came }),
]);
export type AttemptEvent = z.infer<typeof AttemptEvent>;
