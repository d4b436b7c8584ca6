// In a real browser: help that is asked for is never lost, an opened conversation counts no more, and everything is within a finger's reach.
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK, openWindow, PHONE, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { nth, story } from './kit/children.ts';
import { startCounty } from './kit/server.ts';
import { says, saysNoMore } from './kit/words.ts';

const child = nth('chd', 1);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const opened = async (who: string, viewport: typeof PHONE | typeof DESK = PHONE) => {
  const running = await startCounty(story);
  const window = await openWindow(browser, viewport);
  await signInAs(window.page, running.url, who);
  const end = async () => {
    await window.context.close();
    await running.close();
  };
  const go = (page: string) => window.page.goto(`${running.url}/#/features/messages/${page}`);
  const heard = (ending: string) => running.messages.heard.filter(({ path }) => path.endsWith(ending));
  return { running, ...window, go, heard, end };
};

const isInSight = async (part: Locator): Promise<boolean> => {
  const box = await part.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= PHONE.height;
};

test('help asked for without a network is said not to have gone, and arrives once, though its answer is lost', async () => {
  const { running, page, context, errors, go, heard, end } = await opened('openid-wang');
  await go(`talk/index?talk=${child}`);
  await tap(page, '#talk-help');
  expect(await wordsOf(page, '#help-sheet')).toMatch(/告诉儿童主任.*打 110 报警 打 120 急救/);
  await context.setOffline(true);
  await tap(page, '#help-ask');
  await says(page, '#talk-entries', '还没有送到，有网马上送。急事请直接打电话');
  expect(await wordsOf(page, '#offline')).toContain('1 条还没有送出');
  running.setWeather('answers_lost');
  await context.setOffline(false);
  await seen(page, '#failing');
  running.setWeather('fine');
  await tap(page, '#failing-do');
  await says(page, '#talk-entries', '已告诉儿童主任，最晚今天 11:41 联系');
  const calls = new Set(heard('/ask').map(({ path }) => path));
  expect(calls.size).toBe(1);
  expect(errors).toEqual([]);
  await end();
});

test('what a guardian’s dock sends: that one knows, once for each card; one call at a time', async () => {
  const { page, errors, go, heard, end } = await opened('openid-wang');
  await go(`talk/index?talk=${child}`);
  await tap(page, '#talk-know');
  await expect.poll(() => heard('/read').filter(({ path }) => path.includes('/messages/')).length).toBe(2);
  await tap(page, '#talk-know');
  await tap(page, '#talk-call-back');
  await says(page, '#talk-entries', /请回电话 等回电，最晚 6月15日 18:00$/);
  await tap(page, '#talk-call-back');
  await tap(page, '[id$=-renew]');
  await says(page, '#talk-entries', /想续签/);
  await expect.poll(() => heard('/read').map(({ data }) => data)).toContainEqual({ reply: 'renew' });
  expect(heard('/ask').map(({ data }) => data)).toEqual([{ childId: child, reason: 'call_back' }]);
  expect(heard('/read').filter(({ path }) => path.includes('/messages/'))).toHaveLength(3);
  expect(errors).toEqual([]);
  await end();
});

test('an opened conversation counts no more at once, without a network, and after a reload', async () => {
  const { page, context, errors, heard, end } = await opened('openid-shen');
  await seen(page, '.badge');
  await tap(page, '#tab-messages');
  expect(await wordsOf(page, '#tab-messages')).toContain('3');
  await tap(page, `#talk-${child}`);
  await seen(page, '#talk-entries');
  await expect.poll(() => heard('/talks/read').length).toBe(1);
  await context.setOffline(true);
  await tap(page, '#back');
  expect(await wordsOf(page, '#tab-messages')).toContain('1');
  await tap(page, `#talk-${nth('chd', 2)}`);
  await seen(page, '#read-failed');
  await tap(page, '#back');
  await context.setOffline(false);
  await page.reload();
  await says(page, '#tab-messages', '1');
  expect(heard('/talks/read')).toHaveLength(1);
  expect(errors).toEqual([]);
  await end();
});

test('a conversation goes back to its first message; what is missed without a network is asked for again', async () => {
  const { page, context, errors, go, end } = await opened('openid-shen');
  await go('talk/index?talk=learning');
  await says(page, '#talk-entries', '6月11日');
  expect(await wordsOf(page, '#talk-entries')).not.toContain('11月4日');
  await context.setOffline(true);
  await tap(page, '#older-entries');
  await says(page, '#talk-entries', '没有取到，看看网络再点一次');
  await context.setOffline(false);
  await tap(page, '#older-entries');
  await says(page, '#talk-entries', /11月4日.*11月18日.*12月2日.*6月11日/);
  await saysNoMore(page, '#talk-entries', '再往前看');
  const read = page.locator('#talk-entries [id^=card-]').last();
  await expect.poll(() => isInSight(read)).toBe(true);
  expect(errors).toEqual([]);
  await end();
});

test('the hour is chosen at once, goes out by itself, and stands after a reload', async () => {
  const { page, context, errors, go, heard, end } = await opened('openid-shen');
  await go('settings/index');
  await seen(page, '#digest-at');
  await context.setOffline(true);
  await tap(page, '[id="digest-at-20:00"]');
  await says(page, '#reminding-say', '晚上 20:00，一起告诉您');
  await context.setOffline(false);
  await expect.poll(() => heard('/choose-hour').map(({ data }) => data)).toEqual([{ digestAt: '20:00' }]);
  await page.reload();
  await says(page, '#reminding-say', '晚上 20:00');
  expect(errors).toEqual([]);
  await end();
});

test('at a desk a conversation opens beside the list, by keyboard, and Esc closes it', async () => {
  const { page, errors, end } = await opened('openid-shen', DESK);
  await tap(page, '#tab-messages');
  await seen(page, '#talks');
  await page.focus(`#talk-${child} >> visible=true`);
  await page.keyboard.press('Enter');
  await says(page, '#talk-side', /走访过期提醒.*去走访/);
  expect(await wordsOf(page, '#messages-say')).toBe('1 条消息没看');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('#talk-side >> visible=true').count()).toBe(0);
  expect(errors).toEqual([]);
  await end();
});

test('in large type every target is at least 56 high, and nothing runs out of the page', async () => {
  const { page, go, end } = await opened('openid-wang');
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
  await tap(page, '#tab-messages');
  await seen(page, '#talks');
  await check('#messages');
  await go(`talk/index?talk=${child}`);
  await seen(page, '#talk-entries');
  await check('#talk');
  await tap(page, '#talk-help');
  await seen(page, '#help-sheet');
  await check('#help-sheet');
  await go('settings/index');
  await seen(page, '#digest-at');
  await check('#reminding');
  await end();
});
