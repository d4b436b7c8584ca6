// The real bundle, booted as WeChat boots it: its pages render, its taps arrive, and a visit goes from the gate to the county.
import { beforeAll, expect, test } from 'vitest';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { KeyStore } from '../../../miniprogram/src/kernel/ports.ts';
import { createAnswers } from '../../browser/kit/answers.ts';
import { crowd, nth, story, type Told } from '../../browser/kit/children.ts';
import { createCounty } from '../../browser/kit/county.ts';
import { memoryStore } from '../kit/memory-store.ts';
import { builtMiniProgram } from './built.ts';
import { startSimulator } from './simulator.ts';
import { countElements, elementsWhere, findById } from './tree.ts';

const BUILD_MS = 120_000;
const NOW = '2026-06-12T01:41:00.000Z';
const child = nth('chd', 1);

let root = '';
beforeAll(async () => {
  root = await builtMiniProgram();
}, BUILD_MS);

type Given = Readonly<{ children?: readonly Told[]; hasNetwork?: () => boolean; store?: KeyStore }>;

const phoneOf = (
  openid: string,
  { children = story, hasNetwork = () => true, store = memoryStore() }: Given = {},
) => {
  const county = createCounty(children, () => NOW);
  const answers = createAnswers(county);
  const paths: string[] = [];
  const phone = startSimulator(
    root,
    ({ method, url, data, header }) => {
      if (!hasNetwork()) return undefined;
      const path = new URL(url).pathname.replace('/api', '');
      paths.push(path);
      const token = String(Object(header).authorization ?? '').replace('Bearer ', '');
      const outcome = answers.answer({
        method,
        path,
        body: data === undefined ? undefined : JSON.parse(String(data)),
        token,
      });
      return { status: isRefusal(outcome) ? 409 : 200, body: outcome };
    },
    { store, loginCode: () => answers.giveCode(openid) ?? '' },
  );
  return { phone, county, paths };
};

type Phone = ReturnType<typeof phoneOf>['phone'];

const signIn = async (phone: Phone): Promise<void> => {
  phone.boot();
  await phone.until(/怎么用您的信息/);
  await phone.fire('agree-privacy', 'agreeprivacyauthorization');
  await phone.until(/用微信登录/);
  await phone.tap('sign-in-wechat');
};

test('consent is given on WeChat’s own button; without it nothing is read and the way on stays open', async () => {
  const { phone, paths } = phoneOf('openid-shen');
  phone.boot();
  await phone.until(/怎么用您的信息/);
  expect(findById(phone.view(), 'agree-privacy')?.element.attr['openType']).toBe('agreePrivacyAuthorization');
  await phone.tap('decline-privacy');
  expect(await phone.until(/不同意也可以/)).toContain('改了主意');
  expect(paths).toEqual([]);
  await phone.fire('agree-privacy', 'agreeprivacyauthorization');
  await phone.until(/用微信登录/);
});

test('a director signs in and sees the day, by one question of at most 20 KB and two crossings', async () => {
  const { phone, paths } = phoneOf('openid-shen');
  await signIn(phone);
  const words = await phone.until(/今天要看 3 个孩子/);
  expect(words).toMatch(
    /红 王雨欣 女 ?9 岁 过期 1 天 红色每 7 天看一次，上次\s6月4日。 照看人不在。 开始走访/,
  );
  expect(paths).toEqual(['/session', '/visits/villages/320682112201/children']);
  const crossings = phone.crossings.filter(({ page }) => page === 'pages/today/index').slice(-2);
  expect(Math.max(...crossings.map(({ bytes }) => bytes))).toBeLessThan(32_768);
  expect(phone.errors).toEqual([]);
});

test('a visit is written at the gate without a network, survives a kill, and arrives once', async () => {
  let hasNetwork = true;
  const store = memoryStore();
  const { phone, county } = phoneOf('openid-shen', { hasNetwork: () => hasNetwork, store });
  await signIn(phone);
  await phone.until(/今天要看/);
  await phone.tap('start-visit');
  await phone.until(/已填上次的情况/);
  hasNetwork = false;
  await phone.tap('save-visit');
  await phone.until(/还差一项：见到了谁/);
  await phone.tap('presence-child');
  await phone.tap('topic-guardianship');
  await phone.tap('finding-guardianship-cared_for');
  await phone.until(/没有要担心的了，红改为绿。/);
  await phone.tap('next-step-none');
  await phone.type('visit-note', '奶奶出院了');
  await phone.tap('save-visit');
  await phone.until(/今天还要看 2 个孩子.*没有送到|没有送到.*今天还要看 2 个孩子/);
  expect(phone.toasts).toEqual(['已保存，有网自动送出']);
  expect(county.visitsOf(child)).toHaveLength(2);

  hasNetwork = true;
  const answers = createAnswers(county);
  const again = startSimulator(
    root,
    ({ method, url, data, header }) => {
      const token = String(Object(header).authorization ?? '').replace('Bearer ', '');
      const body: unknown = data === undefined ? undefined : JSON.parse(String(data));
      const outcome = answers.answer({
        method,
        path: new URL(url).pathname.replace('/api', ''),
        body,
        token,
      });
      return { status: isRefusal(outcome) ? 401 : 200, body: outcome };
    },
    { store, loginCode: () => answers.giveCode('openid-shen') ?? '' },
  );
  again.boot();
  await again.until(/今天还要看 2 个孩子/);
  again.open('pages/outbox/index');
  await again.until(/都送出了/);
  expect(county.visitsOf(child).at(-1)).toMatchObject({
    note: '奶奶出院了',
    findings: { guardianship: 'cared_for' },
  });
  expect(again.errors).toEqual([]);
});

test('a supervisor sees the red list and calls the director of the first', async () => {
  const { phone } = phoneOf('openid-gu');
  await signIn(phone);
  expect(await phone.until(/红色\s5\s个孩子，2\s个过期/)).toContain('儿童主任 何金凤');
  await phone.tap(`call-${nth('chd', 11)}`);
  expect(phone.calls).toEqual(['13900000002']);
  await phone.tap('tab-children');
  expect(await phone.until(/全镇\s10\s个孩子，3\s个过期/)).toContain('沈徐村');
});

test.each([
  ['features/registry/child-file/index', `?child=${child}`, /应在 6月11日前走访.*走访 见到孩子、照看人/],
  ['features/visits/record/index', `?child=${child}`, /只点有变化的.*保存走访/],
  ['features/visits/correct/index', `?child=${child}&visit=${nth('vis', 101)}`, /只改记错的.*保存更正/],
  ['features/visits/village/index', '?village=320682112201', /全村 6 个孩子/],
  ['features/visits/red-list/index', '', /您现在的身份不能办这件事/],
  ['pages/children/index', '', /全村 6 个孩子/],
  ['pages/me/index', '', /沈桂兰.*这台手机里存着什么.*退出登录/],
  ['pages/outbox/index', '', /都送出了/],
])('%s renders', async (page, query, words) => {
  const { phone } = phoneOf('openid-shen');
  await signIn(phone);
  await phone.until(/今天要看/);
  phone.open(`${page}${query}`);
  await phone.until(words);
  expect(phone.errors).toEqual([]);
});

test('two hundred children make a list of at most 500 elements', async () => {
  const { phone } = phoneOf('openid-shen', { children: [...story, ...crowd(194)] });
  await signIn(phone);
  await phone.until(/今天要看/);
  expect(countElements(phone.view())).toBeLessThanOrEqual(500);
  await phone.tap('tab-children');
  await phone.until(/全村 200 个孩子/);
  expect(countElements(phone.view())).toBeLessThanOrEqual(500);
});

test('large type is one class on the page, and what has no word carries a spoken label', async () => {
  const { phone } = phoneOf('openid-gu');
  await signIn(phone);
  await phone.until(/红色 5 个孩子/);
  const labels = elementsWhere(phone.view(), ({ attr }) => attr['ariaLabel'] === '打电话给何金凤');
  expect(labels.map(({ attr }) => attr['hoverClass'])).toEqual(['pressed']);
  expect(labels.map(({ attr }) => attr['ariaRole'])).toEqual(['button']);
  await phone.tap('tab-me');
  await phone.until(/大字/);
  await phone.tap('large-type');
  expect(String(findById(phone.view(), 'me')?.element.attr['class'])).toContain('elder');
});

test('whatever of WeChat the bundle reaches for is known here', async () => {
  const { phone } = phoneOf('openid-shen');
  await signIn(phone);
  await phone.until(/今天要看/);
  expect([...phone.missing].filter((name) => !/^(on[A-Z]|off[A-Z]|env$|cloud$)/.test(name))).toEqual([]);
});
