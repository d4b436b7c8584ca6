// What people do with a sheet on their own screens: the director draws up, goes to a door and witnesses, a parent signs far away, the town files.
import type { Page } from 'playwright-core';
import { seen, tap } from './browser.ts';
import { promiseAll, readOn, writeName } from './hands.ts';

const type = (page: Page, selector: string, words: string): Promise<void> =>
  page.fill(`${selector} >> visible=true`, words);

/** Opens a child's file from the director's own village. */
export const openFile = async (page: Page, name: string): Promise<void> => {
  await tap(page, '#tab-children');
  await tap(page, `#children [id^=child-]:has-text("${name}")`);
  await seen(page, '#child-file #overview');
};

/** From the open file through the five steps, no bar raised; answers the id of the sheet, which then lies open. */
export const drawUp = async (page: Page, childSays: string): Promise<string> => {
  const onward = () => tap(page, '#draft #save');
  await tap(page, '#cover-way');
  await seen(page, '#draft [id^=away-from-]');
  await onward();
  await type(page, '#caregiver-address', '沈徐村 6 组 12 号');
  await tap(page, '#caregiver-health-healthy');
  await onward();
  for (const bar of ['harm', 'addiction', 'neglect', 'unfit']) await tap(page, `#answer-${bar}-no`);
  await onward();
  await tap(page, '#heard-heard');
  await tap(page, '#agrees-yes');
  await type(page, '#child-words', childSays);
  await onward();
  await seen(page, '#review-opinion');
  await onward();
  await seen(page, '#agreement #sheet-standing');
  return /sheet=(agr_\w+)/.exec(page.url())?.[1] ?? '';
};

/** The lines of the text as they stand in the window. */
export const shownText = (page: Page): Promise<readonly string[]> =>
  page.locator('#sign-text .sheet-line >> visible=true').allTextContents();

/** On an own phone: reads and promises, until a code is asked for. */
export const readAndPromise = async (page: Page): Promise<void> => {
  await seen(page, '#step-read');
  await readOn(page);
  await tap(page, '#sign-on');
  await promiseAll(page);
  await tap(page, '#sign-on');
  await tap(page, '#code-ask');
  await seen(page, '#code-sent');
};

/** Types the code and goes on to the last look, writing the name where it is not written yet. */
export const goOnWith = async (page: Page, code: string): Promise<void> => {
  await type(page, '#sign-code', code);
  await tap(page, '#sign-on');
  await seen(page, '#sign-pad');
  if (await page.locator('.pad-hint >> visible=true').count()) await writeName(page, '#sign-pad');
  await tap(page, '#sign-on');
  await seen(page, '#sign-send');
};

/** On the director's phone: somebody reads and promises, until a document is asked for; answers what was read. */
export const readAtTheDoor = async (page: Page, name: string): Promise<readonly string[]> => {
  await tap(page, '#step-door');
  await tap(page, `#door [id^=sign-here-]:has-text("${name}")`);
  await seen(page, '#step-read');
  const lines = await shownText(page);
  await readOn(page);
  await tap(page, '#sign-on');
  await promiseAll(page);
  await tap(page, '#door-on');
  return lines;
};

/** The document is shown; with the wrong number one stays here. */
export const showIdCard = async (page: Page, numberTail: string): Promise<void> => {
  await tap(page, '#document-id_card');
  await type(page, '#number-tail', numberTail);
  await tap(page, '#door-on');
};

/** The signer writes the name, then somebody who watched. */
export const writeAtTheDoor = async (page: Page, onlooker: string): Promise<void> => {
  await writeName(page, '#door-pad');
  await tap(page, '#door-on');
  await type(page, '#onlooker-name', onlooker);
  await writeName(page, '#onlooker-pad');
  await tap(page, '#door-on');
  await seen(page, '#door #door-state');
};

/** The director, with the sheet open, witnesses it. */
export const witness = async (page: Page): Promise<void> => {
  await tap(page, '#step-witness');
  await writeName(page, '#witness-pad');
  await tap(page, '#witness #save');
};

/** The supervisor opens what waits for the town and files it under this number. */
export const fileUnder = async (page: Page, agreementId: string, number: string): Promise<void> => {
  await tap(page, `#town-line-${agreementId}`);
  await tap(page, '#step-file');
  await type(page, '#file-number', number);
  await tap(page, '#file-sheet-do');
  await seen(page, '#step-receipt');
};

/** The supervisor notes who has a notice in hand. */
export const noteReceipt = async (page: Page, to: 'school' | 'village', by: string): Promise<void> => {
  await tap(page, '#step-receipt');
  await tap(page, `#receipt-to-${to}`);
  await type(page, '#receipt-by', by);
  await tap(page, '#receipt-do');
  await page.waitForSelector('#receipt', { state: 'hidden' });
};
