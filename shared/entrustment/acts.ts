// Who has to sign a sheet, who has, and what the whole is worth.
import { type Grade, grades, type Part, type SigningWay } from './contract.ts';

/** One act on a sheet: whose, in which part, how and when, by the server's clock. */
export type Act = Readonly<{
  part: Part;
  guardianId?: string | undefined;
  way: SigningWay;
  grade: Grade;
  at: string;
}>;

/** A signer that is still missing. */
export type Missing = Readonly<{ part: Part; guardianId?: string }>;

/** Everybody who signs, in the order of the sheet; parents and caregiver in either order, the village last. */
export const signersOf = (
  sheet: Readonly<{ parents: readonly string[]; caregiverId: string }>,
): readonly Missing[] => [
  ...sheet.parents.map((guardianId) => ({ part: 'parent', guardianId }) as const),
  { part: 'caregiver', guardianId: sheet.caregiverId },
  { part: 'witness' },
];

/** Those of them who have not signed. */
export const missingOf = (
  sheet: Readonly<{ parents: readonly string[]; caregiverId: string }>,
  acts: readonly Pick<Act, 'part' | 'guardianId'>[],
): readonly Missing[] =>
  signersOf(sheet).filter(
    ({ part, guardianId }) =>
      !acts.some((act) => act.part === part && (part === 'witness' || act.guardianId === guardianId)),
  );

/** True once parents and caregiver have all signed: the village may witness. */
export const isAgreed = (missing: readonly Missing[]): boolean =>
  missing.every(({ part }) => part === 'witness');

/**
 * What a way of signing is worth: a finger on one's own phone, signed in as oneself (a guardian with a fresh code besides), is agreed between the parties; what somebody
 * else's phone or a sheet of paper shows is worth a signature on paper before a witness, and never claimed to be more.
 */
export const gradeOf = (way: SigningWay): Grade => (way === 'own_phone' ? 'agreed' : 'paper');

/** The sheet is worth what its weakest act is; undefined without any. */
export const weakest = (acts: readonly Pick<Act, 'grade'>[]): Grade | undefined =>
  grades.find((grade) => acts.some((act) => act.grade === grade));
