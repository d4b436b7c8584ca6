// The household that signs in a simulated county: both parents away, a grandmother who cares; files of its town name it.
import type { mintId } from '#shared/kernel/id.ts';
import { townOf } from '#shared/kernel/region.ts';

/** Whom files name once they are entered. */
export type Household = {
  readonly parents: readonly string[];
  readonly caregiverId: string;
  /** Whose account each of them signs in with, if with any. */
  readonly accounts: Map<string, string>;
  entered: boolean;
};

/** Nobody of it is entered yet. */
export const householdOf = (mint: (kind: Parameters<typeof mintId>[0]) => string): Household => ({
  parents: [mint('guardian'), mint('guardian')],
  caregiverId: mint('guardian'),
  accounts: new Map(),
  entered: false,
});

/** Who answers for a child of this village: the household where it is entered and of the same town. */
export const answeringFor = (
  { household, villages }: Readonly<{ household: Household; villages: readonly string[] }>,
  village: string,
) => {
  const isNear = household.entered && townOf(village) === townOf(villages[0] ?? '');
  if (!isNear) return [];
  const [father, mother] = household.parents;
  return [
    { guardianId: father, relation: 'father', capacity: 'parent_away' },
    { guardianId: mother, relation: 'mother', capacity: 'parent_away' },
    { guardianId: household.caregiverId, relation: 'grandmother', capacity: 'caregiver' },
  ];
};
