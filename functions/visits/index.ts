// Home visits of one child: recorded, corrected, coloured, due and overdue.
import { defineKind } from '#functions/kernel/kind.ts';
import { defineSlice } from '#functions/kernel/slice.ts';
import type { FollowedChild } from '#shared/visits/contract.ts';
import { VisitCommand, VisitNeeds, type VisitState, visitDecider } from './decide.ts';
import { VisitEvent } from './events.ts';
import { fileOf } from './needs.ts';
import { childVisits } from './project.ts';
import { visitEffects } from './react.ts';

const caller = (state: VisitState, childId: string): FollowedChild | undefined =>
  state.status === 'none'
    ? undefined
    : {
        ...state.standing,
        childId,
        because: [...state.standing.because],
        overdue: state.passed === 'overdue' || state.passed === 'escalate',
      };

export const visits = defineSlice({
  name: 'visits',
  kinds: [
    defineKind({
      id: 'child',
      command: VisitCommand,
      needs: { shape: VisitNeeds, of: (_command, childId) => fileOf(childId) },
      event: VisitEvent,
      decider: visitDecider,
      caller,
      sealed: true,
      projections: (define) => [define(childVisits)],
      react: visitEffects,
    }),
  ],
});

export { visitRoutes } from './routes.ts';
