// Every command that an attempt answers to, and what beginning one must know of its paper, its contest and the try before.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Decision, Handled } from '#functions/kernel/decider.ts';
import type { Need, Needs } from '#functions/kernel/stream.ts';
import {
  type AttemptRefusal,
  AttemptStanding,
  ComeDue,
  SaveAnswers,
  StartAttempt,
  StartPractice,
  SubmitAttempt,
} from '#shared/outreach/attempts.ts';
import { ContestStanding } from '#shared/outreach/contests.ts';
import { PaperSitting } from '#shared/outreach/papers.ts';
import { bankOf, PracticeQuestions } from '#shared/outreach/policies.ts';
import type { AttemptEvent } from './events/attempt.ts';

export const AttemptCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), data: StartAttempt }),
  z.object({ type: z.literal('start_practice'), data: StartPractice }),
  z.object({ type: z.literal('answer'), data: SaveAnswers }),
  z.object({ type: z.literal('submit'), data: SubmitAttempt }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
]);
export type AttemptCommand = z.infer<typeof AttemptCommand>;

/** What was looked up: each is there only for the commands that asked for it. */
export const AttemptNeeds = z.object({
  paper: z.optional(PaperSitting),
  contest: z.optional(ContestStanding),
  /** The try before this one. */
  before: z.optional(AttemptStanding),
  /** The banks of the clauses to be practised. */
  banks: z.optional(z.array(z.optional(PracticeQuestions))),
});
export type AttemptNeeds = z.infer<typeof AttemptNeeds>;

/** One command as `decide` gets it. */
export type Ordered<Type extends AttemptCommand['type']> = Extract<AttemptCommand, { type: Type }> &
  Handled<AttemptNeeds>;

/** Why not. */
export type Refused = AttemptRefusal | 'not_found';

/** Facts, or a refusal. */
export type Outcome = Decision<AttemptEvent, Refused>;

/** The id of a person's n-th try at a paper, or in a contest. */
export const attemptIdOf = ({ personId, paperId, contestId, n }: StartAttempt): string =>
  computedId('attempt', contestId ?? paperId, String(n), personId);

/** The id of a person's practice. */
export const practiceAttemptIdOf = ({
  personId,
  practiceId,
}: Pick<StartPractice, 'personId' | 'practiceId'>): string => computedId('attempt', practiceId, personId);

const ofOutreach = (id: string, answer: string): Need => ({ slice: 'outreach', id, answer });

const needsOfStart = (data: StartAttempt): Needs => ({
  paper: ofOutreach(data.paperId, 'sitting'),
  ...(data.contestId !== undefined && { contest: ofOutreach(data.contestId, 'standing') }),
  ...(data.n > 1 && { before: ofOutreach(attemptIdOf({ ...data, n: data.n - 1 }), 'standing') }),
});

/** What a command must know before it is decided. */
export const needsOfAttempt = (command: AttemptCommand): Needs => {
  switch (command.type) {
    case 'start':
      return needsOfStart(command.data);
    case 'start_practice': {
      const policies = new Set(command.data.clauses.map(({ policyId }) => policyId));
      return { banks: [...policies].map((policyId) => ofOutreach(bankOf(policyId), 'practice')) };
    }
    default:
      return {};
  }
};
