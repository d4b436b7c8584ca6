// The people's desk says who is in office and where nobody is, finds by any word, and shows what was done before the rows know it.
import { expect, test } from 'vitest';
import type { People, PersonLine } from '#shared/access/contract.ts';
import { deskTrouble } from '../../miniprogram/src/features/access/form/desk-trouble.ts';
import {
  grantable,
  missingOfPerson,
  placesFor,
} from '../../miniprogram/src/features/access/people/fields.ts';
import {
  lineAfter,
  vacanciesIn,
  withLaid,
} from '../../miniprogram/src/features/access/people/people-lines.ts';
import {
  foundIn,
  inOrder,
  sayDuties,
  sayPeople,
  saySpan,
  standingOf,
} from '../../miniprogram/src/features/access/people/people-words.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';

const TOWN = '320682112000';
const COUNTY = '320682000000';
const OTHER = '320682112204';

type Duty = PersonLine['duties'][number];
const duty = (changed: Partial<Duty> = {}): Duty => ({
  role: 'director',
  region: VILLAGE,
  regionName: '沈徐村',
  fromOn: '2025-03-01',
  ...changed,
});
const person = (n: number, name: string, duties: Duty[], changed: Partial<PersonLine> = {}): PersonLine => ({
  personId: nth('prs', n),
  version: 3,
  name,
  phone: `1390000000${n}`,
  bound: true,
  duties,
  ...changed,
});
const shen = person(1, '沈桂兰', [duty()]);
const gu = person(2, '顾海燕', [duty({ role: 'supervisor', region: TOWN, regionName: '吴窑镇' })]);
const li = person(3, '李月琴', []);
const he = person(4, '何国兴', [duty({ region: OTHER, regionName: '何柳村', untilOn: '2026-06-01' })]);
const coming = person(5, '徐永林', [duty({ region: OTHER, regionName: '何柳村', fromOn: '2026-06-20' })]);
const all = [he, li, shen, gu];

test('a person’s duties in one breath: held, to come, over, none', () => {
  expect(sayDuties(shen, TODAY)).toBe('儿童主任，沈徐村');
  expect(sayDuties({ ...gu, duties: [...gu.duties, duty()] }, TODAY)).toBe(
    '儿童督导员，吴窑镇；儿童主任，沈徐村',
  );
  expect(sayDuties(coming, TODAY)).toBe('6月20日\u00a0起 儿童主任，何柳村');
  expect(sayDuties(he, TODAY)).toBe('已不任职');
  expect(sayDuties(li, TODAY)).toBe('还没有任命');
});

test('how long a duty is held', () => {
  expect(saySpan(duty(), TODAY)).toBe('2025年3月1日\u00a0起');
  expect(saySpan(duty({ untilOn: '2026-06-01' }), TODAY)).toBe('2025年3月1日 到 6月1日，已结束');
  expect(saySpan(duty({ untilOn: '2026-06-20' }), TODAY)).toBe('2025年3月1日\u00a0起，6月20日 交出');
});

test('the last day without a duty is the day it ends, not the one before', () => {
  expect(standingOf(duty({ untilOn: TODAY }), TODAY)).toBe('over');
  expect(standingOf(duty({ untilOn: '2026-06-13' }), TODAY)).toBe('held');
  expect(standingOf(duty({ fromOn: TODAY }), TODAY)).toBe('held');
  expect(standingOf(duty({ fromOn: '2026-06-13' }), TODAY)).toBe('comes');
});

test('those in office first, then the newly registered, then the former', () => {
  expect(inOrder(all, TODAY).map(({ name }) => name)).toEqual(['顾海燕', '沈桂兰', '李月琴', '何国兴']);
});

test.each([
  ['沈', ['沈桂兰']],
  ['何柳村', ['何国兴']],
  ['督导员 吴窑', ['顾海燕']],
  ['00003', ['李月琴']],
  ['赵', []],
  ['  ', ['何国兴', '李月琴', '沈桂兰', '顾海燕']],
])('searching for “%s” finds %j', (typed, names) => {
  expect(foundIn(all, typed).map(({ name }) => name)).toEqual(names);
});

const read: People = {
  region: TOWN,
  regionName: '吴窑镇',
  readAt: '2026-06-12T01:41:00.000Z',
  people: all,
  vacant: [{ region: OTHER, regionName: '何柳村', role: 'director' }],
};

test('the sentence above the list says where nobody is', () => {
  expect(sayPeople(all, read.vacant, TODAY)).toBe('1 个村没有儿童主任');
  expect(sayPeople(all, [], TODAY)).toBe('2 人在任，每个地方都有人');
  expect(sayPeople([], [{ region: TOWN, regionName: '吴窑镇', role: 'supervisor' }], TODAY)).toBe(
    '1 个镇没有督导员',
  );
});

const granted = lineAfter(
  li,
  {
    stream: 'access/x',
    version: 4,
    state: {
      personId: li.personId,
      roles: [
        { role: 'director', region: OTHER, fromOn: TODAY },
        { role: 'director', region: '320682104200', fromOn: TODAY },
      ],
    },
  },
  TOWN,
);

test('an accepted grant fills the vacancy before the rows know it; what lies in another town is not shown', () => {
  expect(granted.duties).toEqual([{ role: 'director', region: OTHER, regionName: '何柳村', fromOn: TODAY }]);
  const shown = withLaid(read.people, new Map([[li.personId, granted]]));
  expect(vacanciesIn(read, shown, TODAY)).toEqual([]);
  expect(vacanciesIn(read, read.people, TODAY)).toEqual(read.vacant);
});

test('a duty that was ended makes its village vacant before the server says so', () => {
  const ended = { ...shen, version: 4, duties: [duty({ untilOn: TODAY })] };
  const shown = withLaid(read.people, new Map([[shen.personId, ended]]));
  expect(vacanciesIn(read, shown, TODAY).map(({ regionName }) => regionName)).toEqual(['沈徐村', '何柳村']);
});

test('a duty that is only to come does not fill a vacancy yet', () => {
  expect(vacanciesIn(read, [...read.people, coming], TODAY)).toEqual(read.vacant);
});

test('whoever was registered just now stands in the list; a row that has caught up wins', () => {
  const newcomer = { ...li, personId: nth('prs', 9), name: '季小红', version: 1 };
  const laid = new Map([
    [newcomer.personId, newcomer],
    [li.personId, granted],
  ]);
  expect(withLaid(read.people, laid).map(({ name }) => name)).toContain('季小红');
  const caughtUp = [{ ...li, version: 5 }];
  expect(withLaid(caughtUp, laid).find(({ personId }) => personId === li.personId)?.version).toBe(5);
});

test('a supervisor gives directors villages of the own town; an officer the rest', () => {
  expect(grantable('supervisor', TOWN)).toEqual(['director']);
  expect(grantable('officer', TOWN)).toEqual(['director', 'supervisor']);
  expect(grantable('officer', COUNTY)).toEqual(['supervisor', 'officer', 'auditor', 'provider']);
  expect(grantable('director', TOWN)).toEqual([]);
  expect(placesFor('director', TOWN).map(({ name }) => name)).toContain('沈徐村');
  expect(placesFor('supervisor', COUNTY)).toHaveLength(21);
  expect(placesFor('officer', COUNTY)).toEqual([{ value: COUNTY, name: '如皋市' }]);
});

test('what is missing of a person is said at its field', () => {
  expect(missingOfPerson({ name: ' ', phone: '' })).toEqual({ name: '还差姓名', phone: '还差手机号' });
  expect(missingOfPerson({ name: '沈', phone: '1390' }).phone).toContain('11 位');
  expect(missingOfPerson({ name: '沈', phone: '13900000001' })).toEqual({});
});

test('trouble at a desk names the field, says that trying again is harmless, and never speaks of a child’s file', () => {
  expect(deskTrouble({ kind: 'refused', refusal: { refused: 'phone_taken', field: 'phone' } })).toMatchObject(
    {
      bold: '这个手机号已有人用',
      field: 'phone',
    },
  );
  expect(deskTrouble({ kind: 'failed', failure: { failed: 'no_answer' } })?.plain).toContain(
    '点几次都只办一次',
  );
  expect(deskTrouble({ kind: 'refused', refusal: { refused: 'not_found' } })?.bold).toBe('没有找到');
  expect(deskTrouble({ kind: 'refused', refusal: { refused: 'command_reused' } })?.bold).toBe(
    '前一次其实已经送到',
  );
  expect(deskTrouble({ kind: 'ok', value: 1 })).toBeUndefined();
});
