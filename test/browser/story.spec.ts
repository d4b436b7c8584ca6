// One story through the whole county: a director finds a child alone, the town hears of it, and the next visit is asked for in time.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addDays, countyDate } from '#shared/kernel/time.ts';
import { DESK, openWindow, PHONE, seen, signInAs, tap, wordsOf } from './kit/browser.ts';
import { test } from './kit/county-test.ts';

const today = countyDate(new Date().toISOString());
const RED_EVERY_DAYS = 7;
const REMIND_DAYS = 3;

const recordRed = async (page: Page): Promise<void> => {
  await page.click('.li:has-text("陈子轩") >> visible=true');
  await tap(page, '#child-file #start-visit');
  await tap(page, '#presence-child');
  await tap(page, '#topic-guardianship');
  await tap(page, '#finding-guardianship-unattended');
  await tap(page, '#next-step-ask_town');
  await page.fill('#visit-note', '爷爷住院，孩子一个人在家，已告诉镇里。');
};

test('a red visit reaches the supervisor, and the next one is asked for three days ahead', async ({
  county,
  browser,
}) => {
  const director = await county.openidOf('沈桂兰');
  const supervisor = await county.openidOf('顾海燕');
  const phone = await openWindow(browser, PHONE);
  await signInAs(phone.page, county.url, director);

  await seen(phone.page, '#urgent');
  expect(await wordsOf(phone.page, '#day-state')).toBe('今天要看 2 个孩子');
  expect(await wordsOf(phone.page, '#urgent')).toContain('王雨欣');
  expect(await wordsOf(phone.page, '#urgent')).toContain('过期 1 天');

  await recordRed(phone.page);
  expect(await wordsOf(phone.page, '#preview-because')).toBe('因为无人照看，黄改为红。');
  await tap(phone.page, '#save-visit');
  await seen(phone.page, '#child-file #timeline');
  await county.atRest();
  await phone.page.reload();
  await phone.page.waitForSelector('#file-colour:has-text("红")');
  await phone.page.waitForSelector('#timeline:has-text("爷爷住院")');
  expect(phone.errors).toEqual([]);

  const [message] = await county.messagesTo(supervisor);
  expect(message).toEqual({
    title: '孩子和家里的事',
    page: 'features/visits/red-list/index',
    fields: { thing1: '一名孩子有新情况，请打开查看', phrase2: '请尽快' },
  });
  const desk = await openWindow(browser, DESK);
  await signInAs(desk.page, county.url, supervisor);
  await desk.page.click('#red-table [role=row]:has-text("陈子轩")');
  await seen(desk.page, '#red-side');
  expect(await wordsOf(desk.page, '#red-side')).toContain('无人照看');
  expect(desk.errors).toEqual([]);

  const reminded = addDays(today, RED_EVERY_DAYS - REMIND_DAYS);
  // A child is asked for one slice a tick: its cover, which is due before the visit, and the visit.
  await county.strike(`${reminded}T02:00:00.000Z`);
  await county.strike(`${reminded}T02:05:00.000Z`);
  expect((await county.newsOf(director)).map(({ title }) => title)).toContain('走访提醒');
});
