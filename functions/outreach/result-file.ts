// The frozen result of a contest is opened from the file it was kept in, under the contest's own key.
import type { Reader } from '#functions/kernel/reader.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { ResultFile } from '#shared/outreach/tables.ts';
import { toldContest } from './contest-told.ts';

/** The result as it was sealed; `not_found` while it is not. */
export const resultFile = async (read: Reader, contestId: string): Promise<ResultFile | Refusal> => {
  const sealed = toldContest(await read.timeline('outreach', contestId))?.sealed;
  const bytes = sealed && (await read.file(sealed.name, contestId));
  return sealed && bytes
    ? { sha256: sealed.sha256, bytes: sealed.bytes, pdf: Buffer.from(bytes).toString('base64') }
    : refuse('not_found');
};
