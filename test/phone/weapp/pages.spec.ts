// The real bundle, booted as WeChat boots it: its pages render, its taps arrive, and a visit goes from the gate to the county.
import { expect, test } from 'vitest';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { askedStory, crowd, nth, story } from '../../browser/kit/children.ts';
import { memoryStore } from '../kit/memory-store.ts';
import { MINI_PROGRAM } from './built.ts';
import { phoneOf, signIn } from './phone-of.ts';
import { startSimulator } from './simulator.ts';
import { countElements, elementsWhere, findById } from './tree.ts';

const child = nth('chd', 1);

test('consent is given on WeChat’s own button; without it nothing is read and the way on stays open', async () => {
  const { phone, paths } = phoneOf('openid-shen');
  phone.boot();
  await phone.until(/怎么用您的信息/);
  expect(findById(phone.view(), 'agree-privacy')?.element.attr['openType']).toBe('agreePrivacyAuthorization');
  await phone.tap('decline-privacy');
  expect(await phone.until(/不同意也可以/)).toContain('改了主意');
  expect(paths).toEqual([]);
  await phone.fire('agree-privacy', 'agreeprivacyauthorization');
  await phone.until(/微信登录/);
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
  const { phone, county, answers } = phoneOf('openid-shen', { hasNetwork: () => hasNetwork, store });
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
  expect(phone.toasts).toEqual(['已保存，有网就送出']);
  expect(county.visitsOf(child)).toHaveLength(2);

  hasNetwork = true;
  answers.signIns.dropTokens();
  const again = startSimulator(
    MINI_PROGRAM,
    ({ method, url, data, header }) => {
      const token = String(Object(header).authorization ?? '').replace('Bearer ', '');
      const body: unknown = data === undefined ? undefined : JSON.parse(String(data));
      const outcome = answers.answer({
        method,
        path: new URL(url).pathname.replace('/api', '') + new URL(url).search,
        body,
        token,
      });
      return { status: isRefusal(outcome) ? 401 : 200, body: outcome };
    },
    { store, loginCode: () => answers.signIns.giveCode('openid-shen') ?? '' },
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
  [
    'features/registry/child-file/index',
    `?child=${child}&tab=visits`,
    /应在 6月11日前走访.*走访 见到孩子、照看人.*上次走访看到的/,
  ],
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

test.each([
  ['openid-gu', 'features/access/people/index', '', /1 个村没有儿童主任.*龙河村还没有儿童主任.*顾海燕/],
  [
    'openid-gu',
    'features/access/person/index',
    `?region=320682112000&person=${nth('prs', 1)}`,
    /沈桂兰 儿童主任，沈徐村.*微信已绑定.*交接沈徐村/,
  ],
  [
    'openid-gu',
    'features/access/handover/index',
    '?town=320682112000&village=320682112201',
    /现在由沈桂兰负责.*办理交接/,
  ],
  ['openid-gu', 'features/access/waiting/index', '', /3 条晚到的记录等您看/],
  ['openid-gu', 'features/access/review/index', `?review=${nth('rvw', 1)}`, /奶奶腿疼.*收下 不收/],
  ['openid-ding', 'features/access/people/index', '', /2 个镇没有督导员/],
  ['openid-ding', 'features/access/glasses/index', '', /孩子走到石庄镇的集市/],
  ['openid-ding', 'features/access/erasures/index', '', /1 份删除等您确认.*徐小宝/],
  ['openid-ding', 'features/access/erasure/index', `?child=${child}`, /为什么要看这份档案/],
  ['openid-ding', 'features/access/erasure/index', `?child=${child}&why=correction`, /还没有结案.*提出删除/],
  ['openid-shen', 'features/access/people/index', '', /您现在的身份不能办这件事/],
])('%s sees %s', async (openid, page, query, words) => {
  const { phone } = phoneOf(openid);
  await signIn(phone);
  await phone.until(/今天|红色|看哪个镇/);
  phone.open(`${page}${query}`);
  await phone.until(words);
  expect(phone.errors).toEqual([]);
});

test('a supervisor sees which files are asked for, and is offered the asking village first', async () => {
  const { phone } = phoneOf('openid-gu', { children: askedStory });
  await signIn(phone);
  await phone.until(/红色/);
  phone.open('features/access/waiting/index');
  await phone.until(/2 份档案请您转.*请您转档案.*陈子轩 从沈徐村转到搬经镇 焦港村，6月10日请的/);
  phone.open(`features/registry/part/index?child=${nth('chd', 2)}&part=move`);
  await phone.until(/请您转去的村（居） 焦港村 搬经镇/);
  await phone.tap('village-pick-320682116201');
  await phone.until(/由焦港村的儿童主任走访/);
  expect(phone.errors).toEqual([]);
});

test('the first time, WeChat’s own button gives the phone number, and a refusal to give it is said', async () => {
  const { phone, answers, paths } = phoneOf('openid-long');
  await signIn(phone);
  await phone.until(/第一次登录，核对一下手机号/);
  expect(findById(phone.view(), 'sign-in-phone')?.element.attr['openType']).toBe('getPhoneNumber');
  await phone.fire('sign-in-phone', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
  await phone.until(/没有拿到手机号/);
  await phone.fire('sign-in-phone', 'getphonenumber', { code: answers.signIns.givePhoneCode('openid-long') });
  await phone.until(/今天/);
  expect(paths.filter((path) => path === '/session')).toHaveLength(2);
  expect(phone.errors).toEqual([]);
});

test('a guardian scans an invitation and is asked for the number at once, in large type', async () => {
  const invitation = `${nth('grd', 10)} ${nth('inv', 1)}`;
  const { phone, answers } = phoneOf('openid-nainai', { scanned: () => invitation });
  phone.boot();
  await phone.until(/怎么用您的信息/);
  await phone.fire('agree-privacy', 'agreeprivacyauthorization');
  await phone.until(/我是家长，有邀请码/);
  await phone.tap('have-invitation');
  await phone.until(/扫邀请二维码/);
  await phone.tap('invitation-scan');
  await phone.until(/儿童主任请您来看孩子的档案/);
  expect(String(findById(phone.view(), 'sign-in')?.element.attr['class'])).toContain('elder');
  await phone.fire('sign-in-phone', 'getphonenumber', {
    code: answers.signIns.givePhoneCode('openid-nainai'),
  });
  await phone.until(/沈秀英，您好.*王雨欣/);
  expect(phone.errors).toEqual([]);
});

test('a phone scans a desk’s code, shows its four characters and lets it in', async () => {
  const { phone, answers } = phoneOf('openid-gu', { scanned: () => `hutong ${nth('par', 77)}` });
  answers.signIns.answer('/session/pairings', { pairing: nth('par', 77), device: 'x'.repeat(43) }, '');
  await signIn(phone);
  await phone.until(/红色/);
  phone.open('features/access/let-in/index');
  await phone.until(/用手机让电脑登录/);
  await phone.tap('let-in-scan');
  await phone.until(/同意这台电脑登录吗 和眼前电脑上的四位一样，才点同意 0077/);
  await phone.tap('let-in-sheet-do');
  await phone.until(/电脑已登录/);
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
