// What follows from a person's learning: a second seat at one time is free again, and hours are counted where they hold their duty.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { FollowRoles, ReleaseSeat } from '#shared/training/contract.ts';
import type { TraineeEvent } from '../events/trainee.ts';

const NOTHING: FollowRoles = {};

/** Whoever has learnt something before their roles were heard of here is looked for where those are. */
export const traineeEffects = (event: TraineeEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'seat.clashed': {
      const data: ReleaseSeat = { personId: id };
      return [{ kind: 'command', slice: 'training', id: event.trainingId, type: 'release_seat', data }];
    }
    case 'hours.counted':
    case 'trainee.qualified':
      return [{ kind: 'command', slice: 'training', id, type: 'follow_roles', data: NOTHING }];
    default:
      return [];
  }
};
