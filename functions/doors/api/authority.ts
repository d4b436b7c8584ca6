// Who may ask this of whom: staff by the regions it touches, a guardian by the child's file; and whether they still hold the role they carry.

import type { Asked, Regions } from '#functions/kernel/asking.ts';
import { answerOf, type Looking } from '#functions/kernel/lookup.ts';
import type { Route } from '#functions/kernel/route.ts';
import { HeldRoles } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import { type Actor, mayActOn } from '#shared/kernel/access.ts';
import { countyDate } from '#shared/kernel/time.ts';

type Answers = Readonly<Record<string, unknown>>;

/** True when the actor covers every region it touches, or is a guardian whom the child's file names, or where anybody of the role may ask. */
export const isTheirs = (
  route: Pick<Route, 'family' | 'anywhere'>,
  actor: Actor,
  regions: Regions,
  asked: Asked,
  needs: Answers,
): boolean => {
  if (route.anywhere) return true;
  if (actor.role === 'guardian') {
    const { guardianId } = actor;
    return guardianId !== undefined && (route.family?.(asked, needs) ?? []).includes(guardianId);
  }
  return regions.length > 0 && regions.every((region) => mayActOn(actor, region));
};

/** Everything a person has ever held, read consistently; nothing for somebody who is not registered. */
export const heldBy = async (world: Looking, personId: string): Promise<HeldRoles['roles']> => {
  const answer = await answerOf(world, {
    slice: 'access',
    id: personId,
    answer: 'roles',
  });
  return answer === undefined ? [] : HeldRoles.parse(answer).roles;
};

/** True while the role that a token carries is held at this moment: a token outlives its role by minutes, a write must not. */
export const stillHolds = async (
  world: Looking,
  { personId, role, region, guardianId }: Actor,
  at: string,
): Promise<boolean> =>
  (await heldBy(world, personId)).some(
    (held) =>
      held.role === role &&
      held.region === region &&
      held.guardianId === guardianId &&
      isHeldOn(held, countyDate(at)),
  );
