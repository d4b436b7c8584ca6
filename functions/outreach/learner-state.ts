// What decisions about a person's learning rest on: which attempts are noted, what is to be remembered, where they stand in tables.
import type { Hinted } from '#shared/outreach/attempts.ts';
import type { LearnerEvent } from './events/learner.ts';

/** The tables of one contest that somebody stands in, by where they worked. */
export type Entry = Readonly<{ contestId: string; region: string }>;

/** Somebody of whom something was noted. */
export type Learner = Readonly<{
  status: 'learning';
  noted: readonly string[];
  hints: readonly Hinted[];
  entries: readonly Entry[];
}>;

/** Nobody yet, somebody who learns, or somebody of whom nothing is kept. */
export type LearnerState = Readonly<{ status: 'none' }> | Readonly<{ status: 'forgotten' }> | Learner;

/** Nothing noted yet. */
export const unlearnt: Learner = { status: 'learning', noted: [], hints: [], entries: [] };

/** The learner after one more fact. */
export const evolveLearner = (state: LearnerState, event: LearnerEvent): LearnerState => {
  if (event.type === 'learner.forgotten') return { status: 'forgotten' };
  const { noted, entries } = state.status === 'learning' ? state : unlearnt;
  const { attemptId, contestId, region, hints } = event;
  return {
    status: 'learning',
    noted: [...noted, attemptId],
    hints,
    entries: contestId === undefined ? entries : [...entries, { contestId, region }],
  };
};
