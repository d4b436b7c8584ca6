// A paper that a page opens is taken from there, and can be photographed.
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import { printed } from '../../papers/printed.ts';
import { tap } from './browser.ts';
import type { Window } from './windows.ts';

const Bytes = z.array(z.number());

// A browser without a viewer lays a paper down instead of showing it, so its bytes are taken from where the page left them.
const WATCH = `(() => { const make = URL.createObjectURL; window.paperAt = undefined; URL.createObjectURL = (blob) => { const at = make.call(URL, blob); window.paperAt = at; return at; }; })()`;
const TAKE = `fetch(window.paperAt).then((file) => file.arrayBuffer()).then((bytes) => [...new Uint8Array(bytes)])`;

/** Taps, and answers the bytes of the PDF or picture that the page opens. */
export const openedPaper = async ({ context, page }: Window, selector: string): Promise<Buffer> => {
  await page.evaluate(WATCH);
  const before = context.pages().length;
  await tap(page, selector);
  await page.waitForFunction('window.paperAt !== undefined');
  const bytes = await page.evaluate(TAKE);
  for (const shown of context.pages().slice(before)) await shown.close();
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
