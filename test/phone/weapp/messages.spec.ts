// Messages in the real bundle, booted as WeChat boots it: they render, WeChat is asked within a tap, and a cry for help outlives a missing network.
import { expect, test } from 'vitest';
import { nth } from '../../browser/kit/children.ts';
import { memoryStore } from '../kit/memory-store.ts';
import { phoneOf, signIn } from './phone-of.ts';
import { elementsWhere, findById } from './tree.ts';

const child = nth('chd', 1);
const firsts = { 'openid-shen': /今天要看/, 'openid-gu': /红色/ } as const;

const open = async (who: keyof typeof firsts, page: string, given: Parameters<typeof phoneOf>[1] = {}) => {
  const opened = phoneOf(who, given);
  await signIn(opened.phone);
  await opened.phone.until(firsts[who]);
  opened.phone.open(page);
  return opened;
};

test.each([
  [
    'openid-shen',
    'pages/messages/index',
    /可再收\s3\s条 续收 红 王雨欣 8:40 家里请您回个电话。 2 条没看.*培训和答题.*提醒设置/,
  ],
  ['openid-gu', 'pages/messages/index', /红 何俊杰 8:00.*工作通知 昨天/],
  [
    'openid-shen',
    `features/messages/talk/index?talk=${child}`,
    /请回电话.*沈主任昨天打过电话.*走访过期提醒.*去走访.*为什么收到/,
  ],
  ['openid-shen', 'features/messages/talk/index?talk=learning', /培训提醒.*看时间地点/],
  ['openid-shen', 'features/messages/settings/index', /早上 8:00，一起告诉您.*续收，可再收\s3\s条.*不打扰/],
] as const)('for %s, %s renders', async (who, page, words) => {
  const { phone } = await open(who, page);
  await phone.until(words);
  expect(phone.errors).toEqual([]);
});

test('WeChat is asked for three within the tap, each answer is told, and the strip goes', async () => {
  const { phone, answers } = await open('openid-shen', 'pages/messages/index', {
    allows: (id) => (id === 'tmpl-learning' ? 'reject' : 'accept'),
  });
  await phone.until(/续收/);
  await phone.tap('allow-strip-do');
  expect(phone.subscribed).toEqual([['tmpl-children', 'tmpl-entrustment', 'tmpl-learning']]);
  await expect.poll(() => phone.toasts).toEqual(['好，可再收\u00a02\u00a0条']);
  await expect
    .poll(() => answers.messages.heard.map(({ data }) => data))
    .toEqual([
      { subscription: 'children', answer: 'accepted' },
      { subscription: 'entrustment', answer: 'accepted' },
      { subscription: 'learning', answer: 'refused' },
    ]);
  await phone.until(/还够\s4\s条，约到\s7月2日/);
  expect(phone.errors).toEqual([]);
});

test('a switch that is off in WeChat’s settings is said to be there', async () => {
  const { phone } = await open('openid-shen', 'pages/messages/index', { allows: () => 'ban' });
  await phone.until(/续收/);
  await phone.tap('allow-strip-do');
  await phone.until(/微信里关着提醒.*订阅消息/);
});

test('after a visit, and where a seat was taken, more can be allowed by one row', async () => {
  const { phone } = await open('openid-shen', 'pages/messages/index');
  await phone.until(/续收/);
  phone.open('pages/today/index');
  await phone.until(/今天要看/);
  await phone.tap('start-visit');
  await phone.until(/已填上次的情况/);
  await phone.tap('presence-child');
  await phone.tap('next-step-none');
  await phone.tap('save-visit');
  await phone.until(/今天看过.*下次也在微信提醒我 走访、孩子情况变化、家里来的消息。点一下，可再收\s1\s条/);
  await phone.tap('allow-children');
  expect(phone.subscribed).toEqual([['tmpl-children']]);
  phone.open(`features/training/card/index?training=${nth('trn', 1)}`);
  await phone.until(/已报名.*下次也在微信提醒我 培训、卷子、竞赛、宣讲/);
  expect(phone.errors).toEqual([]);
});

test('help that is asked for without a network outlives a kill, says so, and arrives once', async () => {
  let hasNetwork = true;
  const store = memoryStore();
  const { phone, answers } = phoneOf('openid-wang', { hasNetwork: () => hasNetwork, store });
  await signIn(phone);
  await phone.until(/您好/);
  phone.open(`features/messages/talk/index?talk=${child}`);
  await phone.until(/孩子需要帮助/);
  hasNetwork = false;
  await phone.tap('talk-help');
  await phone.until(/打 110 报警/);
  await phone.tap('help-110');
  expect(phone.calls).toEqual(['110']);
  await phone.tap('help-ask');
  await phone.until(/还没有送到，有网马上送。急事请直接打电话/);
  hasNetwork = true;
  const again = phoneOf('openid-wang', { store, answers });
  again.phone.boot();
  await again.phone.until(/您好/);
  again.phone.open(`features/messages/talk/index?talk=${child}`);
  await again.phone.until(/没有送到，已存在手机里/);
  await again.phone.tap('failing-do');
  await again.phone.until(/已告诉儿童主任，最晚今天\s11:41\s联系/);
  const asks = answers.messages.heard.filter(({ path }) => path.endsWith('/ask'));
  expect(asks.map(({ data }) => data)).toEqual([{ childId: child, reason: 'needs_help' }]);
  expect(again.phone.errors).toEqual([]);
});

test('an opened conversation is told to be read once, and the badge falls', async () => {
  const { phone, answers } = await open('openid-shen', 'pages/messages/index');
  await phone.until(/王雨欣/);
  const badge = () => elementsWhere(phone.view(), ({ attr }) => attr['class'] === 'badge').length;
  expect(badge()).toBe(1);
  await phone.tap(`talk-${child}`);
  await phone.until(/去走访/);
  await phone.tap(`why-${nth('ntf', 503)}`);
  await phone.until(/村里的孩子由您照看.*怎么来的 微信/);
  await expect
    .poll(() => answers.messages.heard.map(({ path }) => path))
    .toEqual(['/notifications/talks/read']);
  phone.back();
  await phone.until(/陈子轩/);
  expect(findById(phone.view(), `talk-${child}`)).toBeDefined();
  await phone.until(/王雨欣 8:40 家里请您回个电话。 黄/);
  expect(phone.errors).toEqual([]);
});
