// The ways in say how long to wait, what is missing, and which invitation or desk a code names.
import { expect, test } from 'vitest';
import { createInvitations, invitationIn } from '../../miniprogram/src/kernel/invitations.ts';
import {
  afterShown,
  afterTaken,
  pairingIn,
  pairingText,
  secondsLeft,
  spelledPairing,
  type Watch,
} from '../../miniprogram/src/kernel/pairing.ts';
import { createPreferences } from '../../miniprogram/src/kernel/preferences.ts';
import {
  digitsOf,
  faultOfPhone,
  missingOf,
  saySent,
  secondsUntilAgain,
} from '../../miniprogram/src/pages/sign-in/one-time-code.ts';
import { troubleIn } from '../../miniprogram/src/pages/sign-in/trouble.ts';
import { memoryStore } from './kit/memory-store.ts';
import { nth } from './kit/paper.ts';

const NOON = Date.parse('2026-06-12T04:00:00.000Z');
const sent = { phone: '13900000001', at: NOON, asked: { livesSeconds: 300, againSeconds: 60 } };

test.each([
  [0, 60],
  [1, 60],
  [1000, 59],
  [59_001, 1],
  [60_000, 0],
  [600_000, 0],
])('%i ms after a code was asked for, another can be had in %i s', (passed, seconds) => {
  expect(secondsUntilAgain(sent, NOON + passed)).toBe(seconds);
});

test('what is said of the message is the same for every number, and offers another only when it can be had', () => {
  expect(saySent(sent, NOON)).toBe('登记过的号码马上收到短信，5\u00a0分钟内有效。');
  expect(saySent(sent, NOON + 60_000)).toBe(
    '登记过的号码马上收到短信，5\u00a0分钟内有效。没收到可以再发一次。',
  );
});

test('what is missing is said at its field, and how far one has come', () => {
  expect(missingOf({ phone: '', code: '' })).toEqual({ phone: '还差手机号', code: '还差验证码' });
  expect(missingOf({ phone: '1390000', code: '12' })).toEqual({
    phone: '要填 11 位手机号，现在是 7 位',
    code: '验证码是 6 位数字',
  });
  expect(faultOfPhone('12345678901')).toBe('手机号要 13 到 19 开头');
  expect(missingOf({ phone: '13900000001', code: '246810' })).toEqual({});
});

test('a number pasted with spaces and dashes is taken', () => {
  expect(digitsOf('139-0000 0001', 11)).toBe('13900000001');
  expect(digitsOf('验证码 246810，5 分钟内有效', 6)).toBe('246810');
});

test('a refusal, a failure and an outage are said in words', () => {
  expect(troubleIn({ kind: 'refused', refusal: { refused: 'code_refused' } })?.bold).toBe(
    '验证码不对，或已经过期',
  );
  expect(troubleIn({ kind: 'failed', failure: { failed: 'no_answer' } })?.bold).toBe('没有连上');
  expect(troubleIn({ kind: 'failed', failure: { failed: 'outage', reference: '8F2K' } })?.plain).toContain(
    '编号 8F2K',
  );
});

const invitation = { guardianId: nth('grd', 10), invitation: nth('inv', 1) };

test.each([
  [
    'a page’s address',
    `pages/sign-in/index?guardian=${invitation.guardianId}&invitation=${invitation.invitation}`,
  ],
  [
    'an encoded address',
    encodeURIComponent(`https://a.b/?g=${invitation.guardianId}&i=${invitation.invitation}`),
  ],
  ['a message around it', `奶奶您好，邀请：${invitation.guardianId} ${invitation.invitation} 请打开`],
])('an invitation is found in %s', (_name, text) => {
  expect(invitationIn(text)).toEqual(invitation);
});

test.each(['', '请看附件', '100%', nth('grd', 1), nth('inv', 1)])(
  'no invitation is found in “%s”',
  (text) => {
    expect(invitationIn(text)).toBeUndefined();
  },
);

test('an invitation stays on the phone until it is taken up or laid aside', () => {
  const store = memoryStore();
  createInvitations(store).hold(invitation);
  const again = createInvitations(store);
  expect(again.held.get()).toEqual(invitation);
  again.layAside();
  expect(createInvitations(store).held.get()).toBeUndefined();
});

test('large type is offered to a guardian once; who has chosen keeps the choice', () => {
  const preferences = createPreferences(memoryStore());
  preferences.offerLargeType();
  expect(preferences.largeType.get()).toBe(true);
  preferences.setLargeType(false);
  preferences.offerLargeType();
  expect(preferences.largeType.get()).toBe(false);
});

const pairing = 'par_01JXFAKE000000000000ABCD01';

test.each([
  ['the code as it is scanned', pairingText(pairing)],
  ['the groups as they are typed', spelledPairing(pairing)],
  ['small letters without spaces', pairing.toLowerCase()],
  ['letters taken for digits', pairing.slice(4).replace(/0/g, 'o').replace(/1/g, 'l')],
])('%s names the pairing', (_name, text) => {
  expect(pairingIn(text)).toBe(pairing);
});

test.each(['', 'https://example.com', pairing.slice(0, 20)])('“%s” names none', (text) => {
  expect(pairingIn(text)).toBeUndefined();
});

test('what is typed by hand comes in groups none of which is a lone letter', () => {
  expect(
    spelledPairing(pairing)
      .split(' ')
      .map((group) => group.length),
  ).toEqual([5, 5, 5, 5, 6]);
});

const shown = { pairing, words: 'CD01', until: '2026-06-12T04:02:00.000Z' };
const watching: Watch = { is: 'shown', shown, lost: false };

test('a desk waits, says where no answer comes, goes on where one comes again, and ends calmly', () => {
  expect(afterShown({ kind: 'ok', value: shown })).toEqual(watching);
  expect(afterShown({ kind: 'failed', failure: { failed: 'no_answer' } })).toEqual({ is: 'opening' });
  const lost = afterTaken(watching, { kind: 'failed', failure: { failed: 'no_answer' } }, NOON);
  expect(lost).toEqual({ ...watching, lost: true });
  expect(afterTaken(lost, { kind: 'ok', value: 'waiting' }, NOON)).toEqual(watching);
  expect(afterTaken(watching, { kind: 'ok', value: 'waiting' }, NOON)).toBe(watching);
  expect(afterTaken(watching, { kind: 'ok', value: 'waiting' }, NOON + 120_000)).toEqual({ is: 'over' });
  expect(afterTaken(watching, { kind: 'refused', refusal: { refused: 'pairing_over' } }, NOON)).toEqual({
    is: 'over',
    refusal: { refused: 'pairing_over' },
  });
  expect(secondsLeft(shown, NOON + 500)).toBe(120);
  expect(secondsLeft(shown, NOON + 200_000)).toBe(0);
});
