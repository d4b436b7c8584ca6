// In a real browser: how a call went may be taken back until it goes, a desk looks into what nobody got by keyboard, and no page is wider than its window.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DESK, openWindow, PHONE, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { nth, story } from './kit/children.ts';
import { FATHER } from './kit/office-messages.ts';
import { type Running, startCounty } from './kit/server.ts';
import { takeShots } from './kit/shots.ts';
import { says } from './kit/words.ts';

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

const goTo = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(`window.location.hash = ${JSON.stringify(`/features/messages/${path}`)}`);

const call = (n: number): string => nth('cal', n);
const finished = ({ requests }: Running): number =>
  requests.filter((request) => request.endsWith('/finish')).length;

test('what was noted of a call is taken back by one tap, and goes by itself where it is not', async () => {
  const { page, running, errors } = await visitor('openid-shen');
  await tap(page, '#open-calls-entry');
  await says(page, '#calls-state', '要打 4 个电话，2 个急');
  await tap(page, '#note-outcome');
  await tap(page, '#outcome-reached');
  await says(page, '#calls-state', '要打 3 个电话');
  await tap(page, `#take-back-${call(1)}`);
  await says(page, '#calls-state', '要打 4 个电话');
  expect(finished(running)).toBe(0);

  await tap(page, '#note-outcome');
  await tap(page, '#outcome-not_reached');
  await expect.poll(() => finished(running), { timeout: 20_000 }).toBe(1);
  await says(page, '#call-why', '打过 1 次，没打通');
  await tap(page, '#hand-on');
  await expect
    .poll(() => running.office.open().find(({ callId }) => callId === call(1))?.owner, { timeout: 20_000 })
    .toBe('supervisor');
  await says(page, '#calls-state', '要打 3 个电话，1 个急');
  expect(errors).toEqual([]);
});

test('a director’s first page asks for the calls only after its own list', async () => {
  const { page, running } = await visitor('openid-shen');
  await seen(page, '#urgent');
  const asked = running.requests.filter((request) => request.startsWith('GET'));
  expect(asked.filter((request) => request.includes('/calls'))).toEqual([]);
  await says(page, '#open-calls-entry', '要打 4 个电话，2 个急');
});

test('at a desk the arrows move along whom nothing reached, Enter opens, one is sent once more, Esc lets go', async () => {
  const { page, running, errors } = await visitor('openid-gu', DESK);
  await tap(page, '#tab-reminders');
  await says(page, '#news-say', '6月发了 227 条，3 条没有送到');
  await page.focus(`#undelivered-table-${nth('ntf', 1)}`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await says(page, '#message-why', '没有余量，或者他不同意收');
  await says(page, '#message-steps', '短信没发成');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#message-beside', { state: 'detached' });
  await page.keyboard.press('Enter');
  await tap(page, '#resend');
  await page.waitForSelector(`#undelivered-table-${nth('ntf', 1)}`, { state: 'detached' });
  expect(running.requests.filter((request) => request.endsWith('/resend'))).toHaveLength(1);
  expect(errors).toEqual([]);
});

test('somebody is found by the whole number alone, and a number stands in no address', async () => {
  const { page, running, errors } = await visitor('openid-gu', DESK);
  await tap(page, '#tab-reminders');
  await page.fill('#find-phone >> visible=true', '1380000000');
  await page.keyboard.press('Enter');
  await says(page, '#find-fault', '还差 1 位');
  await page.fill('#find-phone >> visible=true', '13800000002');
  await page.keyboard.press('Enter');
  await says(page, '#history-say', '王平能收微信和短信');
  expect(running.requests.join(' ')).not.toContain('13800000002');
  await page.focus(`#history-table-${nth('ntf', 1)}`);
  await page.keyboard.press('Enter');
  await tap(page, '#resend');
  await expect.poll(() => wordsOf(page, `#history-table-${nth('ntf', 1)}`)).toContain('马上就发');
  expect(errors).toEqual([]);
});

const WIDTHS = [320, 375, 768, 1024, 1280, 1440] as const;

test.each([
  ['openid-shen', 'calls/index', '#calls-list, #calls-table'],
  ['openid-gu', 'office/index', '#by-place'],
  ['openid-gu', `history/index?personId=${FATHER}`, '#history, #history-table'],
])('%s: %s fits every window, also in large type', async (openid, path, sees) => {
  const { page } = await visitor(openid);
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
  await goTo(page, path);
  expect(await tooWide()).toEqual([]);
  await page.setViewportSize(PHONE);
  await page.goBack();
  await tap(page, '#tab-me');
  await tap(page, '#large-type');
  await goTo(page, path);
  await seen(page, `.elder ${sees.split(',')[0]}`);
  expect(await tooWide()).toEqual([]);
});

test('the states that no other test opens are drawn', async () => {
  expect(
    await takeShots([
      'calls-no-phone',
      'calls-none',
      'calls-unread',
      'calls-town',
      'calls-county',
      'office-county',
      'office-town-more',
      'office-unread',
      'history-lost',
      'history-no-wechat',
    ]),
  ).toEqual([]);
});
