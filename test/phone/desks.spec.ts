// A hand-over says what moves and what stays; late writes, and erasures step by step, say what they mean.
import { expect, test } from 'vitest';
import type { Reviews } from '#shared/access/review.ts';
import {
  type Erasure,
  inOrder,
  sayErasures,
  sayLatest,
  sayWhose,
  standingOf,
  stepsOf,
} from '../../miniprogram/src/features/access/erasures/erasure-words.ts';
import {
  directorsOf,
  type Planned,
  sayMoves,
  sayStays,
} from '../../miniprogram/src/features/access/handover/handover-words.ts';
import { missingOfHandover, NEWCOMER } from '../../miniprogram/src/features/access/handover/missing.ts';
import {
  sayCommand,
  sayLate,
  sayWaiting,
  sayWhat,
  sayWhyLate,
  visitIn,
} from '../../miniprogram/src/features/access/waiting/late-words.ts';
import { savedBy } from '../../miniprogram/src/kernel/outbox-entry.ts';
import { anEntry, aVisit, director, nth, TODAY, VILLAGE } from './kit/paper.ts';

const planned = (changed: Partial<Planned> = {}): Planned => ({
  villageName: '沈徐村',
  former: '沈桂兰',
  next: '李月琴',
  on: TODAY,
  today: TODAY,
  children: [
    { dueOn: '2026-06-11', overdue: true },
    { dueOn: TODAY, overdue: false },
    { dueOn: '2026-07-01', overdue: false },
  ],
  alsoAt: [],
  ...changed,
});

test('a hand-over of today says who is responsible, how many children move and which visits are late', () => {
  expect(sayMoves(planned())).toEqual([
    '今天起，沈徐村由李月琴负责。',
    '3\u00a0个孩子和到期的走访转给李月琴，提醒也发给李月琴。其中 1\u00a0个孩子的走访已经过期，请李月琴先去看。',
  ]);
});

test('one of a later day says who goes on until then; another village of the next one stays', () => {
  expect(sayMoves(planned({ on: '2026-06-20', children: [], alsoAt: ['何柳村'] }))).toEqual([
    '6月20日\u00a0起，沈徐村由李月琴负责。',
    '0\u00a0个孩子和到期的走访转给李月琴，提醒也发给李月琴。',
    '在那以前还是沈桂兰负责，照常走访。',
    '李月琴原来的何柳村不变。',
  ]);
});

test('while the children are not known nothing is counted', () => {
  expect(sayMoves(planned({ children: undefined }))[1]).toBe(
    '村里的孩子和到期的走访转给李月琴，提醒也发给李月琴。',
  );
});

test('past visits stay with whoever made them, and late ones wait for a look', () => {
  expect(sayStays({ former: '沈桂兰' }).join('')).toMatch(/记在沈桂兰名下.*60 天内/);
});

const line = (n: number, fromOn: string, untilOn?: string) => ({
  personId: nth('prs', n),
  version: 1,
  name: `${n}`,
  phone: '13900000001',
  bound: true,
  duties: [
    { role: 'director' as const, region: VILLAGE, regionName: '沈徐村', fromOn, ...(untilOn && { untilOn }) },
  ],
});

test('only who serves the village on the day can hand it over', () => {
  const people = [line(1, '2025-01-01'), line(2, '2024-01-01', '2025-01-01'), line(3, '2026-07-01')];
  expect(directorsOf(people, VILLAGE, TODAY).map(({ name }) => name)).toEqual(['1']);
});

test('what is missing of a hand-over is said at its field', () => {
  const empty = { village: '', former: '', next: '', on: TODAY, name: '', phone: '' };
  expect(missingOfHandover(empty)).toEqual({ village: '还没有选村', next: '还没有选接手的人' });
  const same = { ...empty, village: VILLAGE, former: nth('prs', 1), next: nth('prs', 1) };
  expect(missingOfHandover(same).next).toContain('同一个人');
  expect(missingOfHandover({ ...same, next: NEWCOMER })).toEqual({ name: '还差姓名', phone: '还差手机号' });
  expect(missingOfHandover({ ...same, next: nth('prs', 2) })).toEqual({});
});

const late: Reviews['reviews'][number] = {
  reviewId: nth('rvw', 1),
  childId: nth('chd', 1),
  childName: '王雨欣',
  villageName: '沈徐村',
  authorName: '徐永林',
  command: 'record',
  madeAt: '2026-05-28T07:10:00.000Z',
  strandedAt: '2026-06-11T12:20:00.000Z',
};

test('what was written of a session names the village and no child', () => {
  const { childId: _, childName: _name, ...line } = late;
  const session = { ...line, slice: 'outreach' };
  expect([session, { ...session, command: 'correct' }].map(sayCommand)).toEqual(['宣讲', '更正宣讲']);
  expect(sayWhat(session)).toBe('沈徐村');
});

test('a late write says whose it is, when it was written, when it came and why it waits', () => {
  expect(sayLate(late, TODAY)).toBe('徐永林 5月28日写的，昨天 20:20 才送到');
  expect(sayWhyLate(late)).toBe('写的时候徐永林还管沈徐村，送到时已经换人，过了 14\u00a0天。');
  expect([late, { ...late, command: 'correct' }].map(sayCommand)).toEqual(['走访', '更正走访']);
  expect(sayWhat(late)).toBe('王雨欣，沈徐村');
  expect([sayWaiting(0), sayWaiting(2)]).toEqual(['没有等您处理的', '2\u00a0条晚到的记录等您看']);
  expect(sayWaiting(0, 1)).toBe('1\u00a0份档案请您转');
  expect(sayWaiting(2, 1)).toBe('2\u00a0条晚到的记录等您看，1\u00a0份档案请您转');
});

test('a late visit is read by its contract, and what is none is not guessed at', () => {
  expect(visitIn({ written: aVisit() })).toEqual(aVisit());
  expect(visitIn({ written: { something: 'else' } })).toBeUndefined();
});

test('what a former director saved goes out all the same; what belongs to a role still held waits for it', () => {
  const entry = anEntry(1);
  const elsewhere = { ...director, region: '320682112204' };
  expect(savedBy(entry, { ...director, roles: [director] })).toBe(true);
  expect(savedBy(entry, { ...elsewhere, roles: [elsewhere] })).toBe(true);
  expect(savedBy(entry, { ...elsewhere, roles: [elsewhere, director] })).toBe(false);
  expect(savedBy(entry, { ...elsewhere, personId: nth('prs', 9), roles: [] })).toBe(false);
});

const ME = nth('prs', 4);
const erasure = (changed: Partial<Erasure> = {}): Erasure => ({
  erasureId: nth('era', 1),
  subjectId: nth('chd', 1),
  village: VILLAGE,
  status: 'proposed',
  by: nth('prs', 8),
  byName: '钱志远',
  at: '2026-06-11T07:30:00.000Z',
  held: false,
  subjectName: '徐小宝',
  ground: 'entered_in_error',
  ...changed,
});

test('a proposal waits for the other officer, never for the one who made it', () => {
  expect(standingOf(erasure(), ME)).toBe('等您确认');
  expect(standingOf(erasure({ by: ME }), ME)).toBe('等另一位确认');
  expect(stepsOf(erasure(), false)).toEqual(['confirm', 'withdraw', 'hold']);
  expect(stepsOf(erasure({ by: ME }), true)).toEqual(['withdraw', 'hold']);
});

test('nothing held can be erased, and nothing is done about what is erased', () => {
  expect(standingOf(erasure({ held: true }), ME)).toBe('保全中，不能删');
  expect(stepsOf(erasure({ held: true }), false)).toEqual(['withdraw', 'lift']);
  expect(stepsOf(erasure({ status: 'held', held: true }), false)).toEqual(['lift']);
  expect(stepsOf(erasure({ status: 'withdrawn' }), false)).toEqual(['hold']);
  expect(stepsOf(erasure({ status: 'confirmed' }), false)).toEqual([]);
});

test('an erased one has no name any more', () => {
  expect(sayWhose(erasure())).toBe('徐小宝');
  expect(sayWhose(erasure({ subjectName: '' }))).toBe('已删除的档案 0001');
  expect(sayLatest(erasure(), TODAY)).toBe('钱志远 昨天 15:30 提出删除');
});

test('what waits for me comes first and is said above the list', () => {
  const mine = erasure({ erasureId: nth('era', 2), by: ME });
  const held = erasure({ erasureId: nth('era', 3), held: true });
  const done = erasure({ erasureId: nth('era', 4), status: 'confirmed' });
  const every = [done, held, mine, erasure()];
  expect(inOrder(every, ME).map(({ erasureId }) => erasureId)).toEqual(
    [1, 2, 3, 4].map((n) => nth('era', n)),
  );
  expect(sayErasures(every, ME)).toBe('1\u00a0份删除等您确认');
  expect(sayErasures([mine], ME)).toBe('1\u00a0份删除等另一位确认');
  expect(sayErasures([held, done], ME)).toBe('没有等着确认的删除');
});
