// The pages of sessions and policies in the real bundle, booted as WeChat boots it: they render, and a session goes from the hall to the county.
import { expect, test } from 'vitest';
import { nth } from '../../browser/kit/children.ts';
import { memoryStore } from '../kit/memory-store.ts';
import { phoneOf as phoneAt, signIn } from './phone-of.ts';

const firsts = { 'openid-shen': /今天要看/, 'openid-gu': /红色/, 'openid-ding': /看哪个镇/ } as const;

const open = async (who: keyof typeof firsts, page: string, given: Parameters<typeof phoneAt>[1] = {}) => {
  const opened = phoneAt(who, given);
  await signIn(opened.phone);
  await opened.phone.until(firsts[who]);
  opened.phone.open(`features/outreach/${page}`);
  return opened;
};

test.each([
  ['openid-shen', 'village/index', /6月10日那次还没有记.*等您记.*排好的.*办过的.*取消的.*记一次宣讲/],
  [
    'openid-shen',
    `session/index?session=${nth('ors', 1)}`,
    /办过了.*监护人\s21.*讲什么.*照片.*第 1 张.*更正/,
  ],
  ['openid-shen', `session/index?session=${nth('ors', 4)}`, /排好了.*还有\s18\s天.*取消.*办完了，记下/],
  ['openid-shen', 'record/index?form=plan', /排在哪天.*明天.*保存后.*提醒您准备.*保存计划/],
  ['openid-gu', 'region/index', /17\s个村（居）办过\s15\s个，88.2%.*还没有的.*儿童主任.*办过的/],
  ['openid-ding', 'region/index', /355\s个村（居）办过.*只看没有的.*如城街道/],
  ['openid-shen', 'policies/index', /3\s份政策现在有效，1\s份刚更新.*还没生效.*不再有效/],
  [
    'openid-shen',
    `policy/index?policy=${nth('pol', 3)}`,
    /和您有关的.*改了\s2\s条.*旧.*新.*条款.*大白话.*各版/,
  ],
] as const)('for %s, %s renders', async (who, page, words) => {
  const { phone } = await open(who, page);
  await phone.until(words);
  expect(phone.errors).toEqual([]);
});

test('a session is written in the hall without a network, its photo with it, and both arrive once, in order', async () => {
  let hasNetwork = true;
  const store = memoryStore();
  const { phone, paths } = await open('openid-shen', 'village/index', {
    hasNetwork: () => hasNetwork,
    store,
  });
  // Which one it was is asked once the page knows what is planned.
  await phone.until(/排好的.*记一次宣讲/);
  await phone.tap('record-session');
  await phone.until(/记哪一次/);
  await phone.tap('which-new');
  await phone.until(/讲了什么/);
  hasNetwork = false;
  await phone.type('session-theme', '开学前的安全课');
  await phone.tap('session-form-lecture');
  await phone.tap('save-session');
  await phone.until(/还差一项：到了多少人/);
  await phone.type('count-guardians', '18');
  await phone.tap('add-photo');
  await phone.until(/第 1 张.*去掉/);
  await phone.tap('save-session');
  await phone.until(/开学前的安全课 ?待送出/);
  hasNetwork = true;
  phone.open('pages/outbox/index');
  await phone.until(/2 条等着送出/);
  await phone.tap('try-now');
  await phone.until(/都送出了/);
  const sent = paths
    .filter((path) => path.startsWith('/outreach/sessions/'))
    .map((path) => path.split('/').at(-1));
  expect(sent).toEqual(['record', 'photo']);
  expect(store.keys().filter((key) => key.startsWith('draft/'))).toEqual([]);
  expect(phone.errors).toEqual([]);
});

test('clauses are found by their words and ticked', async () => {
  const { phone } = await open('openid-shen', 'record/index?form=record');
  await phone.until(/讲到哪几条/);
  await phone.tap('find-clauses');
  await phone.until(/《未成年人保护法》.*5 条/);
  await phone.type('clause-search', '委托照护');
  await phone.until(/外出务工要委托照护/);
  await phone.tap(`clause-${nth('pol', 1)}-第二十二条`);
  await phone.until(/选了 1 条/);
  await phone.tap('clause-sheet-close');
  await phone.until(/《未成年人保护法》 ?第二十二条/);
  expect(phone.errors).toEqual([]);
});
