// In a real browser: a session is written down in a hall without a network, corrected, called off, and seen from the county; a policy says what changed.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK, openWindow, PHONE, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { nth, story } from './kit/children.ts';
import { startCounty } from './kit/server.ts';
import { play } from './kit/steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const opened = async (openid: string, viewport: typeof PHONE | typeof DESK = PHONE) => {
  const running = await startCounty(story);
  const window = await openWindow(browser, viewport);
  await signInAs(window.page, running.url, openid);
  const sent = (act: string) =>
    running.requests.filter((one) => new RegExp(`^POST /outreach/sessions/ors_\\w+/${act}$`).test(one))
      .length;
  const end = async () => {
    await window.context.close();
    await running.close();
  };
  return { running, ...window, stage: { running, ...window }, sent, end };
};

test('a session written without a network waits with its photos, survives a reload, and arrives once, photos behind it', async () => {
  const { page, context, stage, sent, errors, end } = await opened('openid-shen');
  await play(stage, [
    ['go', 'features/outreach/village/index'],
    ['tap', '#record-session'],
    ['tap', '#which-new'],
    ['see', '#session-theme'],
    ['offline'],
    ['type', '#session-theme', '开学前的安全课'],
    ['tap', '#session-form-lecture'],
    ['tap', '#save-session'],
  ]);
  expect(await wordsOf(page, '#missing')).toContain('到了多少人');
  await play(stage, [
    ['type', '#count-guardians', '18'],
    ['tap', '#more-children'],
    ['photo', '#add-photo', 'hall'],
    ['see', '#photos .photo-cell'],
  ]);
  expect(await wordsOf(page, '#count-all')).toBe('一共 19 人');
  expect(await wordsOf(page, '#after-saving')).toContain('今年第 3 次');
  await play(stage, [
    ['tap', '#save-session'],
    ['see', '#group-held'],
  ]);
  expect(await wordsOf(page, '#group-held')).toContain('开学前的安全课 待送出');
  expect(sent('record')).toBe(0);
  await context.setOffline(false);
  await expect.poll(() => [sent('record'), sent('photo')]).toEqual([1, 1]);
  await expect.poll(() => wordsOf(page, '#group-held')).toContain('开学前的安全课 照片 1 张');
  await play(stage, [['reload']]);
  await seen(page, '#group-held');
  await page.locator('#group-held .li', { hasText: '开学前的安全课' }).click();
  await play(stage, [
    ['tap', '#session-photos-1'],
    ['see', '#opened-photo img'],
  ]);
  expect(await wordsOf(page, '#session-facts')).toContain('监护人 18，孩子 1');
  expect([sent('record'), sent('photo')]).toEqual([1, 1]);
  expect(errors).toEqual([]);
  await end();
});

test('what is half written is there again after a kill, its photo with it', async () => {
  const { page, stage, errors, end } = await opened('openid-shen');
  await play(stage, [
    ['go', 'features/outreach/record/index?form=record'],
    ['type', '#session-theme', '写到一半'],
    ['photo', '#add-photo', 'hall'],
    ['see', '#photos .photo-cell'],
    ['reload'],
    ['see', '#photos .photo-cell'],
  ]);
  expect(await page.inputValue('#session-theme >> visible=true')).toBe('写到一半');
  expect(await wordsOf(page, '#form-hint')).toBe('接着上次没写完的');
  await tap(page, '#photo-out-1');
  expect(await page.locator('#photos').count()).toBe(0);
  expect(errors).toEqual([]);
  await end();
});

test('a correction is shown old beside new before it counts, and saying the same is no correction', async () => {
  const { page, stage, sent, errors, end } = await opened('openid-shen');
  await play(stage, [
    ['go', `features/outreach/session/index?session=${nth('ors', 1)}`],
    ['tap', '#correct-this'],
    ['see', '#session-theme'],
    ['tap', '#save-session'],
  ]);
  expect(await wordsOf(page, '#missing')).toContain('没有要改的');
  await play(stage, [
    ['type', '#count-guardians', '24'],
    ['tap', '#save-session'],
    ['see', '#confirm-correction'],
  ]);
  expect(await wordsOf(page, '#confirm-correction')).toContain('监护人 21');
  expect(await wordsOf(page, '#confirm-correction')).toContain('监护人 24');
  expect(sent('correct')).toBe(0);
  await tap(page, '#save-correction');
  await expect.poll(() => sent('correct')).toBe(1);
  await expect.poll(() => wordsOf(page, '#session-facts')).toContain('40 人：监护人 24');
  expect(errors).toEqual([]);
  await end();
});

test('a plan is called off with a reason, and is no plan any more', async () => {
  const { page, stage, sent, errors, end } = await opened('openid-shen');
  await play(stage, [
    ['go', 'features/outreach/village/index'],
    ['tap', `#session-${nth('ors', 4)}`],
    ['tap', '#call-off-session'],
    ['tap', '#call-off-do'],
  ]);
  expect(await wordsOf(page, '#call-off')).toContain('还差一项');
  await play(stage, [
    ['tap', '#call-off-reason-busy_season'],
    ['tap', '#call-off-do'],
  ]);
  await expect.poll(() => sent('call-off')).toBe(1);
  await tap(page, '#back');
  await expect.poll(() => wordsOf(page, '#group-called_off')).toContain('看到孩子受伤害');
  expect(errors).toEqual([]);
  await end();
});

test('the county is one table that the keyboard walks, and those without are one tap away', async () => {
  const { page, stage, errors, end } = await opened('openid-ding', DESK);
  await play(stage, [
    ['go', 'features/outreach/region/index'],
    ['see', '#coverage-table'],
  ]);
  expect(await page.locator('#coverage-table .village-square').count()).toBe(355);
  await page.focus('#coverage-table-320682112000');
  await page.keyboard.press('Enter');
  expect(await wordsOf(page, '#coverage-side')).toContain('吴窑镇');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('#coverage-side').count()).toBe(0);
  await tap(page, '#coverage-only-missing');
  expect(await wordsOf(page, '#coverage-table')).toContain('大石居委会、长西村');
  expect(errors).toEqual([]);
  await end();
});

const halves = `[...document.querySelectorAll('#changes .change-half')].slice(0, 2).map((one) => one.getBoundingClientRect().top)`;

test.each([
  ['a desk, old beside new', DESK, true],
  ['a phone, old above new', PHONE, false],
] as const)('what a version changed stands at %s', async (_, viewport, isBeside) => {
  const { page, stage, errors, end } = await opened('openid-shen', viewport);
  await play(stage, [
    ['go', 'features/outreach/policies/index'],
    ['type', '#policy-search', '走访'],
    ['see', '#hits'],
    ['tap', `[id="hit-${nth('pol', 3)}-第三条"]`],
    ['see', '#changes'],
  ]);
  const [old = 0, fresh = 0] = Object(await page.evaluate(halves));
  expect(old === fresh).toBe(isBeside);
  expect(await wordsOf(page, '.clause.meant')).toContain('第三条');
  expect(errors).toEqual([]);
  await end();
});
