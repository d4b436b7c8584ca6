// The kind of stream of a session: it holds nothing personal, and others ask it how its door stands.
import { defineKind } from '#functions/kernel/kind.ts';
import type { TrainingState } from '#shared/training/contract.ts';
import { trainingDecider } from '../decide/training.ts';
import { TrainingEvent } from '../events/training.ts';
import { trainingEntry } from '../project/training.ts';
import { trainingEffects } from '../react/training.ts';
import { doorOf, type SessionState } from '../session.ts';
import { needsOfTraining, TrainingCommand, TrainingNeeds } from '../training-command.ts';

const caller = (state: SessionState, trainingId: string): TrainingState | undefined => {
  if (state.status === 'none') return undefined;
  const { status, plan, seats } = state;
  const { fromAt, untilAt, capacity } = plan;
  return { trainingId, status, fromAt, untilAt, capacity, enrolled: seats.length };
};

export const training = defineKind({
  id: 'training',
  command: TrainingCommand,
  needs: { shape: TrainingNeeds, of: needsOfTraining },
  event: TrainingEvent,
  decider: trainingDecider,
  caller,
  answers: { door: doorOf },
  projections: (define) => [define(trainingEntry)],
  react: trainingEffects,
});
