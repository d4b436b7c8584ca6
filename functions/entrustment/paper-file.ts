// A paper of a sheet is opened from the file it was kept in, under the child's key.
import type { Reader } from '#functions/kernel/reader.ts';
import type { PaperKind } from '#shared/entrustment/contract.ts';
import type { PaperFile } from '#shared/entrustment/views.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { toldSheet } from './sheet-told.ts';

/** The newest paper of this kind that shows the text in force; `not_found` while it is not drawn up, or once the child is erased. */
export const paperFile = async (
  read: Reader,
  agreementId: string,
  what: PaperKind,
): Promise<PaperFile | Refusal> => {
  const told = await toldSheet(read, agreementId);
  const paper = told?.told.papers.get(what);
  if (!told || !paper) return refuse('not_found');
  const bytes = await read.file(paper.name, told.sheet.childId);
  if (!bytes) return refuse('not_found');
  return { what, sha256: paper.sha256, bytes: paper.bytes, pdf: Buffer.from(bytes).toString('base64') };
};
