// The kind of stream of a person who learns: under the person's own id, holding nothing personal, written by the system alone.
import { defineKind } from '#functions/kernel/kind.ts';
import type { TraineeStanding } from '#shared/training/contract.ts';
import { needsOfTrainee, TraineeCommand, TraineeNeeds, traineeDecider } from '../decide/trainee.ts';
import { TraineeEvent } from '../events/trainee.ts';
import { traineeEntry } from '../project/trainee.ts';
import { traineeEffects } from '../react/trainee.ts';
import type { TraineeState } from '../trainee-state.ts';

const standing = ({ qualifiedOn, minutes, credited, seats }: TraineeState): TraineeStanding => ({
  ...(qualifiedOn !== undefined && { qualifiedOn }),
  minutes: { ...minutes },
  credited: [...credited],
  seats: [...seats],
});

export const trainee = defineKind({
  id: 'person',
  command: TraineeCommand,
  needs: { shape: TraineeNeeds, of: needsOfTrainee },
  event: TraineeEvent,
  decider: traineeDecider,
  caller: standing,
  answers: { standing },
  projections: (define) => [define(traineeEntry)],
  react: traineeEffects,
});
