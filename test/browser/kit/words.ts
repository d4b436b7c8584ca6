// What a page says in the end, and what is typed into it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { wordsOf } from './browser.ts';

const PATIENCE_MS = 20_000;

/** Waits until the words of this part hold these, or match. */
export const says = (page: Page, selector: string, words: string | RegExp) =>
  expect
    .poll(() => wordsOf(page, selector), { timeout: PATIENCE_MS })
    [typeof words === 'string' ? 'toContain' : 'toMatch'](words);

/** Waits until the words of this part no longer hold these. */
export const saysNoMore = (page: Page, selector: string, words: string) =>
  expect.poll(() => wordsOf(page, selector), { timeout: PATIENCE_MS }).not.toContain(words);

/** Types into the one that can be seen. */
export const typeIn = (page: Page, selector: string, words: string): Promise<void> =>
  page.fill(`${selector} >> visible=true`, words);
