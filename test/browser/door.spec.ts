// In a real browser: a grandmother signs on the director's phone at a door without a network, and a sheet of paper comes back by its photo.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, PHONE, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { nth, story } from './kit/children.ts';
import { paper, signedAtDoor } from './kit/scenes-of-doors.ts';
import { startCounty } from './kit/server.ts';
import { play } from './kit/steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const GRANDMOTHER = nth('grd', 10);
const waiting = nth('agr', 101);

const director = async () => {
  const running = await startCounty(story);
  const opened = await openWindow(browser, PHONE);
  await signInAs(opened.page, running.url, 'openid-shen');
  const end = async () => {
    await opened.context.close();
    await running.close();
  };
  const sent = (act: string) =>
    running.requests.filter((request) => request === `POST /entrustment/sheets/${waiting}/${act}`).length;
  return { running, ...opened, sent, end };
};

test('what was signed at a door without a network waits on the phone and arrives once, as worth a signature on paper', async () => {
  const { running, page, context, errors, sent, end } = await director();
  const stage = { page, running, context };
  await play(stage, signedAtDoor);
  expect(await wordsOf(page, '#door-state')).toBe('家里人都签了');
  expect(await wordsOf(page, '#signers')).toContain('签好了，待送出');
  expect(sent('assist')).toBe(0);
  await context.setOffline(false);
  await expect
    .poll(() => running.staffSheets.sheets.get(waiting)?.signed.get(GRANDMOTHER)?.grade)
    .toBe('paper');
  await expect.poll(() => wordsOf(page, '#signers')).toContain('在主任手机上签');
  expect(sent('assist')).toBe(1);
  expect(errors).toEqual([]);
  await end();
});

test('a photo of another sheet is told apart on the phone; the right one is sent, and counts for whoever was missing', async () => {
  const { running, page, context, errors, sent, end } = await director();
  const stage = { page, running, context };
  await play(stage, [...paper, ['photo', '#take-photo', 'other']]);
  expect(await wordsOf(page, '#paper-match')).toContain('照片里是另一份确认书');
  expect(await page.locator('#send-paper').count()).toBe(0);
  await play(stage, [['photo', '#take-photo', 'right']]);
  await seen(page, '#send-paper');
  expect(await wordsOf(page, '#paper-match')).toContain('二维码对上了');
  running.setWeather('answers_lost');
  await tap(page, '#send-paper');
  expect(await wordsOf(page, '#paper-trouble')).toContain('没有送到');
  running.setWeather('fine');
  await tap(page, '#send-paper');
  await expect.poll(() => page.locator('#send-paper >> visible=true').count()).toBe(0);
  expect(sent('paper')).toBeGreaterThan(1);
  expect(running.staffSheets.sheets.get(waiting)).toMatchObject({ status: 'agreed', version: 4 });
  expect(errors).toEqual([]);
  await end();
});
