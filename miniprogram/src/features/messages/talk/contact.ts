// Whom a family may telephone about a child, as far as this phone has read it.
import { oneSheet, ownSheets } from '../../../kernel/entrustment-queries.ts';
import { kept } from '../../../kernel/phone.ts';

/** The director's name and number, out of a sheet that was looked at here; undefined where none was. */
export const contactFor = (childId: string): Readonly<{ name: string; phone: string }> | undefined =>
  (kept.find(ownSheets)?.value.sheets ?? [])
    .filter((sheet) => sheet.childId === childId)
    .map(({ agreementId }) => kept.find(oneSheet(agreementId))?.value.contact)
    .find((contact) => contact !== undefined);
