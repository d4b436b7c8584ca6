// The rules that several commands on a child's file share: villages that exist, days that can be, people who are near.
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { levelOf, townOf } from '#shared/kernel/region.ts';
import type { CategoryHeld, ChildDetails, Household, Responsibility } from '#shared/registry/child.ts';
import type { RegistryRefusal } from '#shared/registry/contract.ts';
import type { Contradiction } from '#shared/registry/left-behind.ts';
import { isRegion } from '#shared/registry/regions.ts';
import type { ChildNeeds } from './child-command.ts';

/** The first of the rules that is broken, or none. */
export type Broken = Refusal<RegistryRefusal> | undefined;

/** True for a village of this county. */
export const isVillage = (code: string): boolean => isRegion(code) && levelOf(code) === 'village';

/** A category begins on a day that has come, and not before the child was born. */
export const sinceBroken = (
  { sinceOn }: Pick<CategoryHeld, 'sinceOn'>,
  bornOn: string | undefined,
  today: string,
  field: string,
): Broken => {
  if (sinceOn > today) return refuse('since_in_future', field);
  return bornOn !== undefined && sinceOn < bornOn ? refuse('since_before_birth', field) : undefined;
};

/** Where in a registration or a correction a fact stands that contradicts the definition of left-behind. */
export const FIELD_OF: Readonly<Record<Contradiction, string>> = {
  age: 'details.bornOn',
  registration: 'details.registration',
  parents: 'responsibilities',
};

/**
 * Guardians are named once each, and were entered in the child's own town: naming one of another town would open that
 * person's phone to this one. Whoever the file names already may stay, wherever the child has moved since.
 */
export const guardiansBroken = (
  named: readonly Responsibility[],
  guardians: ChildNeeds['guardians'],
  village: string,
  already: readonly string[],
): Broken => {
  const ids = named.map(({ guardianId }) => guardianId);
  if (new Set(ids).size < ids.length) return refuse('guardian_named_twice', 'responsibilities');
  const isNear = (guardianId: string, index: number): boolean => {
    const standing = guardians?.[index];
    if (!standing || standing.erased) return false;
    return already.includes(guardianId) || townOf(standing.village) === townOf(village);
  };
  return ids.every(isNear) ? undefined : refuse('guardian_unknown', 'responsibilities');
};

/** A household is shared with the open file of another child of the same village, whose own household shares with nobody. */
export const householdBroken = (
  { sharesWith }: Pick<Household, 'sharesWith'>,
  childId: string,
  village: string,
  needs: Pick<ChildNeeds, 'housemate' | 'household'>,
  field: string,
): Broken => {
  if (sharesWith === undefined) return undefined;
  if (sharesWith === childId) return refuse('household_circular', field);
  const { housemate, household } = needs;
  if (!housemate?.open || housemate.village !== village) return refuse('household_unknown', field);
  return household?.sharesWith === undefined ? undefined : refuse('household_circular', field);
};

/** A birth lies not ahead. */
export const birthBroken = ({ bornOn }: Pick<ChildDetails, 'bornOn'>, today: string): Broken =>
  bornOn > today ? refuse('born_in_future', 'details.bornOn') : undefined;
