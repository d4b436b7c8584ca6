// The staff's pages of entrustments in the real bundle, booted as WeChat boots it: they render, and a sheet is drawn up.
import { expect, test } from 'vitest';
import { nth } from '../../browser/kit/children.ts';
import { phoneOf as phoneAt, signIn } from './phone-of.ts';

const sheet = (n: number): string => nth('agr', 100 + n);

const open = async (openid: string, first: RegExp, page: string) => {
  const opened = phoneAt(openid);
  await signIn(opened.phone);
  await opened.phone.until(first);
  opened.phone.open(page);
  return opened;
};

test.each([
  ['openid-shen', 'village/index', /还没有确认书.*顾梓涵.*已缺.*等签字.*出门前存到手机.*被镇里退回/],
  [
    'openid-shen',
    `agreement/index?sheet=${sheet(1)}`,
    /还差沈秀英签字.*短信核对过本人.*再提醒一次.*上门一起签/,
  ],
  ['openid-shen', `draft/index?child=${nth('chd', 6)}`, /徐若彤.*刘芳.*没有证件号码，签不了.*下一步/],
  ['openid-shen', `door/index?sheet=${sheet(1)}`, /还差 1 位签字.*按纸面签名看待.*奶奶 沈秀英/],
  ['openid-shen', `witness/index?sheet=${sheet(2)}`, /沈桂兰代表沈徐村见证.*看确认书全文/],
  ['openid-gu', 'town/index', /要您核实.*儿童主任.*编号|要您核实.*等备案的.*各村/],
  ['openid-ding', 'county/index', /应有.*规则：每个留守儿童都要有.*校验值.*9f3c07a5/],
] as const)('for %s, %s renders', async (openid, page, words) => {
  const first = openid === 'openid-shen' ? /今天要看/ : openid === 'openid-gu' ? /红色/ : /看哪个镇/;
  const { phone } = await open(openid, first, `features/entrustment/${page}`);
  await phone.until(words);
  expect(phone.errors).toEqual([]);
});

test('the paper way offers to print and to take a photo', async () => {
  const { phone } = await open('openid-shen', /今天要看/, `features/paper/bring/index?sheet=${sheet(1)}`);
  await phone.until(/签在纸上.*去打印.*拍照，或选一张照片/);
  expect(phone.errors).toEqual([]);
});

test('a pack cannot be kept on a phone, and it says where it can', async () => {
  const { phone } = await open(
    'openid-gu',
    /红色/,
    `features/entrustment/agreement/index?sheet=${sheet(32)}`,
  );
  await phone.until(/等镇里备案.*下载证据包/);
  await phone.tap('pack');
  await phone.until(/手机上存不了证据包.*请在电脑上登录护童/);
});
