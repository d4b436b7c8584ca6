// The four papers of a sheet, each by its name: to sign by hand, as evidence, and as the two notices.
import { countysMark, type Mark, type Paper, type PaperOrder } from '#functions/kernel/paper.ts';
import type { TimelineCommit } from '#functions/kernel/reader.ts';
import { type PaperKind, paperKinds } from '#shared/entrustment/contract.ts';
import { evidencePaper } from './evidence-paper.ts';
import { noticePaper } from './notice-paper.ts';
import { type SheetAsRead, sheetAsRead } from './sheet-as-read.ts';
import { sheetPaper } from './sheet-paper.ts';

const markOf = ({ countyName }: SheetAsRead): Mark =>
  countysMark(countyName, '农村留守儿童委托监护责任确认书签章');

const composed: Readonly<Record<PaperKind, (sheet: SheetAsRead, fingerprint: string) => Paper>> = {
  sheet: sheetPaper,
  evidence: evidencePaper,
  notice_school: (sheet) => noticePaper(sheet, 'school'),
  notice_village: (sheet) => noticePaper(sheet, 'village'),
};

const isPaper = (what: string): what is PaperKind => paperKinds.some((kind) => kind === what);

/** A paper of the sheet; undefined once its child is erased. Throws for a name that no paper has. */
export const sheetPapers = (what: string, past: readonly TimelineCommit[]): PaperOrder | undefined => {
  if (!isPaper(what)) throw new Error(`No paper of a sheet is called ${what}`);
  const sheet = sheetAsRead(past);
  return (
    sheet && {
      subject: sheet.childId,
      textHash: sheet.textHash,
      mark: what === 'evidence' ? markOf(sheet) : undefined,
      compose: (fingerprint) => composed[what](sheet, fingerprint),
    }
  );
};
