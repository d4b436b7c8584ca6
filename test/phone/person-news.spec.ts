// One person’s messages: what was just sent once more, how they can be reached, what they still allow, and the number they are found by.
import { expect, test } from 'vitest';
import type { Allowance, HistoryLine, UndeliveredLine } from '#shared/notifications/views.ts';
import {
  isShort,
  nameAllowance,
  sayAllowance,
  sayReach,
  waysOf,
} from '../../miniprogram/src/features/messages/history/reach-words.ts';
import { faultIn } from '../../miniprogram/src/features/messages/office/phone-fault.ts';
import {
  afterResending,
  layResent,
  resent,
  stillUndelivered,
} from '../../miniprogram/src/features/messages/parts/resent.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';

const NOW = '2026-06-12T01:41:00.000Z';
const plain = (words: string | undefined): string | undefined => words?.replace(/\u00a0/g, ' ');

const line = (changed: Partial<HistoryLine> = {}): HistoryLine => ({
  messageId: nth('ntf', 1),
  template: 'entrustment_to_sign',
  raisedAt: '2026-06-11T13:40:00.000Z',
  status: 'sent',
  inDigest: false,
  ...changed,
});

const undelivered = (n: number): UndeliveredLine => ({
  messageId: nth('ntf', n),
  template: 'entrustment_to_sign',
  personId: nth('prs', 9),
  name: '王平',
  region: VILLAGE,
  regionName: '沈徐村',
  ending: 'rejected',
  reason: 'no_way',
  endedAt: '2026-06-12T00:05:00.000Z',
});

test('what was sent once more is on its way until it ends anew', () => {
  layResent(nth('ntf', 1), NOW);
  const sent = resent.get();
  expect(stillUndelivered([undelivered(1), undelivered(2)], sent).map(({ messageId }) => messageId)).toEqual([
    nth('ntf', 2),
  ]);
  const again = { ...undelivered(1), endedAt: '2026-06-12T02:00:00.000Z' };
  expect(stillUndelivered([again], sent)).toEqual([again]);
  const rejected = line({ status: 'rejected', reason: 'no_way', endedAt: '2026-06-12T00:05:00.000Z' });
  expect(afterResending(rejected, sent)).toEqual(line({ status: 'waiting' }));
  expect(afterResending(line({ messageId: nth('ntf', 2) }), sent).status).toBe('sent');
});

test('how somebody can be reached, and what they still allow', () => {
  expect(sayReach({ hasWechat: true, phoneTail: '0002' })).toBe('能收微信和短信');
  expect(sayReach({ hasWechat: false, phoneTail: '0002' })).toBe('收不到微信，能收短信');
  expect(sayReach({ hasWechat: true })).toBe('能收微信');
  expect(sayReach({ hasWechat: false })).toBe('只能打电话');
  expect(waysOf({ hasWechat: false, phoneTail: '0002' }).map(([, words]) => plain(words))).toEqual([
    '还没绑定，收不到',
    '尾号 0002',
  ]);
  const allowance: Allowance = {
    subscription: 'children',
    balance: 4,
    accepted: true,
    silentFrom: '2026-06-28',
    askNow: false,
  };
  const say = (changed: Partial<Allowance>, lasts = false) =>
    plain(sayAllowance({ ...allowance, ...changed }, lasts, TODAY));
  expect(say({})).toBe('还够 4 条，约到 6月28日');
  expect(say({ balance: 1, silentFrom: TODAY })).toBe('只剩 1 条，留给急事');
  expect(say({ balance: 0 })).toBe('用完了');
  expect(say({ balance: 0, accepted: false })).toBe('还没有允许');
  expect(say({ balance: 0 }, true)).toBe('一直能收到');
  const short = (changed: Partial<Allowance>, lasts = false) => isShort({ ...allowance, ...changed }, lasts);
  expect([short({}), short({ balance: 0 }), short({ askNow: true }), short({ balance: 0 }, true)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(nameAllowance({ subscription: 'learning' })).toBe('培训和答题');
});

test('a phone number is asked for only when it is whole', () => {
  expect(faultIn('13912345678')).toBeUndefined();
  expect(plain(faultIn('1391234567'))).toBe('还差 1 位');
  expect(faultIn('')).toBe('还差手机号');
  expect(faultIn('23912345678')).toBe('手机号要 13 到 19 开头');
});
