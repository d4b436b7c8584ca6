// A contest read whole from its stream, for whoever prints it or opens what was printed.
import type { TimelineCommit } from '#functions/kernel/reader.ts';
import { type Contest, type ContestState, evolveContest } from './contest-state.ts';
import { ContestEvent } from './events/contest.ts';

/** The contest that these commits tell of; undefined where it was never opened. */
export const toldContest = (past: readonly TimelineCommit[]): Contest | undefined => {
  const state = past
    .flatMap(({ events }) => events)
    .map((event) => ContestEvent.parse(event))
    .reduce<ContestState>(evolveContest, { status: 'none' });
  return state.status === 'none' ? undefined : state;
};
