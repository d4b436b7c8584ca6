// What a person does before a picture is taken, as short sentences that a machine can follow.
import type { BrowserContext, Page } from 'playwright-core';
import { seen, tap } from './browser.ts';
import { writeName } from './hands.ts';
import { givePhoto, type PhotoShown } from './paper-photo.ts';
import type { KeptAttempt } from './quiz-attempts.ts';
import type { Running, Weather } from './server.ts';

/** Where a scene is played. */
export type Stage = Readonly<{ page: Page; running: Running; context: BrowserContext }>;

/** One thing done: the verb and what it is done to. */
export type Step =
  | readonly ['tap' | 'see' | 'forget' | 'go' | 'let-in' | 'scroll-to' | 'write-name', string]
  | readonly ['type' | 'pick' | 'sheet', string, string]
  | readonly ['wait', number]
  | readonly ['weather', Weather]
  | readonly ['now', string]
  | readonly ['redraft' | 'garble', string]
  | readonly ['photo', string, PhotoShown]
  | readonly ['attempt', KeptAttempt]
  | readonly ['offline' | 'reload' | 'bottom' | 'forget-pairings' | 'end-term'];

/** A tap opens the host's choice of a file, and this spreadsheet is chosen; what is in it only its name tells. */
const giveSheet = async (page: Page, selector: string, name: string): Promise<void> => {
  const asked = page.waitForEvent('filechooser');
  await tap(page, selector);
  await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(name) });
};

const FORGET = `Object.keys(localStorage).filter((key) => key.includes('PART')).forEach((key) => localStorage.removeItem(key))`;

const END_TERM = `localStorage.setItem('hutong/session', JSON.stringify({ ...JSON.parse(localStorage.getItem('hutong/session')), late: true, roles: [] }))`;

/** The director has drawn the sheet up anew. */
const redraft = ({ ownSheets }: Running, agreementId: string): void => {
  const sheet = ownSheets.sheets.get(agreementId);
  if (sheet) sheet.facts = { ...sheet.facts, untilOn: '2026-12-31' };
};

/** On its way the text loses a line. */
const garble = ({ ownSheets }: Running, agreementId: string): void => {
  const sheet = ownSheets.sheets.get(agreementId);
  if (sheet) sheet.garbled = '农村留守儿童委托监护责任确认书\n一、孩子';
};

const act = async ({ page, running, context }: Stage, step: Step): Promise<unknown> => {
  switch (step[0]) {
    case 'tap':
      return tap(page, step[1]);
    case 'see':
      return seen(page, step[1]);
    case 'forget':
      return page.evaluate(FORGET.replace('PART', step[1]));
    case 'type':
      return page.fill(`${step[1]} >> visible=true`, step[2]);
    case 'pick':
      return page.selectOption(`${step[1]} >> visible=true`, step[2]);
    case 'go':
      return page.goto(`${running.url}/#/${step[1]}`);
    case 'let-in':
      return running.signIns.letIn(running.signIns.pairing() ?? '', step[1]);
    case 'sheet':
      return giveSheet(page, step[1], step[2]);
    case 'scroll-to':
      return page.locator(`${step[1]} >> visible=true`).scrollIntoViewIfNeeded();
    case 'write-name':
      return writeName(page, step[1]);
    case 'redraft':
      return redraft(running, step[1]);
    case 'garble':
      return garble(running, step[1]);
    case 'attempt':
      return running.quiz.attempts.lay({ ...step[1], chosen: new Map(step[1].chosen) });
    case 'photo':
      return givePhoto({ page, running, context }, step[1], step[2]);
    case 'wait':
      return page.waitForTimeout(step[1]);
    case 'weather':
      return running.setWeather(step[1]);
    case 'now':
      return running.setNow(step[1]);
    case 'forget-pairings':
      return running.signIns.forgetPairings();
    case 'offline':
      return context.setOffline(true);
    case 'end-term':
      return page.evaluate(END_TERM);
    case 'reload':
      return page.reload();
    case 'bottom':
      return page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
  }
};

/** Does one step after the other. */
export const play = async (stage: Stage, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) await act(stage, step);
};
