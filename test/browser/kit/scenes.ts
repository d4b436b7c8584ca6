// What each picture shows: who signs in, and what they do until it is taken.
import type { BrowserContext, Page } from 'playwright-core';
import { tap } from './browser.ts';
import { crowd, nth, story, type Told } from './children.ts';
import type { Running } from './server.ts';

type Stage = Readonly<{ page: Page; running: Running; context: BrowserContext }>;

/** One picture. */
export type Scene = Readonly<{
  name: string;
  at?: 'desk';
  as?: string;
  children: readonly Told[];
  withDouble?: boolean;
  whole?: boolean;
  play: (stage: Stage) => Promise<unknown>;
}>;

const DIRECTOR = 'openid-shen';
const SUPERVISOR = 'openid-gu';
const OFFICER = 'openid-ding';
const first = nth('chd', 1);
const second = nth('chd', 2);

const calm = story.slice(3, 5);

const large = async ({ page }: Stage): Promise<void> => {
  await tap(page, '#tab-me');
  await tap(page, '#large-type');
  await tap(page, '#tab-today');
};

const openRecord = async ({ page }: Stage): Promise<void> => {
  await tap(page, '#start-visit');
  await page.waitForSelector('#save-visit');
};

const fillRed = async (stage: Stage): Promise<void> => {
  const { page } = stage;
  await openRecord(stage);
  await tap(page, '#presence-child');
  await tap(page, '#topic-guardianship');
  await tap(page, '#finding-guardianship-cared_for');
};

const saveOffline = async (stage: Stage): Promise<void> => {
  const { page, context } = stage;
  await page.waitForSelector('#urgent');
  await tap(page, `#child-${second}`);
  await page.waitForSelector('#timeline');
  await context.setOffline(true);
  await tap(page, '#child-file #start-visit');
  await tap(page, '#presence-child');
  await tap(page, '#next-step-none');
  await tap(page, '#save-visit');
  await page.waitForTimeout(2500);
};

const refusedOne = async (stage: Stage): Promise<void> => {
  const { page, running } = stage;
  await page.waitForSelector('#urgent');
  await openRecord(stage);
  await tap(page, '#presence-child');
  await tap(page, '#next-step-none');
  running.setNow('2026-06-10T01:41:00.000Z');
  await tap(page, '#save-visit');
  await page.waitForSelector('#refused');
  await page.waitForTimeout(2200);
};

export const scenes: readonly Scene[] = [
  { name: 'consent', children: story, play: ({ page }) => page.waitForSelector('#agree-privacy') },
  { name: 'consent-declined', children: story, play: ({ page }) => tap(page, '#decline-privacy') },
  {
    name: 'sign-in',
    children: story,
    play: async ({ page }) => {
      await tap(page, '#agree-privacy');
      await page.waitForSelector('#persona-openid-shen');
    },
  },
  {
    name: 'sign-in-no-double',
    children: story,
    withDouble: false,
    play: async ({ page }) => {
      await tap(page, '#agree-privacy');
      await page.waitForSelector('#no-web-sign-in');
    },
  },
  {
    name: 'sign-in-refused',
    children: story,
    play: async ({ page }) => {
      await tap(page, '#agree-privacy');
      await tap(page, '#persona-openid-nobody');
      await page.waitForSelector('#sign-in-trouble');
    },
  },
  { name: 'today', as: DIRECTOR, children: story, play: ({ page }) => page.waitForSelector('#urgent') },
  {
    name: 'today-large',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await large(stage);
      await stage.page.waitForSelector('#urgent');
    },
  },
  { name: 'today-desk', at: 'desk', as: DIRECTOR, children: story, play: ({ page }) => page.waitForSelector('#urgent') },
  { name: 'today-empty', as: DIRECTOR, children: calm, play: ({ page }) => page.waitForSelector('#nobody-due, #next-up') },
  {
    name: 'today-loading',
    as: DIRECTOR,
    children: story,
    play: async ({ page, running }) => {
      await page.evaluate("Object.keys(localStorage).filter((k) => k.includes('/kept/')).forEach((k) => localStorage.removeItem(k))");
      running.setWeather('slow');
      await page.reload();
      await page.waitForTimeout(2600);
    },
  },
  {
    name: 'today-failed',
    as: DIRECTOR,
    children: story,
    play: async ({ page, running }) => {
      await page.waitForSelector('#urgent');
      running.setWeather('outage');
      await page.reload();
      await page.waitForSelector('#not-fresh');
    },
  },
  {
    name: 'today-offline',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await saveOffline(stage);
      await tap(stage.page, '#back');
      await stage.page.waitForSelector('#offline');
    },
  },
  {
    name: 'today-refused',
    as: DIRECTOR,
    children: story,
    play: refusedOne,
  },
  {
    name: 'children',
    as: DIRECTOR,
    children: [...story, ...crowd(190)],
    play: async ({ page }) => {
      await tap(page, '#tab-children');
      await page.waitForSelector('#children');
    },
  },
  {
    name: 'children-search',
    as: DIRECTOR,
    children: story,
    play: async ({ page }) => {
      await tap(page, '#tab-children');
      await page.fill('#child-search', '赵');
      await page.waitForSelector('#nobody-found');
    },
  },
  {
    name: 'child-file',
    as: DIRECTOR,
    children: story,
    play: async ({ page }) => {
      await tap(page, '#urgent-child');
      await page.waitForSelector('#timeline');
    },
  },
  {
    name: 'child-file-call',
    as: DIRECTOR,
    children: story,
    play: async ({ page }) => {
      await tap(page, '#urgent-child');
      await tap(page, '#call-guardian');
    },
  },
  {
    name: 'child-file-circumstances',
    as: DIRECTOR,
    children: story,
    whole: true,
    play: async ({ page }) => {
      await tap(page, '#urgent-child');
      await tap(page, '#file-circumstances');
    },
  },
  {
    name: 'child-file-large',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await large(stage);
      await tap(stage.page, '#urgent-child');
      await stage.page.waitForSelector('#timeline');
    },
  },
  {
    name: 'child-file-desk',
    at: 'desk',
    as: DIRECTOR,
    children: story,
    play: async ({ page }) => {
      await tap(page, '#urgent-child');
      await page.waitForSelector('#timeline');
    },
  },
  { name: 'record', as: DIRECTOR, children: story, play: openRecord },
  { name: 'record-changed', as: DIRECTOR, children: story, play: fillRed },
  {
    name: 'record-changed-next',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await fillRed(stage);
      await tap(stage.page, '#next-step-call_in_a_week');
      await stage.page.fill('#visit-note', '奶奶腿脚还不方便，邻居顾明芳中午送饭。');
      await stage.page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    },
  },
  {
    name: 'record-missing',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await openRecord(stage);
      await tap(stage.page, '#save-visit');
      await stage.page.waitForSelector('#missing');
    },
  },
  {
    name: 'record-when',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await openRecord(stage);
      await tap(stage.page, '#change-when');
      await tap(stage.page, '#visit-on-other');
    },
  },
  {
    name: 'record-first',
    as: DIRECTOR,
    children: story.slice(5),
    play: openRecord,
  },
  {
    name: 'record-large',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await large(stage);
      await fillRed(stage);
    },
  },
  { name: 'record-desk', at: 'desk', as: DIRECTOR, children: story, play: fillRed },
  {
    name: 'correct',
    as: DIRECTOR,
    children: story,
    play: async ({ page }) => {
      await tap(page, '#urgent-child');
      await tap(page, '[id^=correct-vis]');
      await page.waitForSelector('#save-visit');
      await tap(page, '#topic-guardianship');
      await tap(page, '#finding-guardianship-carer_ill');
    },
  },
  {
    name: 'outbox',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await saveOffline(stage);
      await tap(stage.page, '#offline-do');
      await stage.page.waitForSelector('#try-now');
    },
  },
  {
    name: 'outbox-refused',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await refusedOne(stage);
      await tap(stage.page, '#refused-do');
      await stage.page.waitForSelector('[id^=mend-]');
    },
  },
  {
    name: 'outbox-discard',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await refusedOne(stage);
      await tap(stage.page, '#refused-do');
      await tap(stage.page, '[id^=discard-cmd]');
    },
  },
  {
    name: 'outbox-mend',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      await refusedOne(stage);
      await tap(stage.page, '#refused-do');
      await tap(stage.page, '[id^=mend-]');
      await stage.page.waitForSelector('#mending');
    },
  },
  {
    name: 'today-failing',
    as: DIRECTOR,
    children: story,
    play: async (stage) => {
      const { page, running } = stage;
      await page.waitForSelector('#urgent');
      await openRecord(stage);
      await tap(page, '#presence-child');
      await tap(page, '#next-step-none');
      running.setWeather('outage');
      await tap(page, '#save-visit');
      await page.waitForSelector('#failing');
      await page.waitForTimeout(2200);
    },
  },
  { name: 'me', as: DIRECTOR, children: story, play: ({ page }) => tap(page, '#tab-me') },
  { name: 'me-roles', as: SUPERVISOR, children: story, play: ({ page }) => tap(page, '#tab-me') },
  { name: 'red-list', as: SUPERVISOR, children: story, play: ({ page }) => page.waitForSelector(`#red-${first}`) },
  {
    name: 'red-list-large',
    as: SUPERVISOR,
    children: story,
    play: async (stage) => {
      await large(stage);
      await stage.page.waitForSelector(`#red-${first}`);
    },
  },
  { name: 'red-list-empty', as: SUPERVISOR, children: calm, play: ({ page }) => page.waitForSelector('#no-red') },
  { name: 'red-list-desk', at: 'desk', as: SUPERVISOR, children: story, play: ({ page }) => page.waitForSelector('#red-table') },
  {
    name: 'red-list-desk-panel',
    at: 'desk',
    as: SUPERVISOR,
    children: story,
    play: async ({ page }) => {
      await tap(page, `#red-table-${first}`);
      await page.waitForSelector('#red-side');
    },
  },
  {
    name: 'figures',
    as: SUPERVISOR,
    children: [...story, ...crowd(60)],
    play: async ({ page }) => {
      await tap(page, '#tab-children');
      await page.waitForSelector('#figures .li');
    },
  },
  {
    name: 'figures-desk',
    at: 'desk',
    as: SUPERVISOR,
    children: [...story, ...crowd(60)],
    play: async ({ page }) => {
      await tap(page, '#tab-children');
      await page.waitForSelector('#village-table');
    },
  },
  { name: 'officer', as: OFFICER, children: story, play: ({ page }) => page.waitForSelector('#town') },
  {
    name: 'officer-red',
    as: OFFICER,
    children: story,
    play: async ({ page }) => {
      await tap(page, '#town-320682112000');
      await page.waitForSelector(`#red-${first}`);
    },
  },
  {
    name: 'officer-red-desk',
    at: 'desk',
    as: OFFICER,
    children: story,
    play: async ({ page }) => {
      await tap(page, '#town-320682112000');
      await page.waitForSelector('#red-table');
    },
  },
];
