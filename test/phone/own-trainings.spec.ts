// A person's own trainings: what wants an answer, what can be scanned now, what was, and the hours that are lacking.
import { expect, test } from 'vitest';
import type { AttendanceState } from '#shared/training/contract.ts';
import {
  actsOf,
  type ShownCard,
  sayStanding,
  scanWord,
  shownCard,
} from '../../miniprogram/src/features/training/card/standing.ts';
import { ownGroups, sayOwn } from '../../miniprogram/src/features/training/own/groups.ts';
import { percentOfYear, sayYear } from '../../miniprogram/src/features/training/own/hours-words.ts';
import {
  asDone,
  laidAttendances,
  laidSeats,
  layAttendance,
  laySeat,
  mineOf,
} from '../../miniprogram/src/features/training/parts/laid-mine.ts';
import { byDocument } from '../../miniprogram/src/features/training/parts/topic-words.ts';
import {
  sayForWhom,
  sayHours,
  saySeats,
  saySeatsAt,
  sayWhen,
} from '../../miniprogram/src/features/training/parts/training-words.ts';
import { wayNow } from '../../miniprogram/src/features/training/parts/way-now.ts';
import { nth, TODAY } from './kit/paper.ts';
import { anOwn, aTraining } from './kit/trainings.ts';

const plain = (words: string): string => words.replace(/\u00a0/g, ' ');

const EVENING = '2026-06-12T12:00:00.000Z';
const DOORS = '2026-06-13T00:30:00.000Z';
const RUNNING = '2026-06-13T02:00:00.000Z';
const LEAVING = '2026-06-13T03:20:00.000Z';
const SHUT = '2026-06-13T04:30:00.001Z';

const attendance = (changed: Partial<AttendanceState> = {}): AttendanceState => ({
  attendanceId: nth('att', 1),
  trainingId: nth('trn', 1),
  personId: nth('prs', 1),
  in: 'confirmed',
  out: 'none',
  inAt: '2026-06-13T00:51:00.000Z',
  ...changed,
});

test('the door opens half an hour before to whoever may come in, and ten minutes before the end to whoever is in', () => {
  const at = (mine: Parameters<typeof anOwn>[0], now: string) => wayNow(anOwn(mine), now);
  expect(at('enrolled', EVENING)).toBeUndefined();
  expect([DOORS, RUNNING].map((now) => at('enrolled', now))).toEqual(['in', 'in']);
  expect(at('invited', RUNNING)).toBe('in');
  expect(at('checked_in', RUNNING)).toBeUndefined();
  expect(at('checked_in', LEAVING)).toBe('out');
  expect(at('checked_in', SHUT)).toBeUndefined();
  expect(at('not_invited', RUNNING)).toBeUndefined();
  expect(wayNow(anOwn('enrolled', 1, { status: 'cancelled' }), RUNNING)).toBeUndefined();
  expect(wayNow(anOwn('checked_in', 1, {}, { outAt: LEAVING }), LEAVING)).toBeUndefined();
});

test('the groups stand by urgency, what was by the newest; an invitation nobody answered is told no more once over', () => {
  const later = { fromAt: '2026-06-25T06:00:00.000Z', untilAt: '2026-06-25T09:00:00.000Z' };
  const april = { fromAt: '2026-04-10T01:00:00.000Z', untilAt: '2026-04-10T03:00:00.000Z' };
  const march = { fromAt: '2026-03-06T01:00:00.000Z', untilAt: '2026-03-06T03:00:00.000Z' };
  const groups = ownGroups(
    [
      anOwn('missed', 6, march),
      anOwn('credited', 5, april),
      anOwn('invited', 4, april),
      anOwn('excused', 3, later),
      anOwn('invited', 2, later),
      anOwn('enrolled', 1),
      anOwn('invited', 7, { ...later, status: 'cancelled' }),
      anOwn('enrolled', 8, { ...later, status: 'cancelled' }),
    ],
    DOORS,
  );
  const numbers = (list: readonly { session: { trainingId: string } }[]) =>
    list.map(({ session }) => Number(session.trainingId.slice(-2)));
  expect(Object.fromEntries(Object.entries(groups).map(([name, list]) => [name, numbers(list)]))).toEqual({
    open: [1],
    invited: [2],
    coming: [8],
    excused: [3],
    past: [5, 6],
  });
  expect(sayOwn(groups, DOORS)).toBe('现在可以签到');
});

test('the first sentence says the most urgent thing there is', () => {
  const say = (mine: Parameters<typeof anOwn>[0], now: string) =>
    plain(sayOwn(ownGroups([anOwn(mine)], now), now));
  expect(say('invited', EVENING)).toBe('有 1 场培训等您报名');
  expect(say('enrolled', EVENING)).toBe('报了 1 场培训');
  expect(say('checked_in', LEAVING)).toBe('现在可以签退');
  expect(say('credited', SHUT)).toBe('现在没有要参加的培训');
});

test('a seat just taken or given up is seen until the list knows it, and no longer', () => {
  laidSeats.set(new Map());
  laySeat(nth('trn', 1), { version: 4, mine: 'enrolled' });
  expect(asDone(anOwn('invited')).mine).toBe('enrolled');
  expect(asDone(anOwn('invited', 2)).mine).toBe('invited');
  expect(asDone(anOwn('excused', 1, { version: 4 }, { excuse: 'ill' })).mine).toBe('excused');
  laySeat(nth('trn', 1), { version: 5, mine: 'excused', excuse: 'family' });
  expect(asDone(anOwn('enrolled', 1, { version: 4 }))).toMatchObject({ mine: 'excused', excuse: 'family' });
  laidSeats.set(new Map());
});

test('what a scan came to is seen until the list knows as much', () => {
  laidAttendances.set(new Map());
  layAttendance(attendance());
  expect(asDone(anOwn('enrolled'))).toMatchObject({ mine: 'checked_in', inAt: attendance().inAt });
  const known = anOwn('unconfirmed', 1, {}, { inAt: '2026-06-13T00:40:00.000Z' });
  expect(asDone(known)).toEqual(known);
  layAttendance(attendance({ out: 'confirmed', outAt: LEAVING, credited: 150 }));
  expect(asDone(known)).toMatchObject({ mine: 'credited', credited: 150 });
  laidAttendances.set(new Map());
});

test('an attendance stands as its passages do', () => {
  expect(mineOf(attendance())).toBe('checked_in');
  expect(mineOf(attendance({ in: 'unconfirmed' }))).toBe('unconfirmed');
  expect(mineOf(attendance({ out: 'unconfirmed' }))).toBe('unconfirmed');
  expect(mineOf(attendance({ in: 'denied' }))).toBe('missed');
  expect(mineOf(attendance({ credited: 150 }))).toBe('credited');
});

const card = (mine: ShownCard['mine'], changed: Partial<ShownCard> = {}): ShownCard => ({
  session: aTraining(),
  mine,
  hasCertificate: false,
  ...changed,
});
const standing = (shown: ShownCard, now: string) => {
  const { bold, plain: words } = sayStanding(shown, now, '2026-06-13');
  return `${plain(bold)}。${plain(words)}`;
};

test.each([
  ['invited', EVENING, /^请您报名/],
  ['invited', RUNNING, /^已经开始了。没有报名也可以来/],
  ['not_invited', EVENING, /^这场不是给您的/],
  ['enrolled', EVENING, /^已报名。8:30 起可以签到/],
  ['enrolled', DOORS, /^现在可以签到/],
  ['enrolled', SHUT, /^报了名，没有签到/],
  ['checked_in', RUNNING, /^8:51 已签到。11:20 起可以签退/],
  ['checked_in', LEAVING, /^现在可以签退/],
  ['checked_in', SHUT, /^没有签退/],
  ['unconfirmed', RUNNING, /^扫的码等老师核对/],
  ['credited', SHUT, /^记了 2.5 学时/],
  ['missed', SHUT, /^没有记上学时/],
] as const)('%s at %s says what is so and what to do', (mine, now, words) => {
  expect(standing(card(mine, { inAt: '2026-06-13T00:51:00.000Z' }), now)).toMatch(words);
});

test('a full session, a declined one and a cancelled one say so', () => {
  expect(standing(card('invited', { session: aTraining(1, { enrolled: 20 }) }), EVENING)).toMatch(
    /^名额报满了/,
  );
  expect(standing(card('excused', { excuse: 'ill' }), EVENING)).toMatch(/^已请假：生病/);
  expect(standing(card('enrolled', { session: aTraining(1, { status: 'cancelled' }) }), DOORS)).toMatch(
    /取消了/,
  );
});

test('only what may be done now is offered', () => {
  expect(actsOf(card('invited'), EVENING)).toEqual(['enrol', 'decline']);
  expect(actsOf(card('invited'), RUNNING)).toEqual(['scan']);
  expect(actsOf(card('excused'), EVENING)).toEqual(['enrol']);
  expect(actsOf(card('enrolled'), EVENING)).toEqual(['excuse']);
  expect(actsOf(card('enrolled'), DOORS)).toEqual(['scan', 'excuse']);
  expect(actsOf(card('checked_in'), RUNNING)).toEqual([]);
  expect(actsOf(card('checked_in'), LEAVING)).toEqual(['scan']);
  expect(actsOf(card('credited'), SHUT)).toEqual([]);
  expect(actsOf(card('credited', { hasCertificate: true }), SHUT)).toEqual(['certificate']);
  expect(actsOf(card('not_invited'), EVENING)).toEqual([]);
  expect(actsOf(card('enrolled', { session: aTraining(1, { status: 'cancelled' }) }), EVENING)).toEqual([]);
  expect([scanWord(card('enrolled'), DOORS), scanWord(card('checked_in'), LEAVING)]).toEqual([
    '扫码签到',
    '扫码签退',
  ]);
});

test('a card without an attendance has none to show, and one with has its papers', () => {
  const read = { readAt: EVENING, session: aTraining(), topics: [], mine: 'credited' as const };
  expect(shownCard(read)).toMatchObject({ attendanceId: undefined, hasCertificate: false });
  const { attendanceId, in: came, out: left } = attendance({ out: 'confirmed' });
  expect(
    shownCard({ ...read, attendance: { attendanceId, in: came, out: left, hasCertificate: true } }),
  ).toMatchObject({ attendanceId, hasCertificate: true });
});

test('a lack is never rounded away, and a hundred is said only of all', () => {
  expect(plain(sayYear({ year: '2026', minutes: 300, asked: 480 }))).toBe('已有 5 学时，还差 3 学时');
  expect(plain(sayYear({ year: '2026', minutes: 510, asked: 480 }))).toBe('已有 8.5 学时，够了');
  expect(percentOfYear({ minutes: 479, asked: 480 })).toBe(99);
  expect(percentOfYear({ minutes: 600, asked: 480 })).toBe(100);
  expect(percentOfYear({ minutes: 0, asked: 0 })).toBe(100);
});

test('hours, seats, times and audiences as they are said', () => {
  expect([150, 45, 480].map((minutes) => plain(sayHours(minutes)))).toEqual([
    '2.5 学时',
    '0.7 学时',
    '8 学时',
  ]);
  expect(plain(saySeats(aTraining()))).toBe('还有 4 个名额');
  expect(saySeats(aTraining(1, { enrolled: 20 }))).toBe('名额报满');
  expect(plain(saySeatsAt(aTraining(), EVENING))).toBe('20 人，还有 4 个名额');
  expect(plain(saySeatsAt(aTraining(), SHUT))).toBe('20 人，报了 16 人');
  expect(plain(sayWhen(aTraining(), TODAY))).toBe('6月13日 9:00 到 11:30');
  expect(sayForWhom(aTraining())).toBe('吴窑镇的儿童主任');
  expect(sayForWhom(aTraining(1, { onlyFor: 'short_of_hours' }))).toBe('吴窑镇的儿童主任，今年学时不够的');
});

test('topics are told document by document, in the order in which they were picked', () => {
  const [law, paper] = [nth('pol', 1), nth('pol', 2)];
  const topics = [
    { policyId: law, no: '第二十三条' },
    { policyId: paper, no: '三（二）' },
    { policyId: law, no: '第二十二条' },
  ];
  expect(byDocument(topics)).toEqual([
    { policyId: law, clauses: ['第二十三条', '第二十二条'] },
    { policyId: paper, clauses: ['三（二）'] },
  ]);
});
