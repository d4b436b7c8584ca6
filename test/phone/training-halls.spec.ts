// A hall's code, its door and its room: the code follows the server's clock, counts are true, and held scans wait for a tick.
import { expect, test } from 'vitest';
import { judgeCode, readCode } from '#shared/training/check-in-code.ts';
import { trainingPolicyOn } from '#shared/training/policy.ts';
import { countNames, doorCounts } from '../../miniprogram/src/features/training/code/door-counts.ts';
import { sayShut, shownCode, wayAt } from '../../miniprogram/src/features/training/code/shown-code.ts';
import { latestOf, skewOf, skewOver } from '../../miniprogram/src/features/training/code/skew.ts';
import { mayAt } from '../../miniprogram/src/features/training/room/may-at.ts';
import { outsiders, townsToAsk } from '../../miniprogram/src/features/training/room/outsiders.ts';
import {
  actsOf,
  found,
  heldOf,
  roomGroups,
  withDone,
} from '../../miniprogram/src/features/training/room/room-lines.ts';
import {
  actHint,
  actWords,
  askAct,
  sayGroup,
  sayLine,
  sayPassage,
  sayRoom,
} from '../../miniprogram/src/features/training/room/room-words.ts';
import {
  momentOf,
  sayCredit,
  sayHeld,
  sayNext,
  sayWho,
} from '../../miniprogram/src/features/training/scan/scan-words.ts';
import { codeIn } from '../../miniprogram/src/features/training/scan/scanned-code.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';
import { aDoorLine, aTraining } from './kit/trainings.ts';

const plain = (words: string): string => words.replace(/\u00a0/g, ' ');
const rules = trainingPolicyOn('2026-06-13');
const key = { trainingId: nth('trn', 1), codeKey: nth('cmd', 9) };
const NOW = Date.parse('2026-06-13T00:56:08.000Z');

test('the code is the server’s of this moment, however far the phone’s clock is off', () => {
  const phoneIsBehind = { value: { readAt: '2026-06-13T00:56:00.000Z' }, readAt: '2026-06-13T00:54:30.000Z' };
  const atMs = Date.parse('2026-06-13T00:54:38.000Z') + skewOf(phoneIsBehind);
  expect(atMs).toBe(NOW);
  const { text, secondsLeft, percentLeft } = shownCode(key, 'in', atMs);
  expect(judgeCode(text, { ...key, way: 'in' }, { nowMs: NOW, held: false }, rules)).toEqual({
    shownMs: Date.parse('2026-06-13T00:56:00.000Z'),
  });
  expect({ secondsLeft, percentLeft }).toEqual({ secondsLeft: 12, percentLeft: 60 });
});

test('of the last few readings the one that puts the server furthest ahead counts; the newest is the last', () => {
  const read = (server: string, phone: string) => ({
    value: { readAt: `2026-06-13T00:${server}.000Z` },
    readAt: `2026-06-13T00:${phone}.000Z`,
  });
  const [quick, slow] = [read('56:00', '56:01'), read('56:04', '56:12')];
  expect(skewOver([quick, slow].map(skewOf))).toBe(-1000);
  expect(skewOver([])).toBe(0);
  expect(latestOf(slow, undefined, quick)).toBe(slow);
  expect(latestOf(undefined)).toBeUndefined();
});

test('another code comes with another window, and each way has its own', () => {
  const first = shownCode(key, 'in', NOW);
  expect(shownCode(key, 'in', NOW + 11_999)).toMatchObject({ text: first.text, secondsLeft: 1 });
  const next = shownCode(key, 'in', NOW + 12_000);
  expect(next.text).not.toBe(first.text);
  expect(next).toMatchObject({ secondsLeft: 20, percentLeft: 100, window: first.window + 1 });
  expect(shownCode(key, 'out', NOW).text).not.toBe(first.text);
});

test('the code to leave by is offered when one may leave; outside the door’s times it is said why scanning fails', () => {
  const session = aTraining();
  expect(wayAt(session, '2026-06-13T03:19:59.000Z')).toBe('in');
  expect(wayAt(session, '2026-06-13T03:20:00.000Z')).toBe('out');
  expect(sayShut(session, 'in', '2026-06-13T00:29:59.000Z')).toBe('8:30 起才能签到，现在扫会被退回。');
  expect(sayShut(session, 'in', '2026-06-13T00:30:00.000Z')).toBeUndefined();
  expect(sayShut(session, 'out', '2026-06-13T02:00:00.000Z')).toMatch(/^11:20 起才能签退/);
  expect(sayShut(session, 'out', '2026-06-13T04:30:00.001Z')).toBe('签退的时间过了，请到名单里补签。');
});

const came = (n: number, minute: number) =>
  aDoorLine(n, { in: 'confirmed', inAt: `2026-06-13T00:${minute}:00.000Z`, inBy: 'scan' });
const left = (n: number) => ({
  ...came(n, 40),
  out: 'confirmed' as const,
  outAt: '2026-06-13T03:21:00.000Z',
  outBy: 'scan' as const,
  credited: 150,
});
const held = aDoorLine(7, { in: 'unconfirmed', inAt: '2026-06-13T01:03:00.000Z', inBy: 'held' });
const walkedIn = { ...came(8, 58), enrolled: false };

test('the hall’s counts: who came, who is awaited, whose scan waits, and the last three by name', () => {
  const people = [aDoorLine(1), came(2, 33), came(3, 35), came(4, 41), came(5, 39), held, walkedIn];
  expect(doorCounts(people, 'in')).toEqual({
    there: 5,
    awaited: 1,
    unconfirmed: 1,
    latest: ['人8', '人4', '人5'],
  });
  expect(doorCounts([...people, left(9)], 'out')).toEqual({
    there: 1,
    awaited: 6,
    unconfirmed: 0,
    latest: ['人9'],
  });
  expect([countNames.in.awaited, countNames.out.awaited]).toEqual(['还没到', '还没签退']);
});

test('the room stands by what the organiser has to do, and its line counts in words', () => {
  const people = [left(6), came(2, 33), aDoorLine(1), held];
  expect(roomGroups(people).map(({ name, lines }) => [name, lines.length])).toEqual([
    ['held', 1],
    ['awaited', 1],
    ['inside', 1],
    ['left', 1],
  ]);
  expect(plain(sayRoom(people))).toBe('4 人报名，2 人已签到，1 人已签退，1 人待核对');
  expect(plain(sayRoom([aDoorLine(1)]))).toBe('1 人报名');
  expect(sayRoom([])).toBe('还没有人报名');
  expect([sayGroup('awaited', false), sayGroup('awaited', true), sayGroup('held', true)]).toEqual([
    '报了名',
    '还没到',
    '待核对',
  ]);
});

test('one person in words: how they came in, by whom, and what it counts', () => {
  expect(plain(sayLine(left(1)))).toBe('沈徐村，8:40 到 11:21，2.5 学时');
  expect(sayLine(held)).toBe('沈徐村，签到：9:03 扫，待核对');
  expect(sayLine({ ...came(1, 55), enrolled: false, inBy: 'trainer' })).toBe(
    '沈徐村，没有报名，签到：代签，8:55',
  );
  expect(sayPassage(aDoorLine(1), 'out')).toBe('—');
  expect(sayPassage(aDoorLine(1, { in: 'denied' }), 'in')).toBe('不在场');
  expect(sayPassage({ ...held, in: 'confirmed' }, 'in')).toBe('没网时扫的，9:03');
});

test('only what can be done about somebody is offered, and each act is asked before', () => {
  expect(actsOf(aDoorLine(1))).toEqual([{ kind: 'attest', way: 'in' }]);
  expect(actsOf(came(1, 33))).toEqual([{ kind: 'attest', way: 'out' }]);
  expect(actsOf(left(1))).toEqual([]);
  expect(actsOf(held).map(actWords)).toEqual(['签到时在场', '签到时不在场']);
  expect(actsOf(aDoorLine(1, { in: 'denied' })).map(actWords)).toEqual(['代签到']);
  expect(heldOf({ ...held, out: 'unconfirmed' }).map(({ way }) => way)).toEqual(['in', 'out']);
  for (const act of [...actsOf(held), ...actsOf(aDoorLine(1))]) {
    expect(askAct('沈桂兰', act).says).toMatch(/不能撤回/);
    expect(actHint(act)).not.toBe('');
  }
});

test('what was just done lies over the list until the list knows more; whoever was not on it is on it now', () => {
  const done = new Map([
    [nth('prs', 7), { ...held, in: 'confirmed' as const }],
    [nth('prs', 8), walkedIn],
  ]);
  expect(withDone([held], done).map((line) => [line.name, line.in])).toEqual([
    ['人7', 'confirmed'],
    ['人8', 'confirmed'],
  ]);
  const further = { ...left(7), name: '人7' };
  expect(withDone([further, walkedIn], done)).toEqual([further, walkedIn]);
});

test('people are found by name or village', () => {
  const people = [aDoorLine(1, { name: '沈桂兰' }), aDoorLine(2, { villageName: '何柳村' })];
  expect(found(people, ' 沈桂 ')).toHaveLength(1);
  expect(found(people, '何柳')).toHaveLength(1);
  expect(found(people, '')).toHaveLength(2);
});

test('an organiser may show the code until the door is shut, plan anew until it begins, and sign for a week', () => {
  const may = (now: string, isOrganiser = true) => mayAt(aTraining(), now, isOrganiser);
  expect(may('2026-06-12T12:00:00.000Z')).toEqual({ code: true, replan: true, attest: false });
  expect(may('2026-06-13T02:00:00.000Z')).toEqual({ code: true, replan: false, attest: true });
  expect(may('2026-06-13T06:00:00.000Z')).toEqual({ code: false, replan: false, attest: true });
  expect(may('2026-06-20T03:30:00.001Z')).toEqual({ code: false, replan: false, attest: false });
  expect(may('2026-06-13T02:00:00.000Z', false)).toEqual({ code: false, replan: false, attest: false });
});

test('whoever is not on the list is looked for among the people in office who are meant', () => {
  const person = (n: number, region: string, untilOn?: string) => ({
    personId: nth('prs', n),
    version: 1,
    name: `人${n}`,
    phone: '13900000001',
    bound: true,
    duties: [
      {
        role: 'director' as const,
        region,
        regionName: '',
        fromOn: '2024-01-01',
        ...(untilOn && { untilOn }),
      },
    ],
  });
  const people = [
    person(1, VILLAGE),
    person(2, VILLAGE),
    person(3, VILLAGE, '2026-01-01'),
    person(4, '320682116201'),
  ];
  expect(outsiders(people, aTraining(), [aDoorLine(1)], TODAY)).toEqual([
    aDoorLine(2, { name: '人2', enrolled: false }),
  ]);
  expect(townsToAsk(aTraining())).toEqual([]);
  expect(townsToAsk({ audience: { role: 'director', region: '320682000000' } })).toContain('320682112000');
  expect(townsToAsk({ audience: { role: 'supervisor', region: '320682000000' } })).toEqual([]);
});

test('a code is found in what a camera read, in a pasted line and in a link', () => {
  const { text } = shownCode(key, 'in', NOW);
  const link = `https://hutong.example/#/features/training/scan/index?code=${encodeURIComponent(text)}`;
  for (const read of [text, ` ${text}\n`, link]) expect(codeIn(read)).toEqual({ ...readCode(text), text });
  for (const other of ['', 'https://example.com', 'HUTONG-IN:nothing', '%E0%A4%A'])
    expect(codeIn(other)).toBeUndefined();
});

test('a scan says who, when, what it counts and what comes next', () => {
  const state = {
    attendanceId: nth('att', 1),
    trainingId: nth('trn', 1),
    personId: nth('prs', 1),
    in: 'confirmed' as const,
    out: 'confirmed' as const,
    inAt: '2026-06-13T00:51:00.000Z',
    outAt: '2026-06-13T03:27:00.000Z',
  };
  expect([sayWho('沈桂兰', 'in'), sayWho('沈桂兰', 'out')]).toEqual(['沈桂兰，已签到', '沈桂兰，已签退']);
  expect([momentOf('in', state), momentOf('out', state)]).toEqual([state.inAt, state.outAt]);
  expect(plain(sayCredit('in', 150, {}))).toBe('签退后记 2.5 学时');
  expect(plain(sayCredit('out', 150, { credited: 150 }))).toBe('记了 2.5 学时');
  expect(plain(sayCredit('out', 150, {}))).toBe('老师核对签到后记 2.5 学时');
  expect(sayNext('in', aTraining())).toBe('11:20 起可以签退，到时再扫一次码。');
  expect(sayNext('in', undefined)).toMatch(/结束时要签退/);
  expect(sayNext('out', aTraining())).toMatch(/证书/);
  expect(sayHeld(false)).toMatch(/^现在没有网络，扫的码存在手机里了.*老师核对后算数。$/);
  expect(sayHeld(true)).toMatch(/^没有送到，/);
});
