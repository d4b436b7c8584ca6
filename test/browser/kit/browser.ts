// A real Chromium, as a phone and as a desk.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A phone of 375 × 812, and a desk of 1440 × 900. */
export const PHONE = { width: 375, height: 812 } as const;
export const DESK = { width: 1440, height: 900 } as const;

/** A browser to be closed by whoever started it. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });

/** A fresh window; `pageerror` and failed assertions of the page are collected in `errors`. */
export const openWindow = async (
  browser: Browser,
  viewport: typeof PHONE | typeof DESK,
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
  await tap(page, `#persona-${openid}`);
  await seen(page, '#tab-me');
};
