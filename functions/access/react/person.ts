// What follows from a person's facts: the guardian's entry hears that somebody signs in for it, and an account that is nobody's any more ends.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { PersonEvent } from '../events/person.ts';

/** One command to the guardian's entry for the person who took up its invitation, or to the account that has outlived its last guardian. */
export const personEffects = (event: PersonEvent, { id }: Origin): readonly Effect[] => {
  if (event.type === 'guardian.bound') {
    const data = { personId: id };
    return [{ kind: 'command', slice: 'registry', id: event.guardianId, type: 'note_account', data }];
  }
  return event.type === 'guardian.ended' && event.alone
    ? [{ kind: 'command', slice: 'access', id, type: 'erase', data: {} }]
    : [];
};
