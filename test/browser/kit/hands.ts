// How hands go through a sheet, whichever screen it lies on: reading on to the end, promising each duty, writing a name.
import type { Page } from 'playwright-core';
import { tap, wordsOf } from './browser.ts';

const MOST_TAPS = 30;

/** Reads on by the button of the dock until the text has come to its end; answers how often it took. */
export const readOn = async (page: Page): Promise<number> => {
  for (let taps = 0; taps < MOST_TAPS; taps++) {
    if (await page.locator('#sign-on >> visible=true').count()) return taps;
    await tap(page, '#sign-down');
    await page.waitForTimeout(60);
  }
  throw new Error(`The text does not end: ${await wordsOf(page, '#read-so-far')}`);
};

/** Ticks every duty that stands there; answers how many. */
export const promiseAll = async (page: Page): Promise<number> => {
  const duties = page.locator('#duty [role=checkbox] >> visible=true');
  const all = await duties.count();
  for (let n = 0; n < all; n++) await duties.nth(n).click();
  return all;
};

// 王平, on a pad of 100 by 50.
const NAME = [
  [
    [25, 12],
    [42, 10],
  ],
  [
    [26, 22],
    [40, 21],
  ],
  [
    [33, 11],
    [33, 34],
  ],
  [
    [21, 36],
    [45, 33],
  ],
  [
    [57, 13],
    [75, 11],
  ],
  [
    [60, 18],
    [62, 24],
  ],
  [
    [73, 16],
    [69, 23],
  ],
  [
    [53, 29],
    [81, 27],
  ],
  [
    [66, 12],
    [67, 46],
  ],
] as const;

/** Writes a name with the mouse. */
export const writeName = async (page: Page, selector: string): Promise<void> => {
  const box = await page.locator(`${selector} >> visible=true`).boundingBox();
  if (!box) throw new Error(`Nothing to write on: ${selector}`);
  const at = ([x, y]: readonly [number, number]) =>
    [box.x + (box.width * x) / 100, box.y + (box.height * y) / 50] as const;
  for (const [from, to] of NAME) {
    await page.mouse.move(...at(from));
    await page.mouse.down();
    await page.mouse.move(...at(to), { steps: 6 });
    await page.mouse.up();
  }
};
