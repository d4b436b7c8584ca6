// The ways through a paper, as the scenes take them.
import { nth } from './children.ts';
import type { KeptAttempt } from './quiz-attempts.ts';
import { questionBank } from './quiz-bank.ts';
import { papers, QUIZ } from './quiz-papers.ts';
import type { Step } from './steps.ts';

/** The attempt that was begun on another phone. */
export const FROM_ELSEWHERE = nth('try', 900);

/** Opens a page of learning and waits for something on it. */
export const go = (page: string, see: string): readonly Step[] => [
  ['go', `features/quiz/${page}`],
  ['see', see],
];
/** Opens what may be sat. */
export const own = go('own/index', '#learning-say');
/** Begins the paper of the year. */
export const begun: readonly Step[] = [
  ...own,
  ['tap', `#start-${QUIZ}`],
  ['tap', '#start'],
  ['see', '#question'],
];
const next = (many: number): readonly Step[] => Array.from({ length: many }, (): Step => ['tap', '#next']);
/** The n-th question of it. */
export const atQuestion = (n: number): readonly Step[] => [...begun, ...next(n - 1)];
/** Taps these options. */
export const answer = (...keys: readonly string[]): readonly Step[] =>
  keys.map((key): Step => ['tap', `#option-${key}`]);

/** All ten, with these keys in place of what is right. */
export const answered = (wrong: Readonly<Record<number, readonly string[]>>): readonly Step[] => [
  ...begun,
  ...questionBank.flatMap(({ right }, n): readonly Step[] => [
    ...answer(...(wrong[n + 1] ?? right)),
    ...(n < questionBank.length - 1 ? next(1) : []),
  ]),
];
/** The same, handed in. */
export const submitted = (wrong: Readonly<Record<number, readonly string[]>>): readonly Step[] => [
  ...answered(wrong),
  ['tap', '#submit'],
  ['see', '#score'],
];

/** An attempt that was begun on another phone, so long ago, with its first answers. */
export const elsewhere = (startedAt: string, minutes = 15): KeptAttempt => ({
  personId: nth('prs', 1),
  line: {
    attemptId: FROM_ELSEWHERE,
    paperId: QUIZ,
    title: papers[QUIZ]?.title ?? '',
    purpose: 'quiz',
    n: 1,
    status: 'sitting',
    startedAt,
    deadlineAt: new Date(Date.parse(startedAt) + minutes * 60_000).toISOString(),
  },
  questions: questionBank,
  passMark: 80,
  chosen: new Map(questionBank.slice(0, 7).map(({ questionId, right }) => [questionId, right])),
});

/** Goes on with it here. */
export const resumed = (startedAt: string): readonly Step[] => [
  ['attempt', elsewhere(startedAt)],
  ['go', `features/quiz/attempt/index?attempt=${FROM_ELSEWHERE}`],
  ['see', '#question'],
  ['see', '#near-end'],
];
