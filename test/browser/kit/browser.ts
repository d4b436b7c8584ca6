// A real Chromium, as a phone and as a desk.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumHere } from '#infra/local/machine.ts';
import { people } from './people.ts';

const FLAGS = [
  '--headless',
  '--lang=zh-CN',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A phone of 375 × 812, a desk of 1440 × 900, and a small one. */
export const PHONE = { width: 375, height: 812 } as const;
export const DESK = { width: 1440, height: 900 } as const;
export const SMALL_DESK = { width: 1280, height: 900 } as const;

/** A browser to be closed by whoever started it. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumHere() ?? 'chromium',
    args: FLAGS,
  });

/** A fresh window; `pageerror` and failed assertions of the page are collected in `errors`. */
export const openWindow = async (
  browser: Browser,
  viewport: typeof PHONE | typeof DESK | typeof SMALL_DESK,
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> => {
  const phone = viewport === PHONE;
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: phone ? 2 : 1,
    hasTouch: phone,
    isMobile: phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { context, page, errors };
};

/** Taps the one that can be seen: pages left behind stay in the document, unseen. */
export const tap = (page: Page, selector: string): Promise<void> => page.click(`${selector} >> visible=true`);

/** Waits until one of these can be seen. */
export const seen = async (page: Page, selector: string): Promise<void> => {
  await page.waitForSelector(`${selector} >> visible=true`);
};

/** What a part of the page says, in one line, once it can be seen. */
export const wordsOf = async (page: Page, selector: string): Promise<string> => {
  const part = page.locator(`${selector} >> visible=true`).first();
  await part.waitFor();
  const [words = ''] = await part.allInnerTexts();
  return words.replace(/\s+/g, ' ').trim();
};

/** Agrees to the privacy words and signs in as the person of this openid. */
export const signInAs = async (page: Page, url: string, openid: string): Promise<void> => {
  await page.goto(url);
  await tap(page, '#agree-privacy');
  await seen(page, '#persona-search');
  await page.fill('#persona-search >> visible=true', people.find((one) => one.openid === openid)?.name ?? '');
  await tap(page, `#persona-${openid}`);
  await seen(page, '#tab-me');
};
