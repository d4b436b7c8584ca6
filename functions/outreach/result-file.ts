// The frozen result of a contest is opened from the file it was kept in, under the contest's own key.
import type { Reader } from '#functions/kernel/reader.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { ResultFile } from '#shared/outreach/tables.ts';
import { isOfCounty } from './contest-table.ts';
import { toldContest } from './contest-told.ts';

/** The result as it was sealed, for the county's people; `not_found` while it is not. */
export const resultFile = async (
  read: Reader,
  contestId: string,
  actor: Pick<Actor, 'region'>,
): Promise<ResultFile | Refusal> => {
  const contest = toldContest(await read.timeline('outreach', contestId));
  const sealed = contest && isOfCounty(actor, contest.region) ? contest.sealed : undefined;
  const bytes = sealed && (await read.file(sealed.name, contestId));
  return sealed && bytes
    ? { sha256: sealed.sha256, bytes: sealed.bytes, pdf: Buffer.from(bytes).toString('base64') }
    : refuse('not_found');
};
