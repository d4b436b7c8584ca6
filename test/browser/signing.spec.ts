// In a browser a name is written with the mouse and with a finger, stays where it was written, and is taken back stroke by stroke.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, PHONE, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { nth, story } from './kit/children.ts';
import { promiseAll, readOn, writeName } from './kit/hands.ts';
import { SIGNING_CODE } from './kit/own-sheet-answers.ts';
import { type Running, startCounty } from './kit/server.ts';

const sheet = nth('agr', 1);
const DUTIES = 6;
/** How many dark points the pad shows. */
const INK = `(() => { const pad = [...document.querySelectorAll('#sign-pad')].find((one) => one.offsetParent); const { data } = pad.getContext('2d').getImageData(0, 0, pad.width, pad.height); let ink = 0; for (let at = 3; at < data.length; at += 4) if (data[at] > 128) ink += 1; return ink; })()`;

let browser: Browser;
let running: Running;
beforeAll(async () => {
  [browser, running] = await Promise.all([startBrowser(), startCounty(story)]);
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

const inkOn = async (page: Page): Promise<number> => Number(await page.evaluate(INK));

test('a father reads on to the end, and writes his name', async () => {
  const { context, page, errors } = await openWindow(browser, PHONE);
  await signInAs(page, running.url, 'openid-wang');
  await tap(page, `#sign-${sheet}`);
  await seen(page, '#step-read');
  expect(await readOn(page)).toBeGreaterThan(1);
  await tap(page, '#sign-on');
  expect(await promiseAll(page)).toBe(DUTIES);
  await tap(page, '#sign-on');
  await tap(page, '#code-ask');
  await page.fill('#sign-code >> visible=true', SIGNING_CODE);
  await tap(page, '#sign-on');
  await seen(page, '#sign-pad');
  expect(await inkOn(page)).toBe(0);

  await writeName(page, '#sign-pad');
  const name = await inkOn(page);
  expect(name).toBeGreaterThan(1_000);
  await tap(page, '#sign-pad-undo');
  expect(await inkOn(page)).toBeLessThan(name);

  // Turned on its side the phone shows the same name, as wide as there is room.
  await page.setViewportSize({ width: 812, height: 375 });
  await expect.poll(() => inkOn(page)).toBeGreaterThan(1_000);
  await page.reload();
  await seen(page, '#sign-pad');
  await expect.poll(() => inkOn(page)).toBeGreaterThan(1_000);
  await page.setViewportSize(PHONE);

  await tap(page, '#sign-on');
  await tap(page, '#sign-send');
  expect(await wordsOf(page, '#signed-at')).toContain('2026年6月12日 9:41');
  expect(running.ownSheets.sheets.get(sheet)?.signed.size).toBe(2);
  expect(errors).toEqual([]);
  await context.close();
});
