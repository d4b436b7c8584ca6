// In a real browser: the ways in, a role changed, and the desks of a supervisor and of two officers, with the network against them.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openWindow, PHONE, SMALL_DESK, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { nth, story } from './kit/children.ts';
import { startCounty } from './kit/server.ts';
import { VACANT } from './kit/staff.ts';
import { typeIn } from './kit/words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const county = async (plan: Parameters<typeof startCounty>[1] = {}) => {
  const running = await startCounty(story, plan);
  endings.push(() => running.close());
  return running;
};
const window = async (viewport: typeof PHONE | typeof SMALL_DESK = PHONE) => {
  const opened = await openWindow(browser, viewport);
  endings.push(() => opened.context.close());
  return opened;
};
const visitor = async (openid: string, viewport: typeof PHONE | typeof SMALL_DESK = PHONE) => {
  const running = await county();
  const opened = await window(viewport);
  await signInAs(opened.page, running.url, openid);
  return { running, ...opened };
};

test('staff sign in by phone and one-time code; a wrong one is refused plainly and nothing typed is lost', async () => {
  const running = await county({ withDouble: false });
  const { page, errors } = await window(SMALL_DESK);
  await page.goto(running.url);
  await tap(page, '#agree-privacy');
  await typeIn(page, '#code-phone', '139 0000 0003');
  await page.keyboard.press('Enter');
  await seen(page, '#code-sent');
  expect(await wordsOf(page, '#ask-code')).toMatch(/\d+ 秒后再发/);
  await typeIn(page, '#code-code', '111111');
  await tap(page, '#code-open');
  expect(await wordsOf(page, '#code-trouble')).toContain('验证码不对，或已经过期');
  expect(await page.inputValue('#code-phone')).toBe('13900000003');
  await typeIn(page, '#code-code', '246810');
  await tap(page, '#code-open');
  await seen(page, '#red-list');
  expect(errors).toEqual([]);
});

test('a phone lets a desk in by the code it types, after showing the same four characters', async () => {
  const running = await county();
  const desk = await window(SMALL_DESK);
  await desk.page.goto(running.url);
  await tap(desk.page, '#agree-privacy');
  await tap(desk.page, '#way-scan');
  const words = await wordsOf(desk.page, '#pairing-words');
  await tap(desk.page, '#pairing-spell');
  const spelled = await wordsOf(desk.page, '#pairing-spelled .spelled');

  const phone = await window();
  await signInAs(phone.page, running.url, 'openid-gu');
  await tap(phone.page, '#tab-me');
  await tap(phone.page, '#open-let-in');
  await typeIn(phone.page, '#let-in-code', 'https://example.com');
  await tap(phone.page, '#let-in-use');
  expect(await wordsOf(phone.page, '#let-in .fault')).toContain('不是护童的登录码');
  await typeIn(phone.page, '#let-in-code', spelled.toLowerCase());
  await tap(phone.page, '#let-in-use');
  expect(await wordsOf(phone.page, '#let-in-words')).toBe(words);
  await tap(phone.page, '#let-in-sheet-do');
  await seen(phone.page, '#let-in-done');
  await seen(desk.page, '#red-list');
  expect(await wordsOf(desk.page, '.rail .me')).toContain('顾海燕');
  expect([...desk.errors, ...phone.errors]).toEqual([]);
});

test('a guardian comes by an invitation, in large type, shows the phone number once, and is in', async () => {
  const running = await county();
  const { page, errors } = await window();
  const invitation = `guardian=${nth('grd', 10)}&invitation=${nth('inv', 1)}`;
  await page.goto(`${running.url}/#/pages/sign-in/index?${invitation}`);
  await tap(page, '#agree-privacy');
  expect(await wordsOf(page, '#invited')).toContain('谁看过孩子的档案，您也能看到');
  expect(await page.getAttribute('#sign-in', 'class')).toContain('elder');
  await typeIn(page, '#persona-search', '沈秀英');
  await tap(page, '#persona-openid-nainai');
  await tap(page, '#sign-in-phone');
  await tap(page, '#tab-me');
  expect(await wordsOf(page, '#my-role')).toBe('监护人 沈徐村');
  expect(await page.evaluate(`localStorage.getItem('hutong/invitation')`)).toBeNull();
  expect(errors).toEqual([]);
});

test('another role is taken up by a renewal and seen at the top; without a network the old one stays', async () => {
  const { page, context, running } = await visitor('openid-gu');
  await tap(page, '#tab-me');
  await context.setOffline(true);
  await tap(page, `#act-as-director-${VACANT}`);
  expect(await wordsOf(page, '#role-trouble')).toContain('没有换成');
  await context.setOffline(false);
  await tap(page, `#act-as-director-${VACANT}`);
  await expect.poll(() => wordsOf(page, '#my-role')).toBe('儿童主任 龙河村');
  expect(running.requests.filter((request) => request === 'POST /session/renew')).toHaveLength(1);
});

test('two pages of one browser renew one session, and neither is signed out', async () => {
  const { page, context, running } = await visitor('openid-gu', SMALL_DESK);
  await seen(page, '#red-table');
  const other = await context.newPage();
  await other.goto(running.url);
  await seen(other, '#red-table');
  running.dropTokens();
  await Promise.all([tap(page, '#tab-people'), tap(other, '#tab-people')]);
  await seen(page, '#people-table');
  await seen(other, '#people-table');
  running.dropTokens();
  await tap(page, '#tab-waiting');
  await seen(page, '#waiting-table');
});

test('signing out ends the session at the server', async () => {
  const { page, running } = await visitor('openid-gu');
  await tap(page, '#tab-me');
  await tap(page, '#sign-out');
  await seen(page, '#way');
  await expect.poll(() => running.requests.includes('POST /session/end')).toBe(true);
});

test('a newcomer is registered and given the empty village in one go; a lost answer changes nothing when tried again', async () => {
  const { page, running, errors } = await visitor('openid-gu');
  await tap(page, '#tab-me');
  await tap(page, '#open-people');
  expect(await wordsOf(page, '#people-state')).toBe('1 个村没有儿童主任');
  await tap(page, `#fill-${VACANT}`);
  await typeIn(page, '#register-name', '季小红');
  await typeIn(page, '#register-phone', '13900000777');
  running.setWeather('answers_lost');
  await tap(page, '#register-do');
  expect(await wordsOf(page, '#register-trouble')).toContain('没有送到，填的都还在');
  running.setWeather('fine');
  await page.reload();
  await tap(page, `#fill-${VACANT}`);
  expect(await page.inputValue('#register-name')).toBe('季小红');
  await tap(page, '#register-do');
  await expect.poll(() => wordsOf(page, '#people-state')).toMatch(/每个地方都有人/);
  const made = running.desks.people.staff.filter(({ name }) => name === '季小红');
  expect(made.map(({ roles }) => roles.map(({ region }) => region))).toEqual([[VACANT]]);
  expect(errors).toEqual([]);
});

test('a village is handed over: the page says what moves before, and the answer after', async () => {
  const { page, running, errors } = await visitor('openid-gu', SMALL_DESK);
  await tap(page, '#tab-people');
  await tap(page, `#people-table-${nth('prs', 1)}`);
  await tap(page, '#person-handover');
  await page.selectOption('#handover-next >> visible=true', nth('prs', 301));
  await expect.poll(() => wordsOf(page, '#handover-plan')).toContain('6 个孩子和到期的走访转给李月琴');
  expect(await wordsOf(page, '#handover-plan')).toContain('过去的走访还记在沈桂兰名下');
  await tap(page, '#handover-do');
  expect(await wordsOf(page, '#handed-over')).toContain('沈徐村交接好了');
  const roles = (n: number) =>
    running.desks.people.staff.find(({ personId }) => personId === nth('prs', n))?.roles;
  expect(roles(1)?.[0]?.untilOn).toBe('2026-06-12');
  expect(roles(301)?.[0]?.fromOn).toBe('2026-06-12');
  expect(errors).toEqual([]);
});

test('at a desk the arrows move along the people, Enter opens the panel and Esc closes it', async () => {
  const { page } = await visitor('openid-gu', SMALL_DESK);
  await tap(page, '#tab-people');
  await page.locator('#people-table [tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await wordsOf(page, '#person-side h2')).toBe('顾明芳');
  await page.keyboard.press('Escape');
  expect(await page.locator('#person-side').count()).toBe(0);
  await typeIn(page, '#people-search', '沈徐');
  expect(await page.locator('#people-table [tabindex="0"]').count()).toBe(1);
});

test('a late visit is read, laid aside with a reason or taken in, and gone from the list', async () => {
  const { page, errors } = await visitor('openid-gu', SMALL_DESK);
  await tap(page, '#tab-waiting');
  await tap(page, `#waiting-table-${nth('rvw', 1)}`);
  expect(await wordsOf(page, '#visit-facts')).toContain('奶奶腿疼');
  await tap(page, '#review-reject');
  await tap(page, '#reject-do');
  expect(await wordsOf(page, '#reject-sheet .fault, #reject .fault')).toBe('还差原因');
  await typeIn(page, '#reject-reason', '那天新的主任已经去过');
  await tap(page, '#reject-do');
  await expect.poll(() => wordsOf(page, '#waiting-state')).toBe('2 条晚到的记录等您看');
  for (const n of [12, 30]) {
    await tap(page, `#waiting-table-${nth('rvw', n)}`);
    await tap(page, '#review-accept');
  }
  await seen(page, '#nothing-waits');
  expect(errors).toEqual([]);
});

test('an erasure is proposed by one officer and confirmed by another only', async () => {
  const running = await county();
  const first = await window();
  await signInAs(first.page, running.url, 'openid-ding');
  await first.page.goto(
    `${running.url}/#/features/access/erasure/index?child=${nth('chd', 1)}&why=correction`,
  );
  await tap(first.page, '#start-propose');
  await tap(first.page, '#erasure-propose-do');
  expect(await wordsOf(first.page, '#erasure-propose .fault')).toBe('还差原因');
  await tap(first.page, '#erasure-ground-entered_in_error');
  expect(await wordsOf(first.page, '#erasure-propose-says')).toContain('7 天以后谁也恢复不了');
  await tap(first.page, '#erasure-propose-do');
  await tap(first.page, '#erasure-done-do');
  await tap(first.page, `#erasure-${nth('era', 1)}`);
  expect(await first.page.locator('#do-confirm').count()).toBe(0);

  const second = await window();
  await second.page.goto(running.url);
  await tap(second.page, '#agree-privacy');
  await typeIn(second.page, '#persona-search', '钱志远');
  await tap(second.page, '#persona-openid-qian');
  await tap(second.page, '#tab-me');
  await tap(second.page, '#open-erasures');
  await tap(second.page, `#erasure-${nth('era', 1)}`);
  await tap(second.page, '#do-confirm');
  await tap(second.page, '#erasure-confirm-do');
  await expect.poll(() => wordsOf(second.page, `#erasure-${nth('era', 1)}`)).toContain('已删除');
  expect([...first.errors, ...second.errors]).toEqual([]);
});

test('stopping a person is asked twice', async () => {
  const { page, running } = await visitor('openid-ding');
  await tap(page, '#tab-me');
  await tap(page, '#open-people');
  await tap(page, `#person-${nth('prs', 8)}`);
  await tap(page, '#person-revoke');
  await tap(page, '#revoke-reason-left_service');
  await tap(page, '#revoke-do');
  expect(running.requests.filter((request) => request.endsWith('/revoke'))).toEqual([]);
  expect(await wordsOf(page, '#revoke-says')).toContain('不能撤回');
  await tap(page, '#revoke-do');
  await expect.poll(() => running.requests.filter((request) => request.endsWith('/revoke'))).toHaveLength(1);
});

test('in large type every target of the desks is at least 56 high, and nothing runs out of the page', async () => {
  const { page } = await visitor('openid-gu');
  await tap(page, '#tab-me');
  await tap(page, '#large-type');
  const check = async (selector: string): Promise<void> => {
    const small = await page.$$eval(`${selector} .tap`, (taps) =>
      taps
        .filter((one) => one.getBoundingClientRect().height > 0 && one.getBoundingClientRect().height < 55.5)
        .map((one) => one.id),
    );
    expect(small).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  };
  await tap(page, '#open-people');
  await seen(page, '#people-search');
  await check('#people');
  await tap(page, `#person-${nth('prs', 1)}`);
  await seen(page, '#person-bound');
  await check('#person');
  await tap(page, '#person-handover');
  await seen(page, '#handover-do');
  await check('#handover');
});
