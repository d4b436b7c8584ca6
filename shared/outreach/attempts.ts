// The treaty about attempts: the server draws, times and scores; what was chosen is kept as it is chosen.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { ClauseRef } from './clauses.ts';
import { paperPurposes } from './papers.ts';
import { AskedQuestion, Chosen, OptionKey, Question } from './questions.ts';

const namesEachOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** One answer; an empty choice takes an earlier one back. */
export const Answer = z.strictObject({
  questionId: idOf('question'),
  chosen: Chosen.check(z.refine((keys: string[]) => namesEachOnce(keys), 'named_twice')),
});
export type Answer = z.infer<typeof Answer>;

/** Milliseconds since the phone got the questions, by a clock that nobody can set. */
const elapsedMs = z
  .number('not_a_number')
  .check(z.int('not_a_number'), z.minimum(0, 'too_small'), z.maximum(86_400_000, 'too_large'));
const Answers = z.array(Answer).check(z.maxLength(100, 'too_many'));

/**
 * Begins to sit a paper for the n-th time, or in a contest, where there is one try. `personId` is whoever sends it. The stream's
 * id follows from person, paper or contest, and n.
 */
export const StartAttempt = z.strictObject({
  personId: idOf('person'),
  paperId: idOf('paper'),
  contestId: z.optional(idOf('contest')),
  n: z
    .number('not_a_number')
    .check(z.int('not_a_number'), z.minimum(1, 'too_small'), z.maximum(10, 'too_large')),
});
export type StartAttempt = z.infer<typeof StartAttempt>;

/**
 * Begins a short practice on clauses one has failed: five questions at most, no clock, no mark. The phone mints `practiceId`; the
 * stream's id follows from it and the person, so that nobody can take the place of another's try.
 */
export const StartPractice = z.strictObject({
  personId: idOf('person'),
  practiceId: idOf('practice'),
  clauses: z.array(ClauseRef).check(z.minLength(1, 'empty'), z.maxLength(5, 'too_many')),
});
export type StartPractice = z.infer<typeof StartPractice>;

/** Keeps what was chosen; only what changed needs to be sent. */
export const SaveAnswers = z.strictObject({ answers: Answers, elapsedMs });
export type SaveAnswers = z.infer<typeof SaveAnswers>;

/** All answers as they stand on the phone, and the ticket that came with the questions. */
export const SubmitAttempt = z.strictObject({
  answers: Answers,
  elapsedMs,
  ticket: z.string('not_text').check(z.maxLength(100, 'too_long')),
});
export type SubmitAttempt = z.infer<typeof SubmitAttempt>;

/** From the clock: what was saved is scored once nobody can submit any more. */
export const ComeDue = z.strictObject({ on: OnDate });
export type ComeDue = z.infer<typeof ComeDue>;

export const attemptStatuses = ['sitting', 'submitted', 'closed'] as const;

/** One question after submission: what was chosen, what is right, and why, by which clause. */
export const ScoredQuestion = z.object({
  question: z.extend(AskedQuestion, { right: z.array(OptionKey), because: z.string() }),
  chosen: z.array(OptionKey),
  isRight: z.boolean(),
  clause: ClauseRef,
});
export type ScoredQuestion = z.infer<typeof ScoredQuestion>;

/** How an attempt came out. `tookMs` is the server's; `late` where it arrived within the grace of a phone that was offline. */
export const AttemptResult = z.object({
  right: z.number(),
  of: z.number(),
  passed: z.boolean(),
  passMark: z.number(),
  tookMs: z.number(),
  late: z.optional(z.literal(true)),
  /** Absent in a contest until it has closed, so that nobody passes the key on. */
  questions: z.optional(z.array(ScoredQuestion)),
});
export type AttemptResult = z.infer<typeof AttemptResult>;

/** An attempt as its taker sees it: what a start answers with, what is resumed after a kill, and the result. */
export const AttemptState = z.object({
  attemptId: idOf('attempt'),
  status: z.enum(attemptStatuses),
  paperId: z.optional(idOf('paper')),
  contestId: z.optional(idOf('contest')),
  title: z.string(),
  purpose: z.enum([...paperPurposes, 'practice']),
  n: z.number(),
  startedAt: AtTime,
  /** Absent where there is no clock. */
  deadlineAt: z.optional(AtTime),
  /** Until then a phone that was offline may still bring what was finished in time. */
  graceUntilAt: z.optional(AtTime),
  /** The server's signature over attempt, start and deadline; goes back with the submission. */
  ticket: z.string(),
  questions: z.array(AskedQuestion),
  answers: z.array(z.object({ questionId: idOf('question'), chosen: z.array(OptionKey) })),
  result: z.optional(AttemptResult),
  /** The server's time when it was read, by which the time left is counted; absent in the answer to a command. */
  readAt: z.optional(AtTime),
});
export type AttemptState = z.infer<typeof AttemptState>;

/** How an attempt stands, as others ask it: the answer `standing`. */
export const AttemptStanding = z.object({
  personId: idOf('person'),
  status: z.enum(attemptStatuses),
  passed: z.optional(z.boolean()),
  /** When nobody can submit it any more; absent where there is no clock. */
  graceUntilAt: z.optional(AtTime),
});
export type AttemptStanding = z.infer<typeof AttemptStanding>;

/** A question as an attempt keeps it: enough to show, to score and to explain it, whatever becomes of its bank. */
export const KeptQuestion = z.object({ ...Question.shape, policyId: idOf('policy') });
export type KeptQuestion = z.infer<typeof KeptQuestion>;

/** From an attempt, by the reactor: how it came out, clause by clause. */
export const NoteResult = z.strictObject({
  attemptId: idOf('attempt'),
  paperId: z.optional(idOf('paper')),
  contestId: z.optional(idOf('contest')),
  /** Where the taker works: 12 digits. */
  region: RegionCode,
  purpose: z.enum([...paperPurposes, 'practice']),
  passed: z.boolean(),
  right: z.number(),
  of: z.number(),
  tookMs: z.number(),
  failed: z.array(ClauseRef),
  known: z.array(ClauseRef),
  /** In a contest, the county date from which it may be told what was failed. */
  explainedOn: z.optional(OnDate),
});
export type NoteResult = z.infer<typeof NoteResult>;

/** From the end of a person, by the reactor: nothing of them stands in any table any more. */
export const ForgetLearner = z.strictObject({});
export type ForgetLearner = z.infer<typeof ForgetLearner>;

/** A clause to remember; one that was failed in a contest only from `fromOn` on, so that nobody passes the key on. */
export const Hinted = z.object({ clause: ClauseRef, fromOn: z.optional(OnDate) });
export type Hinted = z.infer<typeof Hinted>;

export const attemptRefusals = [
  'attempt_already_started',
  'attempt_not_started',
  'attempt_not_yours',
  'attempts_used_up',
  'attempt_before_unfinished',
  'already_passed',
  'paper_not_published',
  'paper_withdrawn',
  'paper_not_open',
  'paper_closed',
  'not_of_audience',
  'contest_not_open',
  'contest_closed',
  'contest_cancelled',
  'contest_of_other_paper',
  'contest_has_one_try',
  'nothing_to_practise',
  'question_not_drawn',
  'question_answered_twice',
  'option_not_offered',
  'too_many_chosen',
  'order_incomplete',
  'ticket_forged',
  'clock_set_back',
  'deadline_passed',
  'already_submitted',
  'submitted_otherwise',
  'nothing_due',
] as const;
export type AttemptRefusal = (typeof attemptRefusals)[number];

export const learnerRefusals = ['result_already_noted', 'learner_forgotten', 'nothing_to_forget'] as const;
export type LearnerRefusal = (typeof learnerRefusals)[number];
