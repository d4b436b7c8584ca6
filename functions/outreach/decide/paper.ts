// Decides every command on a paper: published only where its rule can be satisfied, and withdrawn as soon as it no longer can.
import * as z from 'zod/mini';
import type { Decider, Decision, Handled } from '#functions/kernel/decider.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import { poolFrom, satisfies, seedOf } from '#shared/outreach/paper-pool.ts';
import {
  ComeDue,
  DropQuestions,
  type PaperRefusal,
  PaperSitting,
  PublishPaper,
  WithdrawPaper,
} from '#shared/outreach/papers.ts';
import { BankQuestions } from '#shared/outreach/policies.ts';
import type { PaperEvent } from '../events/paper.ts';
import { banksFor } from '../paper-banks.ts';
import { matterAt, type PaperMatter } from '../paper-dues.ts';
import { evolvePaper, type Paper, type PaperState } from '../paper-state.ts';

export const PaperCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('publish'), data: PublishPaper }),
  z.object({ type: z.literal('withdraw'), data: WithdrawPaper }),
  z.object({ type: z.literal('drop_questions'), data: DropQuestions }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
]);
export type PaperCommand = z.infer<typeof PaperCommand>;

export const PaperNeeds = z.object({
  /** This very paper, by which authority is judged. */
  paper: z.optional(PaperSitting),
  /** The banks of the rule's policies, in its order. */
  banks: z.optional(z.array(z.optional(BankQuestions))),
  /** The paper whose place it takes. */
  before: z.optional(PaperSitting),
});
export type PaperNeeds = z.infer<typeof PaperNeeds>;

type Ordered<Type extends PaperCommand['type']> = Extract<PaperCommand, { type: Type }> & Handled<PaperNeeds>;
type Outcome = Decision<PaperEvent, PaperRefusal>;
type No = Refusal<PaperRefusal>;

const MINUTE_MS = 60_000;

/** Whoever begins as soon as they can must have their whole time. */
const windowBroken = ({ data, at }: Ordered<'publish'>): No | undefined => {
  const { openAt, closeAt, minutes } = data;
  if (closeAt <= openAt) return refuse('paper_closes_before_it_opens', 'closeAt');
  if (closeAt <= at) return refuse('paper_closed_already', 'closeAt');
  const fromMs = Math.max(Date.parse(openAt), Date.parse(at));
  return Date.parse(closeAt) - fromMs < minutes * MINUTE_MS
    ? refuse('paper_window_too_short', 'closeAt')
    : undefined;
};

const editionAfter = ({ data, needs: { before } }: Ordered<'publish'>): number | No => {
  if (data.editionOf === undefined) return 1;
  return before?.region === data.region ? before.edition + 1 : refuse('edition_unknown', 'editionOf');
};

const publish = (command: Ordered<'publish'>, state: PaperState): Outcome => {
  const { data, needs, nonce } = command;
  if (state.status !== 'none') return refuse('paper_already_published');
  const broken = windowBroken(command);
  if (broken) return broken;
  if (!covers(data.region, data.audience.region)) return refuse('audience_outside_region', 'audience.region');
  const edition = editionAfter(command);
  if (isRefusal(edition)) return edition;
  const banks = banksFor(data, needs.banks);
  if (isRefusal(banks)) return banks;
  const seed = seedOf(nonce);
  const { questions, lacking } = poolFrom(banks, { ...data, seed });
  const short = lacking.findIndex((lacks) => lacks > 0);
  if (short !== -1) return refuse('too_few_questions', `rule.${short}.n`);
  return [{ type: 'paper.published', ...data, edition, seed, pool: [...questions] }];
};

const withdraw = ({ data }: Ordered<'withdraw'>, { withdrawn }: Paper): Outcome =>
  withdrawn ? refuse('paper_withdrawn') : [{ type: 'paper.withdrawn', reason: data.reason }];

const drop = ({ data }: Ordered<'drop_questions'>, { pool, rule, withdrawn }: Paper): Outcome => {
  const isGone = (questionId: string): boolean => data.questionIds.includes(questionId);
  const questionIds = pool.map(({ questionId }) => questionId).filter(isGone);
  if (questionIds.length === 0) return refuse('nothing_changed');
  const dropped: PaperEvent = { type: 'paper.questions_dropped', questionIds };
  const left = pool.filter(({ questionId }) => !isGone(questionId));
  return withdrawn || satisfies(rule, left)
    ? [dropped]
    : [dropped, { type: 'paper.withdrawn', reason: 'questions_retired' }];
};

const factOf = (matter: PaperMatter, { purpose, audience }: Paper): PaperEvent => {
  switch (matter) {
    case 'open':
      return { type: 'paper.opened', purpose, audience };
    case 'closing':
      return { type: 'paper.came_near_close', purpose, audience };
    case 'closed':
      return { type: 'paper.closed' };
  }
};

// A paper opens at a time of its day, so the rule looks at the moment of the answer.
const comeDue = ({ at }: Ordered<'come_due'>, paper: Paper): Outcome => {
  const matter = matterAt(paper, at);
  return matter === undefined ? refuse('nothing_due') : [factOf(matter, paper)];
};

const decide = (command: PaperCommand & Handled<PaperNeeds>, state: PaperState): Outcome => {
  if (command.type === 'publish') return publish(command, state);
  if (state.status === 'none') return refuse('paper_not_published');
  switch (command.type) {
    case 'withdraw':
      return withdraw(command, state);
    case 'drop_questions':
      return drop(command, state);
    case 'come_due':
      return comeDue(command, state);
  }
};

export const paperDecider: Decider<PaperCommand & Handled<PaperNeeds>, PaperState, PaperEvent, PaperRefusal> =
  { initial: { status: 'none' }, evolve: evolvePaper, decide };
