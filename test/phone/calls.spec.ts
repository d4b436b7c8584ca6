// The calls to make: what presses most comes first, hours are said as a person says them, and what was noted may be taken back until it goes.
import { expect, test } from 'vitest';
import { templates } from '#shared/notifications/templates.ts';
import type { CallLine } from '#shared/notifications/views.ts';
import {
  isUrgent,
  nameOf,
  reasonNames,
  sayBy,
  sayCalls,
  sayHandOn,
  sayPhone,
  sayWho,
  sayWhy,
  whatToSay,
} from '../../miniprogram/src/features/messages/calls/call-words.ts';
import { shownCalls, toMake } from '../../miniprogram/src/features/messages/calls/shown-calls.ts';
import type { Saved } from '../../miniprogram/src/kernel/outbox.ts';
import { HOLD_MS, isHeld, type OutboxEntry } from '../../miniprogram/src/kernel/outbox-entry.ts';
import {
  caughtUpWithCalls,
  keepSentCall,
  outcomeIn,
  type SentCall,
  sentCalls,
} from '../../miniprogram/src/kernel/sent-calls.ts';
import { anEntry, nth, TODAY, VILLAGE } from './kit/paper.ts';
import { type Fate, roughWorld, settle } from './kit/rough-network.ts';

const NOW = '2026-06-12T01:41:00.000Z';
const plain = (words: string): string => words.replace(/\u00a0/g, ' ');

const line = (n: number, changed: Partial<CallLine> = {}): CallLine => ({
  callId: nth('cal', n),
  version: 1,
  reason: 'call_back',
  owner: 'director',
  region: VILLAGE,
  regionName: '沈徐村',
  name: '王平',
  phone: '13800000002',
  childId: nth('chd', 1),
  childName: '王雨欣',
  openedAt: '2026-06-12T01:20:00.000Z',
  dueAt: '2026-06-12T08:00:00.000Z',
  escalated: false,
  tries: 0,
  ...changed,
});

const about = (n: number, what: 'finish_call' | 'hand_on_call') => ({
  about: { callId: nth('cal', n), name: '王平', what } as const,
});
const entry = (n: number, outcome: string, changed: Partial<OutboxEntry> = {}): OutboxEntry =>
  anEntry(n, { ...about(n, 'finish_call'), data: { outcome }, ...changed });

test.each([
  ['2026-06-12T08:00:00.000Z', '今天 16:00 前'],
  ['2026-06-13T10:00:00.000Z', '明天 18:00 前'],
  ['2026-06-15T10:00:00.000Z', '6月15日 18:00 前'],
  ['2026-06-12T01:41:00.000Z', '晚了 1 分钟'],
  ['2026-06-12T01:00:00.000Z', '晚了 41 分钟'],
  ['2026-06-11T23:41:00.000Z', '晚了 2 小时'],
  ['2026-06-11T01:41:00.000Z', '晚了 1 天'],
  ['2026-06-08T01:00:00.000Z', '晚了 4 天'],
])('due %s is said as %s', (dueAt, words) => {
  expect(plain(sayBy({ dueAt }, NOW))).toBe(words);
});

test('a child that needs help comes first whatever the hours, then whatever is due first', () => {
  const lines = [
    line(1, { dueAt: '2026-06-12T00:00:00.000Z' }),
    line(2, { dueAt: '2026-06-13T10:00:00.000Z' }),
    line(3, { reason: 'needs_help', dueAt: '2026-06-14T10:00:00.000Z' }),
  ];
  const shown = shownCalls(lines, [], [], 0);
  expect(shown.map(({ line: one }) => one.callId)).toEqual([3, 1, 2].map((n) => nth('cal', n)));
  expect(lines.map((one) => isUrgent(one, NOW))).toEqual([true, false, true]);
});

test('the day in one sentence: how many, and how many of them press', () => {
  const [calm, late] = [line(1), line(2, { dueAt: NOW })];
  expect(plain(sayCalls([], NOW))).toBe('没有要打的电话');
  expect(plain(sayCalls([calm], NOW))).toBe('要打 1 个电话');
  expect(plain(sayCalls([late], NOW))).toBe('要打 1 个电话，1 个急');
  expect(plain(sayCalls([calm, late], NOW))).toBe('要打 2 个电话，1 个急');
  expect(plain(sayCalls([late, late], NOW))).toBe('要打 2 个电话，都急');
});

test('whom to call: by the child, by the duty, and a parent where nothing else is known', () => {
  expect(sayWho(line(1))).toBe('王雨欣的家长');
  expect(sayWho({ template: 'entrustment_to_sign' })).toBe('家长');
  expect(sayWho({ template: 'entrustment_sent_back' })).toBe('儿童主任');
  expect(sayWho({ template: 'risk_turned_red' })).toBe('儿童督导员');
  expect(sayWho({ template: 'unheard_of' })).toBe('家长');
  expect(sayWho({})).toBe('家长');
  expect(nameOf(line(1, { name: '' }))).toBe('王雨欣的家长');
  expect(sayPhone('13800000002')).toBe('138 0000 0002');
  expect(sayPhone('87654321')).toBe('87654321');
});

test('why: who asked when, what was tried, and from where it came up', () => {
  expect(plain(sayWhy(line(1), TODAY))).toBe('9:20 家里请您回个电话。');
  expect(plain(sayWhy(line(1, { template: 'entrustment_ending' }), TODAY))).toBe(
    '9:20 看了“委托监护到期提醒”，请您回个电话。',
  );
  expect(plain(sayWhy(line(1, { reason: 'needs_help', tries: 2 }), TODAY))).toBe(
    '9:20 家里说孩子需要帮助。打过 2 次，没打通。',
  );
  expect(
    plain(
      sayWhy(
        line(1, {
          reason: 'unreachable',
          template: 'entrustment_to_sign',
          owner: 'supervisor',
          escalated: true,
        }),
        TODAY,
      ),
    ),
  ).toBe('发不到的是“委托监护签字提醒”，请告诉他。村里没有打成，转到镇里了。');
});

const speaker = { name: '沈桂兰', role: 'director', regionName: '沈徐村' } as const;

test('what to say is the message in a neighbour’s voice, and safety first where a child needs help', () => {
  const unreachable = (template?: string) =>
    whatToSay(line(1, { reason: 'unreachable', ...(template !== undefined && { template }) }), speaker);
  expect(unreachable('entrustment_to_sign')).toBe(
    `您好，我是沈徐村的沈桂兰。${templates.entrustment_to_sign.say}`,
  );
  expect(unreachable('entrustment_filed')).toBe(
    `您好，我是沈徐村的沈桂兰。${templates.entrustment_filed.text}`,
  );
  expect(unreachable()).toContain('有一件事要告诉您');
  expect(whatToSay(line(1), { name: '丁海峰', role: 'officer', regionName: '如皋市' })).toBe(
    '您好，我是民政局的丁海峰。您请我回电话，家里有什么事？',
  );
  expect(whatToSay(line(1, { template: 'entrustment_ending' }), speaker)).toBe(
    `您好，我是沈徐村的沈桂兰。您请我回电话，是这件事吧：${templates.entrustment_ending.say}`,
  );
  expect(whatToSay(line(1, { reason: 'needs_help' }), speaker)).toMatch(/110/);
  for (const key of Object.keys(templates)) expect(unreachable(key)).not.toMatch(/[{}]/);
});

test('a call is handed on to whoever is above, and by nobody at the top', () => {
  const phone = '13800000002';
  expect(sayHandOn({ owner: 'director', phone })).toBe('请镇里打');
  expect(sayHandOn({ owner: 'director' })).toBe('请镇里去说');
  expect(sayHandOn({ owner: 'supervisor', phone })).toBe('请民政局打');
  expect(sayHandOn({ owner: 'officer', phone })).toBeUndefined();
  expect(Object.values(reasonNames)).toHaveLength(4);
});

test('what was noted stands on its call, first to be taken back, then on its way', () => {
  const held = entry(1, 'reached', { heldUntil: 5_000 });
  const noted = (now: number) => shownCalls([line(1), line(2)], [held], [], now)[0]?.noted;
  expect(noted(0)).toEqual({ commandId: held.commandId, outcome: 'reached', isHeld: true });
  expect(noted(5_000)).toEqual({ commandId: held.commandId, outcome: 'reached', isHeld: false });
  expect(toMake(shownCalls([line(1), line(2)], [held], [], 0)).map(({ callId }) => callId)).toEqual([
    nth('cal', 2),
  ]);
  const refused = { ...held, status: 'refused' as const };
  expect(shownCalls([line(1)], [refused], [], 0)[0]?.noted).toBeUndefined();
});

test('an accepted outcome lies over the list until the list has caught up', () => {
  const sent = (outcome: SentCall['outcome'], version = 2): SentCall => ({
    callId: nth('cal', 1),
    version,
    outcome,
  });
  const over = (one: SentCall) => shownCalls([line(1)], [], [one], 0).map((shown) => shown.line.tries);
  expect(over(sent('reached'))).toEqual([]);
  expect(over(sent('handed_on'))).toEqual([]);
  expect(over(sent('not_reached'))).toEqual([1]);
  expect(over(sent('reached', 1))).toEqual([0]);

  keepSentCall(entry(1, 'not_reached'), 2);
  keepSentCall(anEntry(2, { ...about(2, 'hand_on_call'), data: {} }), 5);
  keepSentCall(anEntry(3), 9);
  expect(sentCalls.get().map(({ outcome }) => outcome)).toEqual(['not_reached', 'handed_on']);
  caughtUpWithCalls([
    { callId: nth('cal', 1), version: 1 },
    { callId: nth('cal', 2), version: 4 },
  ]);
  expect(sentCalls.get()).toHaveLength(2);
  caughtUpWithCalls([{ callId: nth('cal', 1), version: 2 }]);
  expect(sentCalls.get()).toEqual([]);
  expect(outcomeIn(entry(1, 'visited'))).toBe('visited');
});

const noting = (n: number): Saved => ({
  commandId: nth('cmd', n),
  stream: `notifications/${nth('cal', n)}`,
  path: `/notifications/calls/${nth('cal', n)}/finish`,
  data: { outcome: 'reached' },
  madeAt: NOW,
  ...about(n, 'finish_call'),
  held: true,
});
const world = (...fates: Fate[]) => roughWorld(() => fates.shift() ?? 'answered');

test('what is held stays on the phone for its seconds, also when everything else is sent at once, and then goes', async () => {
  const { outbox, server, pass } = world();
  outbox().save(noting(1));
  await settle();
  outbox().tryNow();
  await pass(HOLD_MS - 1);
  expect(server.done).toHaveLength(0);
  await pass(1);
  expect(server.done.map(({ data }) => data)).toEqual([{ outcome: 'reached' }]);
  expect(outbox().takeBack(nth('cmd', 1))).toBe(false);
});

test('what is taken back was never sent, and what has gone is not taken back', async () => {
  const { outbox, server, pass, setOnline } = world();
  outbox().save(noting(1));
  expect(outbox().takeBack(nth('cmd', 1))).toBe(true);
  await pass(60_000);
  expect(server.done).toHaveLength(0);

  setOnline(false);
  outbox().save(noting(2));
  await pass(HOLD_MS);
  expect(outbox().takeBack(nth('cmd', 2))).toBe(false);
  setOnline(true);
  await pass(0);
  expect(server.done).toHaveLength(1);
});

test('what is held outlives a killed phone, holds up nothing else, and is held by no clock set right', async () => {
  const { outbox, server, pass, restart } = world();
  outbox().save(noting(1));
  const { held: _held, ...plainly } = noting(2);
  outbox().save(plainly);
  await settle();
  expect(server.done.map(({ commandId }) => commandId)).toEqual([nth('cmd', 2)]);
  restart();
  await pass(HOLD_MS);
  expect(server.done).toHaveLength(2);
  expect(isHeld({ heldUntil: 90_000 }, 0)).toBe(false);
  expect(isHeld({}, 0)).toBe(false);
});
