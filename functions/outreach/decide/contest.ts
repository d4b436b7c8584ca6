// Decides every command on a contest: opened inside its paper's own window and audience, closed by the clock, frozen once it is counted.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import {
  CancelContest,
  ComeDue,
  type ContestRefusal,
  ContestStanding,
  NoteResultPaper,
  OpenContest,
} from '#shared/outreach/contests.ts';
import { PaperSitting } from '#shared/outreach/papers.ts';
import { type ContestMatter, matterAt } from '../contest-dues.ts';
import { type Contest, type ContestState, evolveContest } from '../contest-state.ts';
import type { ContestEvent } from '../events/contest.ts';

export const ContestCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), data: OpenContest }),
  z.object({ type: z.literal('cancel'), data: CancelContest }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
  z.object({ type: z.literal('note_paper'), data: NoteResultPaper }),
]);
export type ContestCommand = z.infer<typeof ContestCommand>;

export const ContestNeeds = z.object({
  /** This very contest, by which authority is judged. */
  contest: z.optional(ContestStanding),
  /** The paper it is over. */
  paper: z.optional(PaperSitting),
});
export type ContestNeeds = z.infer<typeof ContestNeeds>;

type Ordered<Type extends ContestCommand['type']> = Extract<ContestCommand, { type: Type }> &
  Context<ContestNeeds>;
type Outcome = Decision<ContestEvent, ContestRefusal>;
type No = Refusal<ContestRefusal>;

const paperBroken = ({ data }: Ordered<'open'>, paper: PaperSitting): No | undefined => {
  if (paper.withdrawn) return refuse('paper_withdrawn', 'paperId');
  if (paper.purpose !== 'contest') return refuse('paper_not_for_contest', 'paperId');
  if (data.openAt < paper.openAt) return refuse('contest_outside_paper', 'openAt');
  if (data.closeAt > paper.closeAt) return refuse('contest_outside_paper', 'closeAt');
  const { role, region } = paper.audience;
  const isInside = data.audience.role === role && covers(region, data.audience.region);
  return isInside ? undefined : refuse('contest_outside_paper', 'audience');
};

const open = (command: Ordered<'open'>, state: ContestState): Outcome => {
  const { data, at, needs } = command;
  if (state.status !== 'none') return refuse('contest_already_opened');
  if (!needs.paper) return refuse('paper_not_published', 'paperId');
  if (data.closeAt <= data.openAt) return refuse('contest_closes_before_it_opens', 'closeAt');
  if (data.closeAt <= at) return refuse('contest_closed_already', 'closeAt');
  if (!covers(data.region, data.audience.region)) return refuse('audience_outside_region', 'audience.region');
  return paperBroken(command, needs.paper) ?? [{ type: 'contest.opened', ...data }];
};

const cancel = ({ data, at }: Ordered<'cancel'>, { status, closeAt }: Contest): Outcome => {
  if (status === 'cancelled') return refuse('contest_cancelled');
  return at >= closeAt ? refuse('contest_over') : [{ type: 'contest.cancelled', reason: data.reason }];
};

const factOf = (matter: ContestMatter, { audience }: Contest, at: string): ContestEvent => {
  switch (matter) {
    case 'open':
      return { type: 'contest.began', audience };
    case 'closing':
      return { type: 'contest.came_near_close', audience };
    case 'closed':
      return { type: 'contest.closed', closedAt: at };
    case 'counted':
      return { type: 'contest.counted' };
  }
};

// A contest opens at a time of its day, so the rule looks at the moment of the answer.
const comeDue = ({ at }: Ordered<'come_due'>, contest: Contest): Outcome => {
  const matter = matterAt(contest, at, contest.closedAt);
  return matter === undefined ? refuse('nothing_due') : [factOf(matter, contest, at)];
};

const notePaper = (
  { data: { what: _, ...paper } }: Ordered<'note_paper'>,
  { status, told, audience }: Contest,
): Outcome => {
  if (status === 'sealed') return refuse('result_already_sealed');
  return told === 'counted' ? [{ type: 'contest.sealed', audience, ...paper }] : refuse('nothing_due');
};

const decide = (command: ContestCommand & Context<ContestNeeds>, state: ContestState): Outcome => {
  if (command.type === 'open') return open(command, state);
  if (state.status === 'none') return refuse('contest_not_opened');
  switch (command.type) {
    case 'cancel':
      return cancel(command, state);
    case 'come_due':
      return comeDue(command, state);
    case 'note_paper':
      return notePaper(command, state);
  }
};

export const contestDecider: Decider<
  ContestCommand & Context<ContestNeeds>,
  ContestState,
  ContestEvent,
  ContestRefusal
> = { initial: { status: 'none' }, evolve: evolveContest, decide };
