// How messages are worded, in the real bundle, booted as WeChat boots it: all of them, and one on every way it may go.
import { expect, test } from 'vitest';
import { phoneOf as phoneAt, signIn } from './phone-of.ts';

const firsts = { 'openid-gu': /红色/, 'openid-ding': /看哪个镇/, 'openid-shen': /今天要看/ } as const;

const open = async (who: keyof typeof firsts, query = '') => {
  const { phone, paths } = phoneAt(who);
  await signIn(phone);
  await phone.until(firsts[who]);
  phone.open(`features/messages/wording/index${query}`);
  return { phone, paths };
};

test('an officer looks for one, opens it, and is told where its words are changed', async () => {
  const { phone, paths } = await open('openid-ding');
  await phone.until(/43\s种提醒，改过\s2\s种.*孩子和家里的事.*委托监护.*培训和答题/);
  await phone.type('wording-search', '红色 名单');
  await phone.tap('wording-risk_turned_red');
  await phone.until(/请用浏览器打开护童/);
  expect(paths.filter((path) => path.startsWith('/notifications/templates/'))).toEqual([]);
  expect(phone.errors).toEqual([]);
});

test.each([
  [
    'openid-gu',
    'risk_turned_red',
    /先发微信.*服务通知.*改发短信.*【护童】.*请人打电话.*打开红色名单.*怎么发/,
  ],
  ['openid-gu', 'entrustment_ending', /合成一条.*家里没有微信的.*想续签.*不续了.*儿童主任看到的是/],
  ['openid-ding', 'visit_overdue', /已改过.*第\s3\s版.*过了走访的日子，请先去这一家/],
  ['openid-ding', 'gone', /没有找到这条提醒/],
  ['openid-shen', 'visit_overdue', /您现在的身份不能办这件事/],
] as const)('for %s, %s is shown as it goes', async (who, key, words) => {
  const { phone } = await open(who, `?key=${key}`);
  await phone.until(words);
  expect(phone.errors).toEqual([]);
});
