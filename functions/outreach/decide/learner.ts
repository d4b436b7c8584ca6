// Decides what is noted of one person's learning: each result once, failed clauses to the front, known ones away.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { PersonParticulars } from '#shared/access/contract.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { ForgetLearner, type Hinted, type LearnerRefusal, NoteResult } from '#shared/outreach/attempts.ts';
import { type ClauseRef, isSameClause } from '#shared/outreach/clauses.ts';
import { quizPolicyOn } from '#shared/outreach/contract.ts';
import type { LearnerEvent } from '../events/learner.ts';
import { evolveLearner, type LearnerState, unlearnt } from '../learner-state.ts';

export const LearnerCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('note_result'), data: NoteResult }),
  z.object({ type: z.literal('forget'), data: ForgetLearner }),
]);
export type LearnerCommand = z.infer<typeof LearnerCommand>;

/** The person's name, for whom a contest's tables show; without one once they are erased. */
export const LearnerNeeds = z.object({ person: z.optional(PersonParticulars) });

type Command = LearnerCommand & Context<z.infer<typeof LearnerNeeds>>;
type Outcome = Decision<LearnerEvent, LearnerRefusal>;

const isAmong = (clauses: readonly ClauseRef[], clause: ClauseRef): boolean =>
  clauses.some((one) => isSameClause(one, clause));

// In a contest nothing goes away either: what was known there would tell the key as well.
const hintsAfter = (
  before: readonly Hinted[],
  { failed, known, contestId, explainedOn }: NoteResult,
  most: number,
): Hinted[] => {
  const settled = contestId === undefined ? [...failed, ...known] : [];
  const left = before.filter(({ clause }) => !isAmong(settled, clause));
  const told = left.map(({ clause }) => clause);
  const fresh = failed.filter((clause) => !isAmong(told, clause));
  return [
    ...fresh.map((clause) => ({ clause, ...(explainedOn !== undefined && { fromOn: explainedOn }) })),
    ...left,
  ].slice(0, most);
};

const note = (
  { data, at, needs }: Extract<Command, { type: 'note_result' }>,
  state: LearnerState,
): Outcome => {
  if (state.status === 'forgotten') return refuse('learner_forgotten');
  const { noted, hints } = state.status === 'none' ? unlearnt : state;
  if (noted.includes(data.attemptId)) return refuse('result_already_noted');
  const { failed: _failed, known: _known, explainedOn: _explained, ...result } = data;
  const name = data.contestId === undefined ? undefined : needs.person?.name;
  return [
    {
      type: 'result.noted',
      ...result,
      hints: hintsAfter(hints, data, quizPolicyOn(countyDate(at)).hints),
      ...(name !== undefined && { personal: { name } }),
    },
  ];
};

const forget = (state: LearnerState): Outcome => {
  if (state.status === 'none') return refuse('nothing_to_forget');
  if (state.status === 'forgotten') return refuse('learner_forgotten');
  return [{ type: 'learner.forgotten', entries: [...state.entries] }];
};

const decide = (command: Command, state: LearnerState): Outcome =>
  command.type === 'note_result' ? note(command, state) : forget(state);

export const learnerDecider: Decider<Command, LearnerState, LearnerEvent, LearnerRefusal> = {
  initial: { status: 'none' },
  evolve: evolveLearner,
  decide,
};
