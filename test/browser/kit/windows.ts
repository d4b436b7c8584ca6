// People of the running county at windows of their own, each signed in their own way; a test closes those that it opened.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type DESK, openWindow, PHONE, type SMALL_DESK, seen, tap, wordsOf } from './browser.ts';
import type { RealCounty } from './real-county.ts';

type Viewport = typeof PHONE | typeof DESK | typeof SMALL_DESK;

/** A window, and what went wrong in its page. */
export type Window = Readonly<{ context: BrowserContext; page: Page; errors: string[] }>;

/** Somebody of a family, and the account that they sign in with. */
export type Relative = Readonly<{ name: string; openid: string }>;

/** The windows of one county. */
export type Windows = Readonly<{
  window: (viewport: Viewport) => Promise<Window>;
  /** Chooses somebody of the double's people, by name. */
  choose: (page: Page, openid: string) => Promise<void>;
  /** Signs somebody of the county in. */
  visitor: (openid: string, viewport?: Viewport) => Promise<Window>;
  /** Signs somebody of the county in by name. */
  named: (name: string, viewport?: Viewport) => Promise<Window>;
  /** The director, who has the child's file open, invites a relative; answers the link and the phone in the file. */
  invite: (director: Page, name: string) => Promise<Readonly<{ link: string; phone: string }>>;
  /** An invited relative signs in by the link on an own phone; `said` is what the link's page said before. */
  invited: (
    relative: Relative,
    by: Readonly<{ link: string; phone: string }>,
  ) => Promise<Window & Readonly<{ said: string }>>;
  /** What went wrong in any page since the windows were closed last. */
  errors: () => readonly string[];
  closeAll: () => Promise<void>;
}>;

/** The windows of `county` in `browser`. */
export const windowsOf = (county: RealCounty, browser: Browser): Windows => {
  const open: Window[] = [];
  const window = async (viewport: Viewport): Promise<Window> => {
    const opened = await openWindow(browser, viewport);
    open.push(opened);
    return opened;
  };
  const choose = async (page: Page, openid: string): Promise<void> => {
    await page.fill('#persona-search >> visible=true', await county.nameOf(openid));
    await tap(page, `#persona-${openid}`);
  };
  const visitor = async (openid: string, viewport: Viewport = PHONE): Promise<Window> => {
    const opened = await window(viewport);
    await opened.page.goto(county.url);
    await tap(opened.page, '#agree-privacy');
    await choose(opened.page, openid);
    await seen(opened.page, '#tab-me');
    return opened;
  };
  return {
    window,
    choose,
    visitor,
    named: async (name, viewport) => visitor(await county.openidOf(name), viewport),
    invite: async (director, name) => {
      const row = `#part-guardians [id^=guardian-]:has-text("${name}")`;
      const [phone = ''] = /1\d{10}/.exec(await wordsOf(director, row)) ?? [];
      await tap(director, `${row} [id^=invite-]`);
      await tap(director, '#make-invitation');
      return { link: await wordsOf(director, '#invitation-link'), phone };
    },
    invited: async ({ name, openid }, { link, phone }) => {
      await county.hasWechat({ openid, name, phone });
      const opened = await window(PHONE);
      await opened.page.goto(link);
      await tap(opened.page, '#agree-privacy');
      const said = await wordsOf(opened.page, '#invited');
      await choose(opened.page, openid);
      await tap(opened.page, '#sign-in-phone');
      return { ...opened, said };
    },
    errors: () => open.flatMap(({ errors }) => errors),
    closeAll: async () => {
      for (const { context } of open.splice(0)) await context.close();
    },
  };
};
