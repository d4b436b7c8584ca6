// A plan says what is missing and what it will do; a place's sessions, the hours and a certificate's number are read right.
import { expect, test } from 'vitest';
import { PlanTraining } from '#shared/training/contract.ts';
import type { RegisterLine } from '#shared/training/views.ts';
import {
  audiencesOf,
  creditOf,
  creditsFor,
  freshPlan,
  lengthOf,
  missingOf,
  type PlanFields,
  planned,
  planOf,
  seatsFor,
} from '../../miniprogram/src/features/training/plan/plan-form.ts';
import { sayLevel, sayPlan, sayReplan } from '../../miniprogram/src/features/training/plan/plan-words.ts';
import {
  regionLists,
  sayRegion,
  saySeatsOf,
  stateOf,
} from '../../miniprogram/src/features/training/region/region-lines.ts';
import {
  byLack,
  lackOf,
  lacksOf,
  linesMeant,
  percentOf,
  sayCounty,
  sayQualified,
  sayTown,
  sumOf,
  townsByLack,
  yearsTo,
} from '../../miniprogram/src/features/training/register/hours-lines.ts';
import { factsOf, numberIn } from '../../miniprogram/src/features/training/verify/check-words.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';
import { aTraining } from './kit/trainings.ts';

const plain = (words: string): string => words.replace(/\u00a0/g, ' ');
const TOWN = '320682112000';
const COUNTY = '320682000000';
const NOW = '2026-06-12T01:41:00.000Z';

const filled = (changed: Partial<PlanFields> = {}): PlanFields => ({
  ...freshPlan(TOWN, TODAY),
  title: '年度培训',
  place: '镇政府三楼',
  ...changed,
});

test('a fresh plan begins a week from today, with a seat for each village of the town', () => {
  expect(freshPlan(TOWN, TODAY)).toMatchObject({ fromOn: '2026-06-19', fromTime: '09:00', capacity: '17' });
  expect([
    seatsFor('director', COUNTY),
    seatsFor('supervisor', COUNTY),
    seatsFor('director', VILLAGE),
  ]).toEqual([355, 21, 1]);
});

test('what is missing or wrong is said at its field', () => {
  expect(missingOf(filled(), NOW)).toEqual({});
  expect(Object.keys(missingOf(freshPlan(TOWN, TODAY), NOW))).toEqual(['title', 'place']);
  expect(missingOf(filled({ untilTime: '08:00' }), NOW)).toEqual({ untilTime: '结束要在开始以后' });
  expect(missingOf(filled({ untilTime: '09:10' }), NOW)).toEqual({ untilTime: '最少要 15 分钟' });
  expect(missingOf(filled({ fromOn: TODAY, untilOn: TODAY, fromTime: '09:41' }), NOW)).toEqual({
    fromOn: '这个时间已经过了',
  });
  expect(missingOf(filled({ capacity: '' }), NOW)).toEqual({ capacity: '还没有填名额' });
  for (const capacity of ['0', '501', '1.5', '十'])
    expect(missingOf(filled({ capacity }), NOW)).toEqual({ capacity: '要填 1 到 500 的数字' });
});

test('what is credited is never longer than the session, and follows its times', () => {
  expect(creditsFor(150)).toEqual([30, 60, 90, 120, 150]);
  expect([creditsFor(100).at(-1), creditsFor(20), creditsFor(10)]).toEqual([90, [20], []]);
  expect(creditsFor(10_000).at(-1)).toBe(2_880);
  expect(lengthOf(filled())).toBe(150);
  expect(creditOf(filled())).toBe(150);
  expect(creditOf(filled({ minutes: 120 }))).toBe(120);
  expect(creditOf(filled({ minutes: 180 }))).toBe(150);
  expect(creditOf(filled({ untilTime: '09:00' }))).toBeUndefined();
});

test('the form comes to the plan of the contract, and back', () => {
  const plan = planned(filled({ title: ' 年度培训 ' }));
  expect(plan).toMatchObject({
    title: '年度培训',
    fromAt: '2026-06-19T01:00:00.000Z',
    untilAt: '2026-06-19T03:30:00.000Z',
    capacity: 17,
    minutes: 150,
  });
  expect(PlanTraining.safeParse({ level: 'town', region: TOWN, ...plan }).success).toBe(true);
  const room = {
    readAt: NOW,
    session: aTraining(1, { fromAt: plan.fromAt, untilAt: plan.untilAt }),
    topics: [],
    people: [],
    excused: [],
  };
  expect(planned(planOf(room))).toMatchObject({ fromAt: plan.fromAt, untilAt: plan.untilAt, minutes: 150 });
});

test('saving says beforehand who hears of it', () => {
  expect(plain(sayPlan(filled()))).toBe(
    '吴窑镇的儿童主任会收到消息来报名，最多 17 人。前一天再提醒报了名的人。',
  );
  expect(plain(sayPlan(filled({ onlyFor: 'short_of_hours', capacity: '' })))).toBe(
    '吴窑镇的儿童主任里今年学时不够的人会收到消息来报名。前一天再提醒报了名的人。',
  );
  const fields = planOf({ readAt: NOW, session: aTraining(), topics: [], people: [], excused: [] });
  expect(sayReplan(fields, aTraining())).toMatch(/不发消息/);
  expect(plain(sayReplan({ ...fields, place: '别处' }, aTraining()))).toMatch(/^报了名的 16 人会收到/);
  expect(plain(sayReplan({ ...fields, fromTime: '08:30' }, aTraining()))).toMatch(/^报了名的 16 人会收到/);
  expect(sayReplan({ ...fields, place: '别处' }, aTraining(1, { enrolled: 0 }))).toMatch(/不用通知/);
  expect([sayLevel(COUNTY), sayLevel(TOWN)]).toEqual(['县级培训', '镇级培训']);
});

test('an organiser means its own people, or those of one place inside it', () => {
  const county = audiencesOf(COUNTY);
  expect([county[0], county.length]).toEqual([{ value: COUNTY, name: '全市' }, 22]);
  const town = audiencesOf(TOWN);
  expect([town[0], town.length]).toEqual([{ value: TOWN, name: '全镇' }, 18]);
});

test('what is to come stands soonest first, what was newest first, and each says how it stands', () => {
  const june25 = { fromAt: '2026-06-25T06:00:00.000Z', untilAt: '2026-06-25T09:00:00.000Z' };
  const april = { fromAt: '2026-04-10T01:00:00.000Z', untilAt: '2026-04-10T03:00:00.000Z' };
  const march = { fromAt: '2026-03-06T01:00:00.000Z', untilAt: '2026-03-06T03:00:00.000Z' };
  const lists = regionLists(
    [aTraining(3, march), aTraining(1, june25), aTraining(2), aTraining(4, april)],
    NOW,
  );
  const ids = (list: readonly { trainingId: string }[]) => list.map(({ trainingId }) => trainingId);
  expect(ids(lists.coming)).toEqual([nth('trn', 2), nth('trn', 1)]);
  expect(ids(lists.past)).toEqual([nth('trn', 4), nth('trn', 3)]);
  expect(plain(sayRegion(lists, NOW))).toBe('接下来有 2 场培训');
  expect(plain(sayRegion(lists, '2026-06-13T02:00:00.000Z'))).toBe('1 场培训正在上');
  expect(sayRegion({ coming: [aTraining(1, { status: 'cancelled' })], past: [] }, NOW)).toBe(
    '接下来没有排培训',
  );
  const states = [NOW, '2026-06-13T02:00:00.000Z', '2026-06-14T00:00:00.000Z'].map((at) =>
    stateOf(aTraining(), at),
  );
  expect([...states, stateOf(aTraining(1, { status: 'cancelled' }), NOW)]).toEqual([
    '等开始',
    '正在上',
    '已结束',
    '已取消',
  ]);
  expect(plain(saySeatsOf(aTraining()))).toBe('16 人报名，名额 20 人');
});

const person = (n: number, minutes: number, changed: Partial<RegisterLine> = {}): RegisterLine => ({
  personId: nth('prs', n),
  name: `人${n}`,
  role: 'director',
  region: VILLAGE,
  regionName: '沈徐村',
  minutes,
  asked: 480,
  onDutySinceOn: '2024-03-01',
  ...changed,
});

test('whoever lacks most stands first, and the sentence counts them', () => {
  const people = [person(1, 480), person(2, 0), person(3, 300), person(4, 600)];
  expect([...people].sort(byLack).map(({ name }) => name)).toEqual(['人2', '人3', '人1', '人4']);
  expect(people.map(lackOf)).toEqual([0, 480, 180, 0]);
  expect(plain(sayTown({ people }))).toBe('4 人里，2 人学时还不够');
  expect(plain(sayTown({ people: [person(1, 480)] }))).toBe('1 人的学时都够了');
  expect(sayTown({ people: [] })).toBe('这里还没有人任职');
  expect(linesMeant(people, '人3').map(({ name }) => name)).toEqual(['人3']);
  expect(linesMeant(people, ' 沈徐 ')).toHaveLength(4);
  expect([percentOf(479, 480), percentOf(600, 480), percentOf(0, 0)]).toEqual([99, 100, 100]);
});

test('a director has passed or has not; a supervisor needs no examination', () => {
  expect(sayQualified(person(1, 0), TODAY)).toBe('还没通过');
  expect(sayQualified(person(1, 0, { qualifiedOn: '2026-03-21' }), TODAY)).toBe('3月21日通过');
  expect(sayQualified(person(1, 0, { role: 'supervisor' }), TODAY)).toBeUndefined();
});

test('a county adds its towns up, those that lack most first', () => {
  const town = (code: string, villages: number, enough: number) => ({
    town: code,
    townName: code,
    villages,
    enough,
    qualified: villages,
    minutes: 480 * enough,
  });
  const towns = [town('1', 17, 17), town('2', 20, 16), town('3', 9, 7)];
  expect([...towns].sort(townsByLack).map(({ town: code }) => code)).toEqual(['2', '3', '1']);
  expect(sumOf(towns)).toMatchObject({ townName: '全市', villages: 46, enough: 40 });
  expect(lacksOf(sumOf(towns))).toBe(6);
  expect(plain(sayCounty({ towns }))).toBe('46 个村（居）里，6 个学时还不够');
  expect(plain(sayCounty({ towns: [town('1', 17, 17)] }))).toBe('17 个村（居）的学时都够了');
  expect(yearsTo(TODAY)).toEqual(['2026', '2025', '2024']);
});

test('a certificate’s facts are those on the paper', () => {
  const check = {
    code: 'A1B2',
    name: '沈*兰',
    title: '走访记录怎么写',
    organiser: '吴窑镇',
    on: '2026-04-10',
    minutes: 120,
  };
  expect(factsOf(check).map(([name, words]) => `${name}：${plain(words)}`)).toEqual([
    '姓名：沈*兰',
    '培训：走访记录怎么写',
    '主办：吴窑镇',
    '日期：2026年4月10日',
    '学时：2 学时',
    '编号：A1B2',
  ]);
});

test('a number is read from what was typed, with what people put between, and from an address', () => {
  const address = 'https://hutong.example/#/features/training/verify/index?code=7K2M9-04TQH';
  for (const typed of ['7K2M9-04TQH', ' 7k2m9 o4tqh ', address]) expect(numberIn(typed)).toBe('7K2M904TQH');
  for (const typed of ['', '7K2M9', 'https://example.com']) expect(numberIn(typed)).toBeUndefined();
});
