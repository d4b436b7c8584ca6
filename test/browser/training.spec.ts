// In a real browser: an invitation is answered once, a hall's code goes on without a network, a room is worked by keyboard, a number is checked by anybody.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, PHONE, SMALL_DESK, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { nth, story } from './kit/children.ts';
import { HALL_AT, hall, OUT_AT } from './kit/scenes-of-trainings.ts';
import { startCounty } from './kit/server.ts';
import { play } from './kit/steps.ts';
import { CERTIFICATE } from './kit/training-answers.ts';
import { training } from './kit/trainings.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const opened = async (who: string, viewport: typeof PHONE | typeof SMALL_DESK) => {
  const running = await startCounty(story);
  const window = await openWindow(browser, viewport);
  await signInAs(window.page, running.url, who);
  const end = async () => {
    await window.context.close();
    await running.close();
  };
  const sent = (path: string) => running.requests.filter((request) => request === `POST ${path}`).length;
  return { running, ...window, stage: { running, ...window }, sent, end };
};

test('an invitation is answered once, though the answer to it was lost; a full session says so and stays', async () => {
  const { running, page, stage, errors, sent, end } = await opened('openid-shen', PHONE);
  await play(stage, hall('own/index', `#enrol-${training(2)}`));
  running.setWeather('answers_lost');
  await tap(page, `#enrol-${training(2)}`);
  expect(await wordsOf(page, `#trouble-${training(2)}`)).toContain('点几次都只办一次');
  running.setWeather('fine');
  await tap(page, `#enrol-${training(2)}`);
  await expect.poll(() => wordsOf(page, '#coming')).toContain('新修订的未成年人保护法怎么用 已报名');
  expect(sent(`/training/sessions/${training(2)}/enrol`)).toBeGreaterThan(1);
  await tap(page, `#enrol-${training(3)}`);
  expect(await wordsOf(page, `#trouble-${training(3)}`)).toContain('名额已经报满');
  await tap(page, `#own-${training(1)}`);
  await tap(page, '#card-decline');
  await tap(page, '#excuse-do');
  expect(await wordsOf(page, '#excuse')).toContain('还没有选原因');
  await tap(page, '#excuse-because-ill');
  await tap(page, '#excuse-do');
  await expect.poll(() => wordsOf(page, '#card-standing')).toContain('已请假：生病');
  expect(errors).toEqual([]);
  await end();
});

test('without a network the hall’s code goes on changing, and the counts say that they wait', async () => {
  const { running, page, stage, context, errors, end } = await opened('openid-gu', PHONE);
  running.setNow(HALL_AT);
  await page.clock.install();
  await play(stage, hall(`code/index?training=${training(1)}`, '#hall-counts'));
  expect(await wordsOf(page, '#count-there')).toBe('13 已签到');
  const shown = () => page.locator('#code-qr >> visible=true').getAttribute('src');
  const first = await shown();
  await context.setOffline(true);
  await seen(page, '#offline');
  await page.clock.fastForward(20_000);
  await expect.poll(shown).not.toBe(first);
  expect(await wordsOf(page, '#code-left')).toMatch(/^\d+ 秒后换新码，截图转发无效$/);
  expect(errors).toEqual([]);
  await end();
});

test('at a desk the room is worked by keyboard, and what cannot be taken back is asked before', async () => {
  const { running, page, stage, errors, sent, end } = await opened('openid-gu', SMALL_DESK);
  running.setNow(OUT_AT);
  await play(stage, hall(`room/index?training=${training(1)}`, '#room-table'));
  const [held, next] = [nth('prs', 113), nth('prs', 114)].map((id) => `#room-table-${id}`);
  await page.focus(`${held} >> visible=true`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await wordsOf(page, '#person-acts')).toContain('签到时在场');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('#person-acts >> visible=true').count()).toBe(0);
  await page.focus(`${next} >> visible=true`);
  await page.keyboard.press('Enter');
  await tap(page, '#do-settle-in-was_not');
  expect(await wordsOf(page, '#ask-act')).toContain('不能撤回');
  expect(sent('/training/attendances/settle')).toBe(0);
  await tap(page, '#ask-act-do');
  await expect.poll(() => wordsOf(page, `${next}`)).toContain('不在场');
  await tap(page, '#tick-all');
  await tap(page, '#ask-act-do');
  await expect.poll(() => page.locator('#tick-all >> visible=true').count()).toBe(0);
  expect(errors).toEqual([]);
  await end();
});

test('anybody opens a certificate’s number, signed in or not', async () => {
  const running = await startCounty(story);
  const { page, context, errors } = await openWindow(browser, PHONE);
  await page.goto(`${running.url}/#/features/training/verify/index?code=${CERTIFICATE}`);
  expect(await wordsOf(page, '#certificate-found')).toContain('姓名 沈*兰');
  await page.fill('#certificate-code >> visible=true', '7K2M9-04TQ0');
  await tap(page, '#certificate-check');
  expect(await wordsOf(page, '#certificate-lost')).toContain('没有这张证书');
  expect(errors).toEqual([]);
  await context.close();
  await running.close();
});
