// What a child's file still lacks, in the order in which it matters; the phone says why.
import type { CategoryHeld, Health, Household, Schooling } from './child.ts';

export const missingThings = [
  'guardian',
  'guardian_phone',
  'id_number',
  'registration',
  'address',
  'schooling',
  'health',
  'household',
  'evidence',
] as const;
export type Missing = (typeof missingThings)[number];

type Looked = Readonly<{
  guardians: readonly Readonly<{ phone: string }>[];
  idNumberTail?: string | undefined;
  registration?: string | undefined;
  address?: string | undefined;
  schooling?: Schooling | undefined;
  health?: Health | undefined;
  household?: Household | undefined;
  categories: readonly CategoryHeld[];
}>;

/** Everything missing from a file, the weightiest first; nothing when it is complete. */
export const missingOf = (file: Looked): readonly Missing[] => {
  const there: Readonly<Record<Missing, boolean>> = {
    guardian: file.guardians.length > 0,
    guardian_phone: file.guardians.length === 0 || file.guardians.some(({ phone }) => phone !== ''),
    id_number: file.idNumberTail !== undefined,
    registration: file.registration !== undefined,
    address: file.address !== undefined,
    schooling: file.schooling !== undefined,
    health: file.health !== undefined,
    household: file.household !== undefined,
    evidence: file.categories.every(({ evidence }) => evidence !== undefined),
  };
  return missingThings.filter((thing) => !there[thing]);
};
