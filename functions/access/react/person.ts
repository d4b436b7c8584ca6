// What follows from a person's facts: the guardian's entry hears that somebody signs in for it, an account that is nobody's any more ends with all it left, and hours are counted where a duty is held.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { Role } from '#shared/kernel/access.ts';
import type { ForgetLearner } from '#shared/outreach/attempts.ts';
import type { FollowRoles } from '#shared/training/contract.ts';
import type { PersonEvent } from '../events/person.ts';

const NOTHING: ForgetLearner & FollowRoles = {};

const TRAINED: readonly Role[] = ['director', 'supervisor'];

/**
 * One command to the guardian's entry for the person who took up its invitation, to the account that has outlived its last guardian,
 * to what somebody who was erased has learnt, or to the hours of whoever comes into a duty that is trained for, or leaves it.
 */
export const personEffects = (event: PersonEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'guardian.bound': {
      const data = { personId: id };
      return [{ kind: 'command', slice: 'registry', id: event.guardianId, type: 'note_account', data }];
    }
    case 'guardian.ended':
      return event.alone ? [{ kind: 'command', slice: 'access', id, type: 'erase', data: {} }] : [];
    case 'person.erased':
      return [{ kind: 'command', slice: 'outreach', id, type: 'forget', data: NOTHING }];
    case 'role.granted':
    case 'role.ended':
      return TRAINED.includes(event.role)
        ? [{ kind: 'command', slice: 'training', id, type: 'follow_roles', data: NOTHING }]
        : [];
    default:
      return [];
  }
};
