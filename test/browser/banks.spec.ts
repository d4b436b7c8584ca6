// In a real browser an officer looks through a sheet by keyboard, enters its questions once whatever the network does, and publishes what they are drawn into.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { STORY_SHEET } from './kit/bank-sheets.ts';
import { DESK, openWindow, PHONE, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { nth, story } from './kit/children.ts';
import { LAW, REPORTING } from './kit/quiz-bank.ts';
import { QUIZ } from './kit/quiz-papers.ts';
import { startCounty } from './kit/server.ts';
import { play } from './kit/steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const officer = async (viewport: typeof PHONE | typeof DESK = DESK) => {
  const running = await startCounty(story);
  endings.push(() => running.close());
  const opened = await openWindow(browser, viewport);
  endings.push(() => opened.context.close());
  await signInAs(opened.page, running.url, 'openid-ding');
  return { running, ...opened, stage: { page: opened.page, running, context: opened.context } };
};

test('a sheet is looked through by keyboard and entered; nothing is written before, and nothing twice', async () => {
  const { running, page, errors, stage } = await officer();
  const before = running.banks.desk.questions.length;
  await play(stage, [
    ['go', 'features/bank/import/index'],
    ['sheet', '#import-choose', STORY_SHEET],
    ['see', '#faults-table'],
  ]);
  expect(await wordsOf(page, '#import-state')).toBe('60 行里 55 行可以导入，5 行要您看一下');
  await page.focus('#faults-table-9-right-right_not_an_option >> visible=true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await wordsOf(page, '#fault-side .ph')).toBe('第 17 行');
  await page.keyboard.press('Escape');
  expect(await page.locator('#fault-side').count()).toBe(0);
  expect(running.banks.desk.questions).toHaveLength(before);

  // The answers are lost on their way back, so what was entered looks as if it were not.
  running.setWeather('answers_lost');
  await tap(page, '#import-enter');
  await seen(page, '#import-on');
  expect(await wordsOf(page, '#import-state')).toBe('55 题都还没有导入');
  running.setWeather('fine');
  await tap(page, '#import-on');
  await seen(page, '#import-state:has-text("都在题库里了")');
  expect(await wordsOf(page, '#import-state')).toBe('55 题都在题库里了');
  expect(running.banks.desk.questions).toHaveLength(before + 55);
  expect(errors).toEqual([]);
});

test('one question that came in meanwhile is no error: the others of its policy are entered without it', async () => {
  const { running, page, stage } = await officer();
  await play(stage, [
    ['go', 'features/bank/import/index'],
    ['sheet', '#import-choose', STORY_SHEET],
    ['see', '#faults-table'],
  ]);
  const { questions } = running.banks.desk;
  const twin = questions.find(({ policyId }) => policyId === LAW);
  if (!twin) throw new Error('The law has questions');
  questions.push({ ...twin, questionId: nth('qst', 1002) });
  await tap(page, '#import-enter');
  await seen(page, '#import-state:has-text("都在题库里了")');
  expect(await wordsOf(page, `#batch-${LAW}`)).toMatch(/导入了 \d+ 题，1 题原来就有/);
  expect(await wordsOf(page, '#import-state')).toBe('55 题都在题库里了');
});

test('a question is retired after it was asked plainly, and a paper that has it says so', async () => {
  const { page, errors, stage } = await officer();
  const asked = nth('qst', 1);
  await play(stage, [
    ['go', `features/bank/questions/index?policy=${LAW}`],
    ['tap', `#questions-table-${asked}`],
    ['tap', '#question-retire'],
    ['see', '#retire'],
  ]);
  expect(await wordsOf(page, '#retire-says')).toContain('不能恢复');
  await tap(page, '#retire-do');
  await page.waitForSelector(`#questions-table-${asked}`, { state: 'detached' });
  await play(stage, [
    ['go', `features/bank/paper/index?paper=${QUIZ}`],
    ['see', '#paper-rule'],
  ]);
  expect(await wordsOf(page, '#paper-questions .chip')).toBe('不再抽');
  expect(errors).toEqual([]);
});

test('a rule that lacks questions says so at its line; one that can be drawn is looked at, and published once', async () => {
  const { running, page, errors, stage } = await officer();
  const before = running.banks.desk.papers.size;
  await play(stage, [
    ['go', 'features/bank/compose/index'],
    ['see', '#rule-0-policy'],
    ['type', '#paper-title', '六月竞答'],
    ['pick', '#rule-0-policy', REPORTING],
    ['type', '#rule-0-n', '9'],
    ['tap', '#save'],
  ]);
  expect(await wordsOf(page, '#rule-0 .fault')).toMatch(/只有 \d 道，还差 \d 道/);
  await page.fill('#rule-0-n >> visible=true', '2');
  await tap(page, '#aside');
  await seen(page, '#preview-side .preview-question');
  expect(await page.locator('#preview-side .asked-because').count()).toBe(0);
  await tap(page, '#preview-key-key');
  await seen(page, '#preview-side .asked-because');
  await tap(page, '#save');
  expect(await wordsOf(page, '#publish-paper')).toContain('2 题对 2 题通过');
  running.setWeather('answers_lost');
  await tap(page, '#publish-paper-do');
  await seen(page, '#publish-paper-trouble');
  running.setWeather('fine');
  await tap(page, '#publish-paper-do');
  expect(await wordsOf(page, '#published-title')).toBe('六月竞答');
  expect(running.banks.desk.papers.size).toBe(before + 1);
  expect(errors).toEqual([]);
});

test('a question half written is there again after a reload, also on a phone', async () => {
  const { running, page, errors } = await officer(PHONE);
  const address = `${running.url}/#/features/bank/question/index?policy=${LAW}`;
  await page.goto(address);
  await page.fill('#question-asks >> visible=true', '夜里接到电话，先做什么？');
  await page.reload();
  expect(await page.inputValue('#question-asks >> visible=true')).toBe('夜里接到电话，先做什么？');
  await tap(page, '#save');
  expect(await wordsOf(page, '#missing')).toBe('还没有选条款');
  expect(errors).toEqual([]);
});
