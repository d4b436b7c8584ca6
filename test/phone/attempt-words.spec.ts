// The time of an attempt, what is open in it, until when it counts, why it was not taken, and how it came out, in words.
import { expect, test } from 'vitest';
import type { AttemptResult, ScoredQuestion } from '#shared/outreach/attempts.ts';
import {
  sayCountsUntil,
  sayNotTaken,
  sayNumbers,
  sayScoredOn,
  sayUnanswered,
} from '../../miniprogram/src/features/quiz/parts/attempt-words.ts';
import {
  nearnessOf,
  nearWords,
  sayLeft,
  sayTook,
} from '../../miniprogram/src/features/quiz/parts/time-words.ts';
import { namedClause, sayClause } from '../../miniprogram/src/features/quiz/result/clause-titles.ts';
import {
  figureOf,
  numberedIn,
  sayAnswer,
  sayCounts,
  sayLate,
  sayPassed,
  titleOf,
} from '../../miniprogram/src/features/quiz/result/result-words.ts';
import { anAttempt, aQuestion } from './kit/attempt.ts';
import { nth, TODAY } from './kit/paper.ts';

const MINUTE = 60_000;

test('what is left reads as on a clock, and only the end says nothing is left', () => {
  expect(sayLeft(402_000)).toBe('6:42');
  expect(sayLeft(3_727_000)).toBe('1:02:07');
  expect(sayLeft(1)).toBe('0:01');
  expect(sayLeft(0)).toBe('0:00');
  expect(sayLeft(-5)).toBe('0:00');
});

test('the end is said to be near at five minutes and at one, and not from the start of a short one', () => {
  expect(nearnessOf(5 * MINUTE + 1, 15 * MINUTE)).toBe('far');
  expect(nearnessOf(5 * MINUTE, 15 * MINUTE)).toBe('five');
  expect(nearnessOf(MINUTE, 15 * MINUTE)).toBe('one');
  expect(nearnessOf(4 * MINUTE, 5 * MINUTE)).toBe('far');
  expect(nearWords.one).toBe('不到 1\u00a0分钟，到时自动交卷');
});

test('how long it took', () => {
  expect(sayTook(500_400)).toBe('8\u00a0分 20\u00a0秒');
  expect(sayTook(45_000)).toBe('45\u00a0秒');
  expect(sayTook(900_000)).toBe('15\u00a0分钟');
});

test('what is open is named by its numbers, of many the first', () => {
  expect(sayNumbers([2, 5, 9])).toBe('第 2、5、9 题');
  expect(sayNumbers([1, 2, 3, 4, 5, 6, 7])).toBe('第 1、2、3、4、5、6 题等');
  expect(sayUnanswered([4, 9], 10)).toBe('还有 2\u00a0题没答');
  expect(sayUnanswered([1, 2], 2)).toBe('一题都还没答');
});

test('without a network it is said until when what was finished counts, and what becomes of it after', () => {
  const times = anAttempt();
  expect(sayCountsUntil(times, TODAY, '2026-06-12T01:50:00.000Z')).toBe(
    '6月12日\u00a09:55\u00a0前送到都算数。',
  );
  expect(sayCountsUntil(times, TODAY, '2026-06-12T02:00:00.000Z')).toMatch(/已经过了.*自动算分/);
  expect(sayCountsUntil({ deadlineAt: times.deadlineAt }, TODAY, times.startedAt)).toContain('9:55');
  expect(sayCountsUntil({}, TODAY, times.startedAt)).toBe('送到以后马上看解释。');
  expect(sayScoredOn(times, TODAY)).toBe('6月13日可以看成绩。');
});

test('deadline_passed and clock_set_back say how much counts and from when there is a result', () => {
  const refusals = ['deadline_passed', 'clock_set_back'] as const;
  for (const refused of refusals)
    expect(sayNotTaken({ refused }, anAttempt(), 8, TODAY)).toMatchObject({
      next: '时间到之前送到的 8\u00a0题会自动算分，6月13日可以看成绩。',
      hasResult: false,
    });
  expect(sayNotTaken({ refused: 'deadline_passed' }, anAttempt(), 0, TODAY)).toMatchObject({
    what: '已经过了交卷时间',
    next: '时间到之前没有答案送到，6月13日可以看成绩。',
  });
  expect(sayNotTaken({ refused: 'deadline_passed' }, anAttempt(), 8, '2026-06-13').hasResult).toBe(true);
});

test('already_submitted and submitted_otherwise lead to the result that counts; anything else says its own words', () => {
  expect(sayNotTaken({ refused: 'already_submitted' }, anAttempt(), 8, TODAY)).toMatchObject({
    what: '已经交过了',
    hasResult: true,
  });
  expect(sayNotTaken({ refused: 'submitted_otherwise' }, anAttempt(), 8, TODAY).next).toBe(
    '以先交的那一份为准。',
  );
  expect(sayNotTaken({ refused: 'ticket_forged' }, anAttempt(), 8, TODAY)).toMatchObject({
    what: '这份答卷的凭据不对',
    hasResult: false,
  });
});

const result = (changed: Partial<AttemptResult> = {}): AttemptResult => ({
  right: 9,
  of: 10,
  passed: true,
  passMark: 80,
  tookMs: 1,
  ...changed,
});

test('a result says passed or not, how many were right, and never rounds anybody over the mark', () => {
  expect(figureOf(result())).toBe('90');
  expect(figureOf(result({ right: 39, of: 49 }))).toBe('79');
  expect(figureOf(result({ right: 0, of: 0 }))).toBe('—');
  expect(sayPassed('quiz', result())).toBe('通过');
  expect(sayPassed('quiz', result({ passed: false }))).toBe('没有通过');
  expect(sayPassed('practice', result())).toBe('练完了');
  expect(sayPassed('practice', result({ right: 10 }))).toBe('都答对了');
  expect(sayCounts('quiz', result())).toBe('10\u00a0题对\u00a09\u00a0题，80\u00a0分合格');
  expect(sayCounts('practice', result())).toBe('10\u00a0题对\u00a09\u00a0题');
  expect([
    titleOf({ purpose: 'quiz' }),
    titleOf({ purpose: 'contest' }),
    titleOf({ purpose: 'practice' }),
  ]).toEqual(['答题结果', '竞答结果', '练习结果']);
  expect(sayLate({})).toContain('按手机记下的用时算');
  expect(sayLate({ contestId: nth('cst', 1) })).toContain('按用满时间排名');
});

const scored = (n: number, isRight: boolean): ScoredQuestion => ({
  question: { ...aQuestion(n), right: ['B'], because: '' },
  chosen: isRight ? ['B'] : ['A'],
  isRight,
  clause: { policyId: nth('pol', 1), no: '第十一条' },
});

test('the wrong ones keep their numbers; an answer is said by its words, an order with its places', () => {
  const { wrong, all } = numberedIn([scored(1, true), scored(2, false), scored(3, false)]);
  expect(wrong.map(({ n }) => n)).toEqual([2, 3]);
  expect(all).toHaveLength(3);
  const order = { ...aQuestion(4, 'order'), right: [], because: '' };
  expect(sayAnswer(order, ['B', 'A'])).toEqual(['1. B 项', '2. A 项']);
  expect(sayAnswer({ ...order, kind: 'multiple' }, ['A'])).toEqual(['A 项']);
  expect(sayAnswer(order, [])).toEqual(['没答']);
});

test('a clause has its title and its plain words as far as the phone knows them', () => {
  const clause = { policyId: nth('pol', 1), no: '第十一条' };
  const hint = { clause, title: '未成年人保护法', plainly: '马上报告。' };
  expect(namedClause(clause, [hint], [])).toEqual({ clause, title: '未成年人保护法', plainly: '马上报告。' });
  const policy = { policyId: clause.policyId, title: '未成年人保护法' };
  expect(sayClause(namedClause(clause, [], [policy]))).toBe('《未成年人保护法》第十一条');
  expect(sayClause(namedClause(clause, [], []))).toBe('第十一条');
});
