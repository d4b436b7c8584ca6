// What follows from a handover: the one role ends and the other begins on its day, and on that day the new director hears of it.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { EndRole, GrantRole } from '#shared/access/contract.ts';
import type { HandoverEvent } from '../events/handover.ts';

/**
 * The news waits for the clock instead of going out with the roles: whoever it is for is found by the duty's row, and until
 * the role is there that is still the former director.
 */
export const handoverEffects = (event: HandoverEvent, { id }: Origin): readonly Effect[] => {
  const { village, on } = event;
  if (event.type === 'handover.began')
    return [
      { kind: 'notify', template: 'village_handed_over', role: 'director', region: village, about: id },
    ];
  const duty = { role: 'director', region: village } as const;
  const ends: EndRole = { ...duty, untilOn: on };
  const begins: GrantRole = { ...duty, fromOn: on };
  return [
    { kind: 'command', slice: 'access', id: event.fromPersonId, type: 'end_role', data: ends },
    { kind: 'command', slice: 'access', id: event.toPersonId, type: 'grant_role', data: begins },
  ];
};
