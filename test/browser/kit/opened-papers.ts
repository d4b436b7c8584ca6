// A paper that a page opens in the browser's own viewer is taken from there, and can be photographed.
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import { printed } from '../../papers/printed.ts';
import { tap } from './browser.ts';
import type { Window } from './windows.ts';

const Bytes = z.array(z.number());

/** Taps, and answers the bytes of the PDF that is opened in a window of its own. */
export const openedPaper = async ({ context, page }: Window, selector: string): Promise<Buffer> => {
  const opening = context.waitForEvent('page');
  await tap(page, selector);
  const shown = await opening;
  const bytes = await page.evaluate(
    `fetch(${JSON.stringify(shown.url())}).then((file) => file.arrayBuffer()).then((bytes) => [...new Uint8Array(bytes)])`,
  );
  await shown.close();
  return Buffer.from(z.parse(Bytes, bytes));
};

const DOTS = 110;

/** A photo of the page of a sheet on which everybody signs, its code beneath. */
export const photoOf = async (sheet: Buffer): Promise<Buffer> => {
  const paper = await printed(sheet);
  try {
    return await paper.photo(2, DOTS);
  } finally {
    paper.end();
  }
};

/** Gives the page that asks for a photo this one. */
export const bringPhoto = async (page: Page, photo: Buffer): Promise<void> => {
  const asked = page.waitForEvent('filechooser');
  await tap(page, '#take-photo');
  await (await asked).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo });
};
