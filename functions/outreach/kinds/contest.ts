// The kind of stream of a contest: nothing in it is personal, but its result names people and is kept sealed under the contest's own key.
import { defineKind } from '#functions/kernel/kind.ts';
import type { Need, Needs } from '#functions/kernel/stream.ts';
import { standingOf } from '../contest-state.ts';
import { ContestCommand, ContestNeeds, contestDecider } from '../decide/contest.ts';
import { ContestEvent } from '../events/contest.ts';
import { contestEntry } from '../project/contest.ts';
import { contestEffects } from '../react/contest.ts';
import { sittingNeed } from './paper.ts';

/** How a contest stands. */
export const contestNeed = (id: string): Need => ({ slice: 'outreach', id, answer: 'standing' });

const needsOf = (command: ContestCommand, id: string): Needs => {
  switch (command.type) {
    case 'open':
      return { paper: sittingNeed(command.data.paperId) };
    case 'cancel':
      return { contest: contestNeed(id) };
    default:
      return {};
  }
};

export const contest = defineKind({
  id: 'contest',
  command: ContestCommand,
  needs: { shape: ContestNeeds, of: needsOf },
  event: ContestEvent,
  decider: contestDecider,
  caller: standingOf,
  answers: { standing: standingOf },
  sealed: true,
  home: (command) => (command.type === 'open' ? command.data.region : undefined),
  projections: (define) => [define(contestEntry)],
  react: contestEffects,
});
