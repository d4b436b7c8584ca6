// In a real browser an officer words a message by keyboard, sees at once how it will look, loses nothing to a no, and takes it back.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DESK, openWindow, PHONE, seen, signInAs, startBrowser, tap } from './kit/browser.ts';
import { story } from './kit/children.ts';
import { type Running, startCounty } from './kit/server.ts';
import { takeShots } from './kit/shots.ts';
import { says, typeIn } from './kit/words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const visitor = async (openid: string, viewport: typeof PHONE | typeof DESK = DESK) => {
  const running: Running = await startCounty(story);
  const window = await openWindow(browser, viewport);
  endings.push(
    () => window.context.close(),
    () => running.close(),
  );
  await signInAs(window.page, running.url, openid);
  return { running, ...window };
};

const goTo = (page: Page, query = ''): Promise<unknown> =>
  page.evaluate(`window.location.hash = ${JSON.stringify(`/features/messages/wording/index${query}`)}`);
const value = (page: Page, field: string): Promise<string> =>
  page.inputValue(`#word-${field} >> visible=true`);
const sent = ({ requests }: Running, act: 'word' | 'reset'): number =>
  requests.filter((request) => request === `POST /notifications/templates/${act}`).length;

test('at a desk one is opened by keyboard, worded while its looks follow, saved, and taken back', async () => {
  const { page, running, errors } = await visitor('openid-ding');
  await tap(page, '#tab-reminders');
  await tap(page, '#open-wordings');
  await says(page, '#wordings-say', '43 种提醒，改过 2 种');
  await page.focus('#wording-risk_turned_red >> visible=true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await says(page, '#wording-side .ph', '儿童情况变化提醒');
  await says(page, '#way-sms', '1 小时没有看，改发短信');
  await says(page, '#preview-call', '请马上打开护童查看');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#wording-side', { state: 'detached' });
  await page.keyboard.press('Enter');

  await typeIn(page, '#word-thing1', '字'.repeat(22));
  await says(page, '#count-thing1', '22/20');
  await says(page, '#word-fields', '多了 2 个字，最多 20 个字');
  await typeIn(page, '#word-thing1', '沈徐村有孩子要看');
  await says(page, '#word-fields', '不能写颜色、村镇和孩子的类别');
  await tap(page, '#save');
  await says(page, '#missing', '内容：不能写颜色');
  expect(sent(running, 'word')).toBe(0);
  await typeIn(page, '#word-thing1', '有孩子要马上去看，请打开');
  await says(page, '#preview-push', '有孩子要马上去看，请打开');
  await says(page, '#preview-sms', '【护童】儿童情况变化提醒：有孩子要马上去看，请打开。');
  await page.focus('#word-thing1 >> visible=true');
  await page.keyboard.press('Enter');
  await says(page, '#wording-standing', '已改过 第 3 版，9:41 改的');
  await says(page, '#wordings-say', '改过 3 种');
  await says(page, '#wording-risk_turned_red', '有孩子要马上去看，请打开');
  expect(sent(running, 'word')).toBe(1);
  await tap(page, '#save');
  await says(page, '#missing', '还没有改动，不用存');

  await tap(page, '#aside');
  await says(page, '#reset-wording', '原来的 一名孩子有新情况，请打开查看');
  await tap(page, '#reset-wording-do');
  await says(page, '#wording-standing', '原来的话 第 2 版');
  expect(await value(page, 'thing1')).toBe('一名孩子有新情况，请打开查看');
  expect([sent(running, 'word'), sent(running, 'reset')]).toEqual([1, 1]);
  expect(errors).toEqual([]);
});

test('a no and an outage lose nothing that was typed, and what was not saved is there after a reload', async () => {
  const { page, running, errors } = await visitor('openid-ding');
  await goTo(page);
  await tap(page, '#wording-visit_due');
  await typeIn(page, '#word-thing1', '这几天请去看看孩子');
  running.wordings.word('visit_due', { thing1: '这几天请去看看孩子' });
  await tap(page, '#save');
  await says(page, '#wording-trouble', '和现在的写法一样');
  expect(await value(page, 'thing1')).toBe('这几天请去看看孩子');

  await typeIn(page, '#word-thing1', '这几天请去看一看孩子');
  running.setWeather('outage');
  await tap(page, '#save');
  await says(page, '#wording-trouble', '没有送到，填的都还在');
  running.setWeather('fine');
  await page.reload();
  await says(page, '#wording-visit_due', '没保存');
  await tap(page, '#wording-visit_due');
  expect(await value(page, 'thing1')).toBe('这几天请去看一看孩子');
  await tap(page, '#save');
  await says(page, '#wording-standing', '第 4 版');

  await typeIn(page, '#word-thing1', '不要了的话');
  await tap(page, '#aside');
  expect(await value(page, 'thing1')).toBe('这几天请去看一看孩子');
  expect(errors).toEqual([]);
});

test('a phone opens one as a page of its own; whoever only reads sees no field, and no other role gets in', async () => {
  const { page, errors } = await visitor('openid-gu', PHONE);
  await goTo(page);
  await typeIn(page, '#wording-search', '监护人 到期');
  await tap(page, '#wording-entrustment_ending');
  await says(page, '#wording-page .say', '委托监护到期提醒');
  await says(page, '#preview-card', '想续签 不续了 请回电话');
  await says(page, '#way-call', '家里没有微信的，请人打电话');
  expect(await page.locator('#word-fields, #save').count()).toBe(0);
  expect(errors).toEqual([]);

  const director = await visitor('openid-shen', PHONE);
  await goTo(director.page);
  await says(director.page, '#read-refused', '您现在的身份不能办这件事');
});

const WIDTHS = [320, 375, 768, 1024, 1280, 1440] as const;

test.each([
  ['', '#wordings'],
  ['?key=training_changed', '#preview-push'],
])('the page%s fits every window, also in large type', async (query, sees) => {
  const { page } = await visitor('openid-ding', PHONE);
  const tooWide = async (): Promise<readonly number[]> => {
    const wide: number[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 812 });
      await seen(page, sees);
      const over = await page.evaluate(
        `Math.max(...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollWidth - one.clientWidth))`,
      );
      if (Number(over) > 0) wide.push(width);
    }
    return wide;
  };
  await goTo(page, query);
  expect(await tooWide()).toEqual([]);
  await page.setViewportSize(PHONE);
  await page.goBack();
  await tap(page, '#tab-me');
  await tap(page, '#large-type');
  await goTo(page, query);
  await seen(page, `.elder ${sees}`);
  expect(await tooWide()).toEqual([]);
});

test('the states that no other test opens are drawn', async () => {
  expect(
    await takeShots([
      'wording-none',
      'wording-gone',
      'wording-digest',
      'wording-offline',
      'wording-loading-desk',
      'wording-failed',
    ]),
  ).toEqual([]);
});
