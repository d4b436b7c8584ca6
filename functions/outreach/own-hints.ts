// A person's hints in words: what each failed clause means today; one that holds no more is no hint.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { Hinted } from '#shared/outreach/attempts.ts';
import { holdsOn, versionOn } from '#shared/outreach/documents.ts';
import type { PolicyDocument } from '#shared/outreach/policies.ts';
import { LearnerPart } from '#shared/outreach/rows.ts';
import type { Hint, OwnHints } from '#shared/outreach/views.ts';
import { documentBy } from './policy-view.ts';

/** The row of a person's learning. */
export const LearnerRow = z.object({ outreach: LearnerPart });

/** What is noted of a person; nothing of somebody who has sat nothing. */
export const learnerOf = async (
  read: Reader,
  personId: string,
): Promise<Pick<LearnerPart, 'hints' | 'passed' | 'failed'>> =>
  (await read.row('learner', personId, LearnerRow))?.parts.outreach ?? { hints: [], passed: [], failed: [] };

const firstOn = ({ versions }: PolicyDocument): string => versions[0]?.effectiveOn ?? '';

const hintFrom = (
  document: PolicyDocument | undefined,
  { clause }: Hinted,
  today: string,
): readonly Hint[] => {
  if (!document) return [];
  const { title, supersededOn } = document;
  const holds = holdsOn({ firstEffectiveOn: firstOn(document), supersededOn }, today);
  const said = versionOn(document, today)?.clauses.find(({ no }) => no === clause.no);
  if (!said || holds !== 'now') return [];
  const { plainly, duty } = said;
  return [{ clause, title, plainly, ...(duty !== undefined && { duty }) }];
};

/** Those that may be told by this county date: what was failed in a contest waits for its end. */
export const toldOn = (hinted: readonly Hinted[], today: string): readonly Hinted[] =>
  hinted.filter(({ fromOn = today }) => fromOn <= today);

/** The clauses in words, in their order; those of a contest from the day on which they may be told. */
export const hintsIn = async (read: Reader, hinted: readonly Hinted[], at: string): Promise<Hint[]> => {
  const today = countyDate(at);
  const told = toldOn(hinted, today);
  const ids = [...new Set(told.map(({ clause }) => clause.policyId))];
  const documents = new Map(
    await Promise.all(ids.map(async (id) => [id, await documentBy(read, id)] as const)),
  );
  return told.flatMap((one) => hintFrom(documents.get(one.clause.policyId), one, today));
};

/** The hints alone. */
export const ownHints = async (read: Reader, personId: string, at: string): Promise<OwnHints> => {
  const { hints } = await learnerOf(read, personId);
  return { readAt: at, hints: await hintsIn(read, hints, at) };
};
