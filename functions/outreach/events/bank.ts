// What happens to the questions of one policy: entered, corrected, retired, and asked by papers that want to hear of it.
import * as z from 'zod/mini';
import { Question } from '#shared/outreach/questions.ts';

/** A question, with the version of its policy that words its clause. */
const Written = z.extend(Question, { version: z.number() });

/** Why a question is asked no more. */
export const retiredBecause = ['by_hand', 'clause_changed'] as const;

export const BankEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('questions.added'),
    policyId: z.string(),
    region: z.string(),
    questions: z.array(Written),
  }),
  z.object({ type: z.literal('question.corrected'), question: Written }),
  /** `papers` are those that are open or to come and ask some of these, with which ones. */
  z.object({
    type: z.literal('questions.retired'),
    questionIds: z.array(z.string()),
    because: z.enum(retiredBecause),
    papers: z.array(z.object({ paperId: z.string(), questionIds: z.array(z.string()) })),
  }),
  /** `retired` are those that were retired before the bank heard of the paper. */
  z.object({
    type: z.literal('use.noted'),
    paperId: z.string(),
    questionIds: z.array(z.string()),
    closeAt: z.string(),
    isContest: z.optional(z.literal(true)),
    retired: z.array(z.string()),
  }),
]);
export type BankEvent = z.infer<typeof BankEvent>;
