// The treaty about papers: a rule that draws questions from banks by topic and difficulty, a window, a limit and a mark to pass.
import * as z from 'zod/mini';
import { Audience } from '../kernel/audience.ts';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { ClauseNo } from './clauses.ts';
import { difficulties, Question } from './questions.ts';

/** What a paper is for: the yearly quiz, a contest, or letting somebody start their duty. */
export const paperPurposes = ['quiz', 'contest', 'start_of_duty'] as const;
/** Everybody gets the same questions, or each their own; the order is always one's own. */
export const drawings = ['same_for_all', 'each_their_own'] as const;
export const withdrawReasons = [
  'wrong_question',
  'wrong_window',
  'replaced',
  'questions_retired',
  'other',
] as const;

const count = (least: number, most: number) =>
  z
    .number('not_a_number')
    .check(z.int('not_a_number'), z.minimum(least, 'too_small'), z.maximum(most, 'too_large'));

/** One line of the rule: so many questions of this topic (a policy, or some of its clauses) and this difficulty. */
export const RuleLine = z.strictObject({
  policyId: idOf('policy'),
  clauses: z.optional(z.array(ClauseNo).check(z.minLength(1, 'empty'), z.maxLength(40, 'too_many'))),
  difficulty: z.optional(z.enum(difficulties, 'not_a_choice')),
  n: count(1, 50),
});
export type RuleLine = z.infer<typeof RuleLine>;
/** How many questions one paper asks at most. */
export const MOST_ASKED = 100;

const asksFewEnough = (rule: readonly RuleLine[]): boolean =>
  rule.reduce((sum, { n }) => sum + n, 0) <= MOST_ASKED;

export const PaperRule = z.array(RuleLine).check(
  z.minLength(1, 'empty'),
  z.maxLength(12, 'too_many'),
  z.refine((rule: RuleLine[]) => asksFewEnough(rule), 'too_many'),
);

/** Publishes a paper. `editionOf` is the one it takes the place of: a paper itself never changes. */
export const PublishPaper = z.strictObject({
  region: RegionCode,
  title: text(40),
  purpose: z.enum(paperPurposes, 'not_a_choice'),
  audience: Audience,
  rule: PaperRule,
  drawing: z.enum(drawings, 'not_a_choice'),
  /** Percent of the questions, at least. */
  passMark: count(1, 100),
  /** Time limit in minutes. */
  minutes: count(1, 180),
  /** How often one may try. */
  attempts: count(1, 10),
  openAt: AtTime,
  closeAt: AtTime,
  editionOf: z.optional(idOf('paper')),
});
export type PublishPaper = z.infer<typeof PublishPaper>;

/** Asks what a rule would draw today, before anything is published. */
export const PreviewPaper = z.strictObject({ region: RegionCode, rule: PaperRule });
export type PreviewPaper = z.infer<typeof PreviewPaper>;

/** Nobody begins any more; whoever sits it may finish. */
export const WithdrawPaper = z.strictObject({ reason: z.enum(withdrawReasons, 'not_a_choice') });
export type WithdrawPaper = z.infer<typeof WithdrawPaper>;

/** From a bank, by the reactor: these questions are asked no more. */
export const DropQuestions = z.strictObject({ questionIds: z.array(idOf('question')) });
export type DropQuestions = z.infer<typeof DropQuestions>;

/** From the clock: whatever has come up by this date. */
export const ComeDue = z.strictObject({ on: OnDate });
export type ComeDue = z.infer<typeof ComeDue>;

/** A question as a paper froze it when it was published, with the policy and the line of the rule that it fills. */
export const PooledQuestion = z.extend(Question, { policyId: idOf('policy'), line: z.number() });
export type PooledQuestion = z.infer<typeof PooledQuestion>;

/** Everything an attempt is drawn and scored from: the answer `sitting`. It holds the key and never leaves the server. */
export const PaperSitting = z.object({
  paperId: idOf('paper'),
  edition: z.number(),
  title: z.string(),
  purpose: z.enum(paperPurposes),
  region: RegionCode,
  audience: Audience,
  drawing: z.enum(drawings),
  rule: z.array(RuleLine),
  /** Hex; with the line's number it orders the pool. */
  seed: z.string(),
  passMark: z.number(),
  minutes: z.number(),
  attempts: z.number(),
  openAt: AtTime,
  closeAt: AtTime,
  withdrawn: z.boolean(),
  /** What may still be drawn. */
  pool: z.array(PooledQuestion),
  /** What may not be drawn any more, and is scored for whoever has it. */
  dropped: z.array(PooledQuestion),
});
export type PaperSitting = z.infer<typeof PaperSitting>;

/** What the caller of a command on a paper reads back. */
export const PaperState = z.object({
  paperId: idOf('paper'),
  edition: z.number(),
  withdrawn: z.boolean(),
  questions: z.number(),
});
export type PaperState = z.infer<typeof PaperState>;

export const paperRefusals = [
  'paper_already_published',
  'paper_not_published',
  'paper_withdrawn',
  'paper_closes_before_it_opens',
  'paper_closed_already',
  'paper_window_too_short',
  'audience_outside_region',
  'topic_unknown',
  'too_few_questions',
  'edition_unknown',
  'nothing_changed',
  'nothing_due',
] as const;
export type PaperRefusal = (typeof paperRefusals)[number];
