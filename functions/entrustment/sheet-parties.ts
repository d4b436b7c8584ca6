// The guardians whom a sheet names may read it and act on it, also once the child's file names others.
import type { AgreementStanding } from '#shared/entrustment/contract.ts';

/** Parents and caregiver of a sheet; nobody of one that was never drawn up. */
export const partiesOf = (sheet: AgreementStanding | undefined): readonly string[] =>
  sheet ? [...sheet.parents, sheet.caregiverId] : [];
