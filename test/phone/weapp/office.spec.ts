// Calls and the office's pages in the real bundle, booted as WeChat boots it: a number is called, how it went arrives, and what nobody got is looked into.
import { expect, test } from 'vitest';
import { nth } from '../../browser/kit/children.ts';
import { FATHER } from '../../browser/kit/office-messages.ts';
import { phoneOf, signIn } from './phone-of.ts';

const call = (n: number): string => nth('cal', n);

test('the first page asks for calls only once it stands, and leads to them', async () => {
  const { phone, paths } = phoneOf('openid-shen');
  await signIn(phone);
  await phone.until(/今天要看/);
  expect(paths.filter((path) => path.includes('/calls'))).toEqual([]);
  await phone.until(/要打\s4\s个电话，2\s个急 孩子需要帮助\s?，王平，今天\s11:20\s前/);
  expect(phone.errors).toEqual([]);
});

test('a director calls, notes how it went, takes it back, notes it again, and it arrives by itself', {
  timeout: 20_000,
}, async () => {
  const { phone, answers } = phoneOf('openid-shen');
  await signIn(phone);
  await phone.until(/今天要看/);
  phone.open('features/messages/calls/index');
  await phone.until(/要打\s4\s个电话，2\s个急.*孩子需要帮助.*王平 王雨欣的家长.*先打 110/);
  await phone.tap('call-now');
  expect(phone.calls).toEqual(['13800000002']);
  await phone.until(/打给王平怎么样 打通了 上门说了 没打通 请镇里打/);
  await phone.tap('outcome-reached');
  await phone.until(/王平，打通了 记下了.*撤回/);
  await phone.tap(`take-back-${call(1)}`);
  await phone.until(/要打\s4\s个电话/);
  expect(answers.office.open().some(({ callId }) => callId === call(1))).toBe(true);
  await phone.tap('note-outcome');
  await phone.tap('outcome-reached');
  await expect
    .poll(() => answers.office.open().some(({ callId }) => callId === call(1)), { timeout: 12_000 })
    .toBe(false);
  await phone.until(/要打\s3\s个电话，1\s个急(?!.*王平)/);
  expect(phone.errors).toEqual([]);
});

test.each([
  ['openid-gu', 'calls/index', /要打\s2\s个电话.*何俊杰的家长.*您好，我是吴窑镇的顾海燕.*请民政局打/],
  [
    'openid-gu',
    'office/index',
    /6月发了\s227\s条，3\s条没有送到.*没有送到的.*王平，沈徐村.*按提醒看.*按村看/,
  ],
  ['openid-ding', 'office/index', /条没有送到.*按镇看.*吴窑镇.*市里的人都收到了/],
  ['openid-gu', `history/index?personId=${FATHER}`, /王平能收微信和短信.*尾号\s0002.*收过的提醒.*没送到/],
  ['openid-shen', 'office/index', /您现在的身份不能办这件事/],
])('%s sees %s', async (openid, page, words) => {
  const { phone } = phoneOf(openid);
  await signIn(phone);
  await phone.until(/今天|红色|看哪个镇/);
  phone.open(`features/messages/${page}`);
  await phone.until(words);
  expect(phone.errors).toEqual([]);
});

test('a sheet tells how a message went, and sends it once more', { timeout: 20_000 }, async () => {
  const { phone, paths } = phoneOf('openid-gu');
  await signIn(phone);
  await phone.until(/红色/);
  phone.open('features/messages/office/index');
  await phone.until(/王平，沈徐村/);
  await phone.tap(`undelivered-${nth('ntf', 1)}`);
  await phone.until(/没有余量，或者他不同意收.*经过.*微信没发成.*短信没发成.*再发一次/);
  await phone.tap('resend');
  await phone.until(/^(?!.*王平，沈徐村).*陈国平，何柳村/);
  expect(paths.filter((path) => path.endsWith('/resend'))).toHaveLength(1);
  expect(phone.errors).toEqual([]);
});
