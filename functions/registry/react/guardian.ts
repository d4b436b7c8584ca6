// What follows from a guardian's entry: whoever signed in for it does so no more once it is erased.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { EndGuardian } from '#shared/access/contract.ts';
import type { GuardianEvent } from '../events/guardian.ts';

/** One command to each account that acted for an erased guardian. */
export const guardianEffects = (event: GuardianEvent, { id }: Origin): readonly Effect[] => {
  if (event.type !== 'guardian.erased') return [];
  const data: EndGuardian = { guardianId: id };
  return (event.people ?? []).map((personId) => ({
    kind: 'command',
    slice: 'access',
    id: personId,
    type: 'end_guardian',
    data,
  }));
};
