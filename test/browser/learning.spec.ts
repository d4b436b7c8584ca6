// In a real browser: an attempt is sat by keyboard, on two phones at once, to the end of its time; its key is nowhere before; and whoever answers for a place sees who has not.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DESK, openWindow, PHONE, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { story } from './kit/children.ts';
import { questionBank } from './kit/quiz-bank.ts';
import { QUIZ } from './kit/quiz-papers.ts';
import { elsewhere, FROM_ELSEWHERE } from './kit/quiz-scene.ts';
import { SUPERVISORS } from './kit/region-learning.ts';
import { type Running, startCounty } from './kit/server.ts';
import { says } from './kit/words.ts';

const DIRECTOR = 'openid-shen';
const KEPT = `Object.entries(localStorage).map(([key, text]) => key + text).join('')`;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const county = async (): Promise<Running> => {
  const running = await startCounty(story);
  endings.push(() => running.close());
  return running;
};

const phoneOf = async (
  running: Running,
  viewport: typeof PHONE | typeof DESK = PHONE,
  who: string = DIRECTOR,
) => {
  const window = await openWindow(browser, viewport);
  endings.push(() => window.context.close());
  await signInAs(window.page, running.url, who);
  return window;
};

const begin = async (page: Page, running: Running): Promise<string> => {
  await page.goto(`${running.url}/#/features/quiz/own/index`);
  await tap(page, `#start-${QUIZ}`);
  await tap(page, '#start');
  await seen(page, '#question');
  return page.url().split('attempt=')[1] ?? '';
};

const chosenOn = (page: Page): Promise<string | null> =>
  page.locator('.option.on >> visible=true').first().getAttribute('id');

test('at a desk digits choose, arrows turn, and an order is put, moved and taken back by keys', async () => {
  const running = await county();
  const { page, errors } = await phoneOf(running, DESK);
  await begin(page, running);
  await page.keyboard.press('2');
  await expect.poll(() => chosenOn(page)).toBe('option-B');
  for (let n = 0; n < 4; n++) await page.keyboard.press('ArrowRight');
  await says(page, '#asks', '先后怎么做');
  for (const key of ['2', '1', '3']) await page.keyboard.press(key);
  await says(page, '#put', '还有 1 项没排');
  expect(await wordsOf(page, '#option-A .place')).toBe('2');
  await page.focus('#option-A >> visible=true');
  await page.keyboard.press('ArrowUp');
  expect(await wordsOf(page, '#option-A .place')).toBe('1');
  await page.keyboard.press('Backspace');
  await says(page, '#put', '还有 2 项没排');
  await page.keyboard.press('ArrowLeft');
  await says(page, '#asks', '确定由谁照看');
  expect(await wordsOf(page, '#grid')).toContain('1 已答 2 未答');
  expect(errors).toEqual([]);
});

test('until it is handed in no answer, no reason and no clause of it lies on the phone', async () => {
  const running = await county();
  const { page } = await phoneOf(running);
  await begin(page, running);
  await tap(page, '#option-B');
  const before = String(await page.evaluate(KEPT));
  expect(before).toContain(questionBank[0]?.asks);
  for (const { because } of questionBank) expect(before).not.toContain(because);
  expect(before).not.toMatch(/"right":\[/);
  await tap(page, '#open-grid');
  await tap(page, '#grid-submit');
  await tap(page, '#submit-anyway');
  await seen(page, '#score');
  expect(String(await page.evaluate(KEPT))).toContain(questionBank[1]?.because);
});

test('two phones on one attempt come to show the same, and what one chose without a network wins when it is told', async () => {
  const running = await county();
  const first = await phoneOf(running);
  const second = await phoneOf(running);
  const attempt = await begin(first.page, running);
  await tap(first.page, '#option-A');
  const kept = running.quiz.attempts.kept.get(attempt);
  await expect.poll(() => kept?.chosen.get(questionBank[0]?.questionId ?? '')).toEqual(['A']);

  await second.page.goto(`${running.url}/#/features/quiz/attempt/index?attempt=${attempt}`);
  await says(second.page, '#question', '判断');
  await tap(second.page, '#previous');
  await expect.poll(() => chosenOn(second.page)).toBe('option-A');
  await tap(second.page, '#option-C');
  await expect.poll(() => kept?.chosen.get(questionBank[0]?.questionId ?? '')).toEqual(['C']);

  await first.page.reload();
  await expect.poll(() => chosenOn(first.page)).toBe('option-C');
  await first.context.setOffline(true);
  await tap(first.page, '#option-D');
  await seen(first.page, '#offline');
  await first.context.setOffline(false);
  await expect.poll(() => kept?.chosen.get(questionBank[0]?.questionId ?? '')).toEqual(['D']);
  expect(first.errors.concat(second.errors)).toEqual([]);
});

test('when its time is over an attempt is handed in by itself, as it stands', async () => {
  const running = await county();
  const { page } = await phoneOf(running);
  running.quiz.attempts.lay(elsewhere('2026-06-12T01:26:04.000Z'));
  await page.goto(`${running.url}/#/features/quiz/attempt/index?attempt=${FROM_ELSEWHERE}`);
  await says(page, '#near-end', '到时自动交卷');
  await seen(page, '#score');
  const kept = running.quiz.attempts.kept.get(FROM_ELSEWHERE);
  expect(kept?.line.status).toBe('submitted');
  expect(kept?.chosen.size).toBe(7);
});

test('finished without a network it is sent by itself once there is one, from whatever page', async () => {
  const running = await county();
  const { page, context } = await phoneOf(running);
  const attempt = await begin(page, running);
  await context.setOffline(true);
  await tap(page, '#option-B');
  await tap(page, '#open-grid');
  await tap(page, '#grid-submit');
  await tap(page, '#submit-anyway');
  await says(page, '#counts-until', '前送到都算数');
  await tap(page, '#leave-handed-in');
  await says(page, '#learning-say', '等着送出');
  await context.setOffline(false);
  await expect.poll(() => running.quiz.attempts.kept.get(attempt)?.line.status).toBe('submitted');
  await seen(page, `#start-${QUIZ}`);
  expect(running.requests.filter((request) => request.endsWith('/submit'))).toHaveLength(1);
});

test('at a desk an officer walks the towns by keyboard, opens one at the same paper, and sees only those who lack', async () => {
  const running = await county();
  const { page, errors } = await phoneOf(running, DESK, 'openid-ding');
  await page.goto(`${running.url}/#/features/training/region/index`);
  await tap(page, '#open-answers');
  await says(page, '#answers-say', '355 个村（居）里，73 个还没及格');
  const rows = page.locator('#towns-answers .tr.tap >> visible=true');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate('document.activeElement.id')).toBe(await rows.nth(1).getAttribute('id'));
  await page.focus('#towns-answers-320682112000 >> visible=true');
  await page.keyboard.press('Enter');
  await says(page, '#answers-say', '16 人里，4 人还没答');
  expect(page.url()).toContain(`paper=${QUIZ}`);
  const people = page.locator('#answers-table .tr.tap >> visible=true');
  expect(await people.count()).toBe(16);
  await tap(page, '#answers-only-lacking');
  await expect.poll(() => people.count()).toBe(6);
  expect(await wordsOf(page, '#answers-table')).not.toMatch(/(?<!没)及格/);
  await page.fill('#answers-search >> visible=true', '钱庄');
  await expect.poll(() => people.count()).toBe(1);
  await people.first().focus();
  await page.keyboard.press('Enter');
  await says(page, '#person', '钱秀兰');
  expect(errors).toEqual([]);
});

test('a missed clause opens the policy there; a paper that has closed is no longer to be answered', async () => {
  const running = await county();
  const { page, errors } = await phoneOf(running, PHONE, 'openid-gu');
  await page.goto(`${running.url}/#/features/quiz/region/index`);
  await tap(page, `#answer-paper-${SUPERVISORS}`);
  await says(page, '#answers-say', '1 人没答');
  await says(page, '#answers-paper', '已经截止');
  await tap(page, '#missed .li');
  await says(page, '.clause.meant', '第二十二条');
  expect(errors).toEqual([]);
});
