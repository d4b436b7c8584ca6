// Whether a guardian may sign a sheet as it stands, and if not, why, in words; a text that does not match its hash is never signed.
import { maySign, sheetTemplate } from '#shared/entrustment/template.ts';
import type { SheetView, Signer } from '#shared/entrustment/views.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { refusalCopy } from '../../../kernel/refusal-copy.ts';
import { hashOfShown, type ShownSheetLine, shownLines } from '../parts/sheet-lines.ts';

/** All that is needed to sign. */
export type Ready = Readonly<{
  is: 'ready';
  me: Signer;
  lines: readonly ShownSheetLine[];
  duties: readonly string[];
  /** Computed here from the lines. */
  shownHash: string;
}>;

export type Readiness =
  | Ready
  | Readonly<{ is: 'signed'; me: Signer }>
  | Readonly<{ is: 'not_now'; why: Copy }>;

const notNow = (why: Copy): Readiness => ({ is: 'not_now', why });

const MISMATCH: Copy = {
  what: '内容和登记的对不上，现在不能签',
  next: '请不要签。打电话告诉村里的儿童主任，他来查。',
};
const NO_TEXT: Copy = { what: '这份确认书的全文已经看不到了', next: '请问村里的儿童主任。' };
const OLD_APP: Copy = refusalCopy.template_unknown;

const mine = ({ signers }: SheetView, guardianId: string | undefined): Signer | undefined => {
  const own = signers.filter((signer) => guardianId !== undefined && signer.guardianId === guardianId);
  return own.find(({ signed }) => !signed) ?? own[0];
};

const whyNot = ({ status }: SheetView): Copy | undefined => {
  if (status === 'ended') return refusalCopy.sheet_ended;
  return status === 'barred' ? refusalCopy.caregiver_barred : undefined;
};

/** How this guardian stands to the sheet on a county date. */
export const readinessOf = (sheet: SheetView, guardianId: string | undefined, today: string): Readiness => {
  const me = mine(sheet, guardianId);
  if (!me) return notNow(refusalCopy.signer_not_of_sheet);
  if (me.signed) return { is: 'signed', me };
  const why = whyNot(sheet);
  if (why) return notNow(why);
  const template = sheetTemplate(sheet.template);
  if (!template) return notNow(OLD_APP);
  if (!maySign(template, today)) return notNow(refusalCopy.template_retired);
  if (sheet.text === undefined || sheet.salt === undefined) return notNow(NO_TEXT);
  const lines = shownLines(sheet.text);
  const shownHash = hashOfShown(sheet.salt, lines);
  if (shownHash !== sheet.textHash) return notNow(MISMATCH);
  const duties = me.part === 'parent' ? template.parentDuties : template.caregiverDuties;
  return { is: 'ready', me, lines, duties, shownHash };
};
