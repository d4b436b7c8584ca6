// The treaty about policies and their question banks: documents with numbered clauses, what changed between versions, and the questions on them.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { levelOf, RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { Clause, ClauseNo } from './clauses.ts';
import { Question } from './questions.ts';

/** Who issued it: the nation's law, the province, the city above, the county itself. */
export const policyKinds = ['law', 'national', 'province', 'prefecture', 'county'] as const;

/** Policies and banks are a county's. */
export const CountyCode = RegionCode.check(
  z.refine((code: string) => levelOf(code) === 'county', 'not_a_county'),
);

/** How many questions a bank holds at most, retired ones included. */
export const MOST_QUESTIONS = 1_000;

const Clauses = z.array(Clause).check(z.minLength(1, 'empty'), z.maxLength(120, 'too_many'));

/** Publishes a document; it holds from `effectiveOn`. Clauses have numbers of their own, no two alike. */
export const PublishPolicy = z.strictObject({
  region: CountyCode,
  title: text(60),
  kind: z.enum(policyKinds, 'not_a_choice'),
  issuer: text(40),
  /** The number the document carries: 国发〔2016〕13号. */
  number: z.optional(text(40)),
  /** What it means for a director, in a few plain sentences. */
  summary: text(400),
  effectiveOn: OnDate,
  clauses: Clauses,
});
export type PublishPolicy = z.infer<typeof PublishPolicy>;

/** A new version of the same document; what it leaves out is repealed, what it words anew retires its questions. */
export const RevisePolicy = z.strictObject({
  summary: text(400),
  /** What changed, in one or two sentences. */
  note: text(200),
  effectiveOn: OnDate,
  clauses: Clauses,
});
export type RevisePolicy = z.infer<typeof RevisePolicy>;

/** The document holds no more from `supersededOn` on; maybe another takes its place. */
export const SupersedePolicy = z.strictObject({
  supersededOn: OnDate,
  by: z.optional(idOf('policy')),
});
export type SupersedePolicy = z.infer<typeof SupersedePolicy>;

/** From the clock: whatever has come up by this date. */
export const ComeDue = z.strictObject({ on: OnDate });
export type ComeDue = z.infer<typeof ComeDue>;

/** Enters questions of one policy; all or none. */
export const AddQuestions = z.strictObject({
  questions: z.array(Question).check(z.minLength(1, 'empty'), z.maxLength(200, 'too_many')),
});
export type AddQuestions = z.infer<typeof AddQuestions>;

/** A question worded anew; papers already published keep the words they were drawn with. */
export const CorrectQuestion = Question;

export const RetireQuestion = z.strictObject({ questionId: idOf('question') });
export type RetireQuestion = z.infer<typeof RetireQuestion>;

/**
 * From the policy, by the reactor: since this version took effect these clauses say something else, or nothing; or the whole
 * document holds no more. Questions that were written for this version or a later one know that already.
 */
export const FollowPolicy = z.strictObject({
  version: z.number(),
  changed: z.array(ClauseNo),
  ceased: z.boolean(),
});
export type FollowPolicy = z.infer<typeof FollowPolicy>;

/** From a paper, by the reactor: it asks these questions, and wants to hear when they are retired while it is open. */
export const NotePaperUse = z.strictObject({
  paperId: idOf('paper'),
  questionIds: z.array(idOf('question')),
  closeAt: AtTime,
  /** What a contest asks is practised by nobody before it is over. */
  isContest: z.optional(z.literal(true)),
});
export type NotePaperUse = z.infer<typeof NotePaperUse>;

/** The bank of a policy has the policy's own id under its prefix: one policy, one bank. */
export const bankOf = (policyId: string): string => `bnk_${policyId.slice('pol_'.length)}`;

/** The policy whose bank this is. */
export const policyOf = (bankId: string): string => `pol_${bankId.slice('bnk_'.length)}`;

/** One version of a document. */
export const PolicyVersion = z.object({
  version: z.number(),
  effectiveOn: OnDate,
  summary: z.string(),
  note: z.optional(z.string()),
  clauses: z.array(Clause),
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;

/** A document with all its versions, as others ask it: the answer `document`. */
export const PolicyDocument = z.object({
  policyId: idOf('policy'),
  region: RegionCode,
  title: z.string(),
  kind: z.enum(policyKinds),
  issuer: z.string(),
  number: z.optional(z.string()),
  versions: z.array(PolicyVersion),
  supersededOn: z.optional(OnDate),
  by: z.optional(idOf('policy')),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** What a bank holds, as a paper draws from it: the answer `questions`. Retired ones are not in it. */
export const BankQuestions = z.object({
  policyId: idOf('policy'),
  region: RegionCode,
  questions: z.array(Question),
});
export type BankQuestions = z.infer<typeof BankQuestions>;

/** What a bank holds, as somebody practises it: the answer `practice`. What a contest asks waits until that is over. */
export const PracticeQuestions = z.object({
  ...BankQuestions.shape,
  contests: z.array(z.object({ questionIds: z.array(idOf('question')), closeAt: AtTime })),
});
export type PracticeQuestions = z.infer<typeof PracticeQuestions>;

/** What the caller of a command on a policy reads back. */
export const PolicyState = z.object({
  policyId: idOf('policy'),
  versions: z.number(),
  supersededOn: z.optional(OnDate),
});
export type PolicyState = z.infer<typeof PolicyState>;

/** What the caller of a command on a bank reads back. */
export const BankState = z.object({ bankId: idOf('bank'), questions: z.number(), retired: z.number() });
export type BankState = z.infer<typeof BankState>;

export const policyRefusals = [
  'policy_already_published',
  'policy_not_published',
  'policy_superseded',
  'policy_superseded_by_itself',
  'clause_numbered_twice',
  'version_not_later',
  'nothing_changed',
  'nothing_due',
] as const;
export type PolicyRefusal = (typeof policyRefusals)[number];

export const bankRefusals = [
  'clause_unknown',
  'question_already_entered',
  'question_entered_twice',
  'question_unknown',
  'question_retired',
  'question_unaskable',
  'bank_full',
  'policy_not_published',
  'policy_superseded',
  'nothing_changed',
] as const;
export type BankRefusal = (typeof bankRefusals)[number];
