// A signer's code goes to the phone that stands in the text of the sheet, so that what was confirmed and what was signed agree.
import * as z from 'zod/mini';
import { idOf } from '#shared/kernel/id.ts';
import type { SheetState } from './sheet-state.ts';

/** The guardians of a sheet by their phones. */
export const SheetPhones = z.array(z.object({ guardianId: idOf('guardian'), phone: z.string() }));
export type SheetPhones = z.infer<typeof SheetPhones>;

/** The opened answer `phones` of a sheet: empty once the child is erased. */
export const sheetPhones = (state: SheetState): SheetPhones => {
  const facts = state.status === 'none' ? undefined : state.facts;
  if (!facts) return [];
  return [...facts.parents, facts.caregiver].map(({ guardianId, phone }) => ({ guardianId, phone }));
};

/** The phone of this guardian; undefined for whom the sheet does not name. */
export const phoneOf = (
  phones: SheetPhones | undefined,
  guardianId: string | undefined,
): string | undefined => phones?.find((one) => one.guardianId === guardianId)?.phone;

/** What a code confirms: that this guardian signs this sheet. */
export const signingMatter = (agreementId: string, guardianId: string | undefined): string =>
  `entrustment/${agreementId}/${guardianId ?? ''}`;
