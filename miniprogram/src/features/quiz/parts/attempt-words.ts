// What is said around an attempt: what is still open, until when it counts, and why it was not taken.
import { graceUntil, overOn } from '#shared/outreach/contract.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { sayAt } from '../../../kernel/policy-words.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';
import type { SatAttempt } from '../../../kernel/sitting.ts';

const MOST_NAMED = 6;

/** 第 2、5、9 题; of many the first ones: 第 1、2、3、4、5、6 题等. */
export const sayNumbers = (numbers: readonly number[]): string => {
  const named = numbers.slice(0, MOST_NAMED).join('、');
  return `第 ${named} 题${numbers.length > MOST_NAMED ? '等' : ''}`;
};

/** The question before a submission with open questions. */
export const sayUnanswered = (unanswered: readonly number[], of: number): string =>
  unanswered.length === of ? '一题都还没答' : `还有 ${sayCount(unanswered.length, '题')}没答`;

type Times = Pick<SatAttempt, 'deadlineAt' | 'graceUntilAt'>;

/** Until when what was finished still counts; nothing where there is no clock. */
export const countsUntil = ({ deadlineAt, graceUntilAt }: Times): string | undefined =>
  graceUntilAt ?? (deadlineAt === undefined ? undefined : graceUntil(deadlineAt));

/** What becomes of a finished attempt that could not be sent yet. */
export const sayCountsUntil = (times: Times, today: string, now: string): string => {
  const until = countsUntil(times);
  if (until === undefined) return '送到以后马上看解释。';
  if (now > until) return `${sayAt(until, today)}\u00a0已经过了，到那时送到的答案会自动算分。`;
  return `${sayAt(until, today)}\u00a0前送到都算数。`;
};

/** When an attempt that was not taken is scored from what had been saved. */
export const sayScoredOn = ({ deadlineAt }: Times, today: string): string =>
  deadlineAt === undefined ? '' : `${sayDate(overOn(deadlineAt), today)}可以看成绩。`;

/** Refusals after which another submission is the one that counts. */
const counted: readonly string[] = ['already_submitted', 'submitted_otherwise'];

/** Refusals after which what was saved in time is scored by itself. */
const scored: readonly string[] = ['deadline_passed', 'clock_set_back'];

/** What becomes of a submission that was not taken, and whether there is a result to look at. */
export type NotTaken = Copy & Readonly<{ hasResult: boolean }>;

type Refused = Readonly<{ refused: string; field?: string | undefined; reason?: string | undefined }>;

/** Why a submission was not taken, and what counts; `told` is how many answers the server had. */
export const sayNotTaken = (refusal: Refused, times: Times, told: number, today: string): NotTaken => {
  const { what, next } = wordsOf(refusal);
  if (counted.includes(refusal.refused)) return { what, next, hasResult: true };
  if (!scored.includes(refusal.refused)) return { what, next, hasResult: false };
  const saved = told === 0 ? '时间到之前没有答案送到' : `时间到之前送到的 ${sayCount(told, '题')}会自动算分`;
  const isScored = times.deadlineAt !== undefined && today >= overOn(times.deadlineAt);
  return {
    what,
    next: isScored ? `${saved}。` : `${saved}，${sayScoredOn(times, today)}`,
    hasResult: isScored,
  };
};

/** Said where there is no such attempt of whoever asks. */
export const lostAttempt: Copy = {
  what: '没有找到这份答卷',
  next: '请从“学习和竞答”里打开自己的。',
};
