// The treaty about contests: a window over one paper, and tables that rank by score, then time, with shared ranks.
import * as z from 'zod/mini';
import { Audience } from '../kernel/audience.ts';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { AtTime, OnDate } from '../kernel/time.ts';

/** Opens a contest over a published paper; its window lies inside the paper's own. */
export const OpenContest = z.strictObject({
  region: RegionCode,
  title: text(40),
  paperId: idOf('paper'),
  audience: Audience,
  openAt: AtTime,
  closeAt: AtTime,
});
export type OpenContest = z.infer<typeof OpenContest>;

export const CancelContest = z.strictObject({
  reason: z.enum(['wrong_question', 'wrong_window', 'other'], 'not_a_choice'),
});
export type CancelContest = z.infer<typeof CancelContest>;

/** From the clock: whatever has come up by this date. */
export const ComeDue = z.strictObject({ on: OnDate });
export type ComeDue = z.infer<typeof ComeDue>;

/** From the porter: the result is drawn up, sealed by the county's key, and kept under this name. `textHash` is of the whole ranking. */
export const NoteResultPaper = z.strictObject({
  what: z.literal('result', 'not_a_choice'),
  name: text(200),
  sha256: z.string('not_text').check(z.regex(/^[0-9a-f]{64}$/, 'not_a_hash')),
  bytes: z.number('not_a_number'),
  textHash: z.string('not_text').check(z.regex(/^[0-9a-f]{64}$/, 'not_a_hash')),
});
export type NoteResultPaper = z.infer<typeof NoteResultPaper>;

export const contestStatuses = ['open', 'closed', 'sealed', 'cancelled'] as const;

/** How a contest stands, as others ask it: the answer `standing`. `closed` once nobody can submit any more. */
export const ContestStanding = z.object({
  contestId: idOf('contest'),
  paperId: idOf('paper'),
  title: z.string(),
  region: RegionCode,
  audience: Audience,
  openAt: AtTime,
  closeAt: AtTime,
  status: z.enum(contestStatuses),
});
export type ContestStanding = z.infer<typeof ContestStanding>;

/** What the caller of a command on a contest reads back. */
export const ContestState = ContestStanding;
export type ContestState = ContestStanding;

export const contestRefusals = [
  'contest_already_opened',
  'contest_not_opened',
  'contest_cancelled',
  'contest_over',
  'contest_closes_before_it_opens',
  'contest_closed_already',
  'contest_outside_paper',
  'audience_outside_region',
  'paper_not_published',
  'paper_withdrawn',
  'paper_not_for_contest',
  'result_already_sealed',
  'nothing_due',
] as const;
export type ContestRefusal = (typeof contestRefusals)[number];
