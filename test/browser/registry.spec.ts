// The register in a real browser: nothing typed is lost, a refusal lands at its field, the keyboard and large type reach everything.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DESK, openWindow, PHONE, seen, signInAs, startBrowser, tap, wordsOf } from './kit/browser.ts';
import { nth, story, VILLAGE } from './kit/children.ts';
import { father, first, fresh, GUARDIAN, takenFarAway } from './kit/registry-scene.ts';
import { startCounty } from './kit/server.ts';
import { takeShots } from './kit/shots.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const visitor = async (openid: string, viewport: typeof PHONE | typeof DESK = PHONE) => {
  const running = await startCounty(story);
  const window = await openWindow(browser, viewport);
  endings.push(
    () => window.context.close(),
    () => running.close(),
  );
  await signInAs(window.page, running.url, openid);
  return { running, ...window };
};

const goTo = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(`window.location.hash = ${JSON.stringify(`/${path}`)}`);

const type = (page: Page, id: string, words: string): Promise<void> =>
  page.fill(`${id} >> visible=true`, words);

const register = (page: Page): Promise<unknown> =>
  goTo(page, `features/registry/register/index?village=${VILLAGE}`);

/** From the number to the end, with as little as is needed. */
const fillIn = async (page: Page, name: string, idNumber: string): Promise<void> => {
  await type(page, '#child-name-field', name);
  await type(page, '#id-number', idNumber);
  await tap(page, '#save');
  await tap(page, '#category-in_difficulty');
  await tap(page, '#difficulty-neglected');
  await tap(page, '#save');
  await seen(page, '#guardian-search');
  await tap(page, '#save');
  await seen(page, '#stage');
  await tap(page, '#save');
  await seen(page, '#opened-on');
};

test('at a desk the arrows move along the register, Enter opens the panel and Esc closes it', async () => {
  const { page } = await visitor('openid-shen', DESK);
  await tap(page, '#tab-children');
  await page.focus(`#children-${nth('chd', 6)}`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await wordsOf(page, '#child-side h2')).toBe('王雨欣');
  await page.keyboard.press('Escape');
  expect(await page.locator('#child-side').count()).toBe(0);
  await type(page, '#child-search', 'czx');
  expect(await wordsOf(page, '#village-state')).toBe('全村 6 个孩子，找到 1 个');
  await tap(page, `#children-${nth('chd', 2)}`);
  await tap(page, '#side-open');
  await seen(page, '#overview');
});

test('a registration half filled is there again after a reload, and may be begun anew', async () => {
  const { page, errors } = await visitor('openid-shen');
  await register(page);
  await type(page, '#child-name-field', '赵小明');
  await type(page, '#id-number', fresh);
  await seen(page, '#id-right');
  await page.reload();
  await seen(page, '#resumed');
  expect(await page.inputValue('#id-number >> visible=true')).toBe(fresh);
  await tap(page, '#start-over');
  await expect.poll(() => page.inputValue('#child-name-field >> visible=true')).toBe('');
  expect(errors).toEqual([]);
});

test('a number found taken only on arrival leads back to its field and on to asking for the file', async () => {
  const { page, context, running } = await visitor('openid-shen');
  await register(page);
  await seen(page, '#child-name-field');
  await context.setOffline(true);
  await fillIn(page, '何俊杰', takenFarAway);
  await tap(page, '#save');
  await context.setOffline(false);
  await seen(page, '#refused');
  expect(await wordsOf(page, '#refused')).toContain('何俊杰，建档');
  await tap(page, '#refused-do');
  await tap(page, '[id^=mend-]');
  expect(await wordsOf(page, '#taken')).toContain('在别的镇建过档');
  expect(await page.inputValue('#id-number >> visible=true')).toBe(takenFarAway);
  await tap(page, '#taken-do');
  await expect
    .poll(() => running.requests.filter((request) => request.endsWith('/ask-for')))
    .toEqual([`POST /registry/children/${nth('chd', 11)}/ask-for`]);
});

test('an ID number is shown by a tap that is written down, and stays nowhere on the phone', async () => {
  const { page, running } = await visitor('openid-shen');
  await goTo(page, `features/registry/child-file/index?child=${first}`);
  await tap(page, '#show-id-number');
  await tap(page, '#id-sheet-yes');
  const full = running.county.files.register.files.get(first)?.idNumber ?? '';
  await seen(page, `#id-number-shown:has-text("${full}")`);
  expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain(full);
  await tap(page, '#file-readers');
  expect(await wordsOf(page, '#readers')).toContain('看完整证件号码');
});

test('large type makes every target of the new pages at least 56 high, and nothing runs out of the page', async () => {
  const { page } = await visitor('openid-shen');
  await tap(page, '#tab-me');
  await tap(page, '#large-type');
  const small = async (root: string) => {
    await seen(page, `${root} .tap`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    return page.$$eval(`${root} .tap`, (taps) =>
      taps
        .filter((one) => one.getBoundingClientRect().height > 0 && one.getBoundingClientRect().height < 55.5)
        .map((one) => one.id),
    );
  };
  await tap(page, '#tab-children');
  expect(await small('#village')).toEqual([]);
  await goTo(page, `features/registry/child-file/index?child=${first}`);
  await seen(page, '#overview');
  expect(await small('#child-file')).toEqual([]);
  await register(page);
  expect(await small('#register')).toEqual([]);
  await goTo(page, `features/registry/invite/index?child=${first}&guardian=${father}`);
  expect(await small('#invite')).toEqual([]);
});

test('a guardian’s yes is kept and taken back', async () => {
  const { page, running } = await visitor(GUARDIAN);
  await tap(page, `#consents-${first}`);
  await tap(page, '#consent-school');
  await seen(page, '#consent-school[aria-checked=true]');
  await page.reload();
  await seen(page, '#consent-school[aria-checked=true]');
  await tap(page, '#consent-school');
  await seen(page, '#consent-school[aria-checked=false]');
  expect(running.requests.filter((request) => /\/(give|withdraw)$/.test(request))).toHaveLength(2);
});

test('the pages that no other test opens are drawn without an error, and photographed', async () => {
  const wanted = ['file-waiting', 'file-closed', 'part-basic', 'find-glass'];
  expect(await takeShots(wanted)).toEqual([]);
});
