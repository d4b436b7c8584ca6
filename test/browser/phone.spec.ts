// In a real browser: what was typed is never lost, the network is none of the person's business, and the keyboard reaches everything.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DESK, openWindow, PHONE, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { nth, story } from './kit/children.ts';
import { type Running, startCounty } from './kit/server.ts';

const child = nth('chd', 1);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const visitor = async (openid: string, viewport: typeof PHONE | typeof DESK = PHONE) => {
  const running: Running = await startCounty(story);
  const window = await openWindow(browser, viewport);
  endings.push(
    () => window.context.close(),
    () => running.close(),
  );
  await signInAs(window.page, running.url, openid);
  return { running, ...window };
};

test('a visit saved without a network survives a reload and arrives once, though its first answer is lost', async () => {
  const { page, context, running, errors } = await visitor('openid-shen');
  await tap(page, '#start-visit');
  await seen(page, '#save-visit');
  await context.setOffline(true);
  await tap(page, '#presence-child');
  await tap(page, '#next-step-none');
  await tap(page, '#save-visit');
  await seen(page, '#offline');
  expect(await wordsOf(page, '#offline')).toContain('手机里存着 1 条');
  expect(await wordsOf(page, '#seen-today')).toMatch(/王雨欣.*已看过.*待送出/);

  // A phone that is online again sends at once.
  running.setWeather('answers_lost');
  await context.setOffline(false);
  await page.reload();
  await seen(page, '#failing');
  expect(running.county.visitsOf(child)).toHaveLength(3);
  running.setWeather('fine');
  await tap(page, '#failing-do');
  await page.waitForSelector('#failing', { state: 'detached' });
  expect(running.county.visitsOf(child)).toHaveLength(3);
  expect(running.requests.filter((request) => request.endsWith('/record')).length).toBeGreaterThan(1);
  expect(await wordsOf(page, '#seen-today')).not.toContain('待送出');
  expect(errors).toEqual([]);
});

test('the accepted answer stands over a row that has not caught up', async () => {
  const { page, running } = await visitor('openid-shen');
  await tap(page, '#start-visit');
  await tap(page, '#presence-child');
  await tap(page, '#topic-guardianship');
  await tap(page, '#finding-guardianship-cared_for');
  await tap(page, '#next-step-none');
  await tap(page, '#save-visit');
  await page.waitForSelector('#seen-today .rc.green');
  await page.reload();
  await page.waitForSelector('#seen-today .rc.green');
  running.county.project();
  await page.reload();
  await page.waitForSelector('#seen-today .rc.green');
  expect(
    running.county.village('320682112201').children.find(({ childId }) => childId === child)?.colour,
  ).toBe('green');
});

test('a form half filled in is there again after a reload', async () => {
  const { page } = await visitor('openid-shen');
  await tap(page, '#start-visit');
  await tap(page, '#presence-caregiver');
  await page.fill('#visit-note', '奶奶说腿好些了');
  await page.reload();
  await seen(page, '#save-visit');
  expect(await page.inputValue('#visit-note')).toBe('奶奶说腿好些了');
  expect(await page.getAttribute('#presence-caregiver', 'aria-checked')).toBe('true');
  expect(await wordsOf(page, '#record')).toContain('接着上次没写完的');
});

test('a token that no longer counts is renewed without a word', async () => {
  const { page, running } = await visitor('openid-shen');
  await seen(page, '#urgent');
  running.dropTokens();
  await tap(page, '#urgent-child');
  await seen(page, '#timeline');
  expect(running.requests.filter((request) => request.startsWith('POST /session'))).toEqual([
    'POST /session',
    'POST /session/renew',
  ]);
});

test('the login page of a hotel is no answer: the visit waits', async () => {
  const { page, running } = await visitor('openid-shen');
  await tap(page, '#start-visit');
  await tap(page, '#presence-child');
  await tap(page, '#next-step-none');
  running.setWeather('hotel_page');
  await tap(page, '#save-visit');
  await seen(page, '#failing');
  running.setWeather('fine');
  await tap(page, '#failing-do');
  await page.waitForSelector('#failing', { state: 'detached' });
  expect(running.county.visitsOf(child)).toHaveLength(3);
});

test('a refused visit keeps its reason, opens where it is wrong, and is mended', async () => {
  const { page, running } = await visitor('openid-shen');
  await tap(page, '#start-visit');
  await tap(page, '#presence-child');
  await tap(page, '#next-step-none');
  running.setNow('2026-06-10T01:41:00.000Z');
  await tap(page, '#save-visit');
  await seen(page, '#refused');
  await tap(page, '#refused-do');
  await tap(page, '[id^=mend-]');
  expect(await wordsOf(page, '#mending')).toContain('走访日期在今天之后');
  await tap(page, '#visit-on-today');
  await tap(page, '#save-visit');
  await page.waitForSelector('#outbox-state:has-text("都送出了")');
  expect(running.county.visitsOf(child).at(-1)?.visitedOn).toBe('2026-06-10');
});

test('what waits stays on the phone when its person signs out, and goes out when they return', async () => {
  const { page, context, running } = await visitor('openid-shen');
  await tap(page, '#start-visit');
  await tap(page, '#presence-child');
  await tap(page, '#next-step-none');
  await context.setOffline(true);
  await tap(page, '#save-visit');
  await seen(page, '#offline');
  await tap(page, '#tab-me');
  await tap(page, '#sign-out');
  expect(await wordsOf(page, '#leave-sheet')).toContain('还有 1 条没有送出');
  // The outage comes first: a phone that is online again sends at once.
  running.setWeather('outage');
  await context.setOffline(false);
  await tap(page, '#leave-anyway');
  running.setWeather('fine');
  await tap(page, '#persona-openid-he');
  await seen(page, '#tab-me');
  await tap(page, '#tab-me');
  await tap(page, '#open-outbox');
  expect(await wordsOf(page, '#others-note')).toContain('1 条是别人用这台手机存的');
  expect(running.county.visitsOf(child)).toHaveLength(2);
  await tap(page, '#back');
  await tap(page, '#sign-out');
  await tap(page, '#persona-openid-shen');
  await seen(page, '#seen-today');
  await expect.poll(() => running.county.visitsOf(child).length).toBe(3);
});

test('what one person has read is gone when another signs in, also after a session that ran out', async () => {
  const { page, errors } = await visitor('openid-shen');
  await seen(page, '#urgent');
  const keptOfHer = `Object.keys(localStorage).filter((key) => key.includes('/kept/') && key.includes('320682112201')).length`;
  expect(await page.evaluate(keptOfHer)).toBe(1);
  await page.evaluate(`localStorage.removeItem('hutong/session')`);
  await page.reload();
  await tap(page, '#persona-openid-he');
  await seen(page, '#tab-me');
  expect(await page.evaluate(keptOfHer)).toBe(0);
  expect(errors).toEqual([]);
});

test('at a desk the arrows move along the red list, Enter opens the panel and Esc closes it', async () => {
  const { page } = await visitor('openid-gu', DESK);
  await page.focus(`#red-table-${nth('chd', 11)}`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await wordsOf(page, '#red-side h2')).toBe('王雨欣');
  await page.keyboard.press('Escape');
  expect(await page.locator('#red-side').count()).toBe(0);
  await tap(page, '#red-filter-late');
  expect(await page.locator('#red-table [tabindex="0"]').count()).toBe(2);
});

test('with the keyboard alone a visit is written and saved', async () => {
  const { page, running } = await visitor('openid-shen', DESK);
  await seen(page, '#urgent');
  const press = async (id: string, key: 'Enter' | ' ') => {
    await page.locator(`${id} >> visible=true`).focus();
    await page.keyboard.press(key);
  };
  await press('#start-visit', 'Enter');
  await seen(page, '#save-visit');
  await press('#presence-child', ' ');
  await press('#next-step-none', 'Enter');
  await press('#save-visit', 'Enter');
  await expect.poll(() => running.county.visitsOf(child).length).toBe(3);
});

test('large type makes every target at least 56 high, and nothing runs out of the page', async () => {
  const { page } = await visitor('openid-shen');
  await tap(page, '#tab-me');
  await tap(page, '#large-type');
  await tap(page, '#tab-today');
  await tap(page, '#start-visit');
  await seen(page, '#save-visit');
  const small = await page.$$eval('#record .tap', (taps) =>
    taps
      .filter((one) => one.getBoundingClientRect().height > 0 && one.getBoundingClientRect().height < 55.5)
      .map((one) => one.id),
  );
  expect(small).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
});
