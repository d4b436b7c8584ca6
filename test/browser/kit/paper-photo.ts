// A photo of a signed sheet, drawn for a picture: paper on a table, lines of text, two hands, and the code in its corner.
import type { BrowserContext, Page } from 'playwright-core';
import { encode } from 'uqr';
import { paperCode } from '#shared/entrustment/contract.ts';
import { tap } from './browser.ts';
import { nth } from './children.ts';
import type { Running } from './server.ts';
import { hashOf } from './staff-sheets.ts';

/** A sheet with a code that is right, another's, an older text's or none; or a hall full of people. */
export type PhotoShown = 'right' | 'other' | 'older' | 'none' | 'hall';

const squares = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return `<svg viewBox="0 0 ${size} ${size}" width="150" height="150" style="background:#fff"><path d="${path}"/></svg>`;
};

const sheetOfPaper = (code: string | undefined): string => `
  <body style="margin:0;background:#6d5b47;width:1000px;height:1400px">
  <div style="transform:rotate(1.2deg);margin:40px;background:#fdfcf8;width:900px;height:1290px;padding:30px;box-sizing:border-box;font:22px serif">
  <div style="float:right">${code === undefined ? '' : squares(code)}</div>
  <h2>农村留守儿童委托监护责任确认书</h2>
  ${'<p>一、二、三、四、五……</p>'.repeat(14)}
  <p>委托人：<i style="font-size:44px">王平</i>　受托人：<i style="font-size:44px">沈秀英</i></p></div></body>`;

const HALL = `
  <body style="margin:0;width:1000px;height:1400px;background:#cfc8b8;display:flow-root">
  <div style="margin:300px 80px 0;padding:90px 40px;background:#f7f4ec;font:64px serif;text-align:center;color:#7a2f22">政策宣讲进村居</div>
  <div style="font-size:150px;line-height:190px;padding:40px 90px;letter-spacing:34px">${'●'.repeat(18)}</div></body>`;

const codeOf = ({ staffSheets }: Running, shown: PhotoShown): string | undefined => {
  const agreementId = nth('agr', 101);
  const sheet = staffSheets.sheets.get(agreementId);
  if (shown === 'none' || !sheet) return undefined;
  if (shown === 'other') return paperCode(nth('agr', 102), hashOf(sheet));
  return paperCode(agreementId, shown === 'older' ? '0'.repeat(64) : hashOf(sheet));
};

/** Taps, and gives the page that asks for a file the photo of a sheet whose code says this. */
export const givePhoto = async (
  { page, running, context }: Readonly<{ page: Page; running: Running; context: BrowserContext }>,
  selector: string,
  shown: PhotoShown,
): Promise<void> => {
  const table = await context.newPage();
  await table.setViewportSize({ width: 1000, height: 1400 });
  await table.setContent(shown === 'hall' ? HALL : sheetOfPaper(codeOf(running, shown)));
  const buffer = await table.screenshot({ type: 'jpeg', quality: 70 });
  await table.close();
  const asked = page.waitForEvent('filechooser');
  await tap(page, selector);
  await (await asked).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
};
