// In a real browser: a supervisor finds which files other villages ask for, and moves one where it is wanted.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openWindow, PHONE, SMALL_DESK, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { askedStory, nth } from './kit/children.ts';
import { startCounty } from './kit/server.ts';

const ASKING = '320682116201';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const supervisor = async (viewport: typeof PHONE | typeof SMALL_DESK) => {
  const running = await startCounty(askedStory);
  const opened = await openWindow(browser, viewport);
  endings.push(
    () => running.close(),
    () => opened.context.close(),
  );
  await signInAs(opened.page, running.url, 'openid-gu');
  return { running, ...opened };
};

test('a file that another town’s village asks for is found under what waits, moved there, and gone from the list', async () => {
  const { page, running, errors } = await supervisor(PHONE);
  await tap(page, '#tab-me');
  await tap(page, '#open-waiting');
  const row = `#asked-${nth('chd', 2)}-${ASKING}`;
  expect(await wordsOf(page, row)).toMatch(/陈子轩.*从沈徐村转到搬经镇 焦港村，6月10日请的/s);
  await tap(page, row);
  await tap(page, '#turn-move');
  expect(await wordsOf(page, '#villages-asking')).toMatch(/焦港村.*搬经镇/s);
  await page.fill('#village-search >> visible=true', '何柳');
  expect(await page.locator('#villages-asking').count()).toBe(0);
  await page.fill('#village-search >> visible=true', '焦港');
  await tap(page, `#village-pick-${ASKING}`);
  await tap(page, '#save');
  await expect.poll(() => running.county.files.register.files.get(nth('chd', 2))?.village).toBe(ASKING);
  await page.goto(`${running.url}/#/features/access/waiting/index`);
  await expect.poll(() => wordsOf(page, '#waiting-state')).toBe('3 条晚到的记录等您看，1 份档案请您转');
  expect(await page.locator(row).count()).toBe(0);
  expect(errors).toEqual([]);
});

test('once every late write is dealt with, the askings are what waits, and the arrow keys reach them', async () => {
  const { page, errors } = await supervisor(SMALL_DESK);
  await tap(page, '#tab-waiting');
  await seen(page, '#asked-table');
  for (const n of [1, 12, 30]) {
    await tap(page, `#waiting-table-${nth('rvw', n)}`);
    await tap(page, '#review-accept');
  }
  await expect.poll(() => wordsOf(page, '#waiting-state')).toBe('2 份档案请您转');
  expect(await page.locator('#nothing-waits').count()).toBe(0);
  await page.locator('#asked-table [tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await wordsOf(page, '#child-file')).toContain('冒浩然');
  expect(errors).toEqual([]);
});
