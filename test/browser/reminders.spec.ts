// A story of reminders through the whole county: a tap allows one, it arrives and is used up; who has no account is called; the office sees why.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addDays, countyDate } from '#shared/kernel/time.ts';
import { DESK, seen, tap, wordsOf } from './kit/browser.ts';
import { test } from './kit/county-test.ts';
import { drawUp, openFile } from './kit/sheet-story.ts';
import { says, saysNoMore, typeIn } from './kit/words.ts';

const FATHER = { name: '陈建兵', openid: 'family_chen_jianbing' };
const tomorrow = addDays(countyDate(new Date().toISOString()), 1);
/** Ten in the morning in the county, whatever the hour at which this runs. */
const AT_TEN = `${tomorrow}T02:00:00.000Z`;
const LATER = `${tomorrow}T02:05:00.000Z`;
/** Two mornings on: what waited for a digest has gone. */
const NEXT = `${addDays(tomorrow, 4)}T02:00:00.000Z`;
const NEXT_AGAIN = `${addDays(tomorrow, 4)}T02:05:00.000Z`;

const openReminding = async (page: Page): Promise<void> => {
  await tap(page, '#tab-messages');
  await tap(page, '#open-reminding');
  await seen(page, '#subscription-entrustment');
};

const takeBack = async (page: Page): Promise<void> => {
  await tap(page, '#step-take_back');
  await typeIn(page, '#end-note', '拟错了人，重新来');
  await tap(page, '#end-sheet-do');
};

test('a father allows one message, gets it, runs out and is asked again; the grandfather is called; the office sees all three', async ({
  county,
  windows,
}) => {
  const director = await windows.named('沈桂兰');
  await openFile(director.page, '陈子轩');
  const invitation = await windows.invite(director.page, FATHER.name);
  await tap(director.page, '#back');
  const father = await windows.invited(FATHER, invitation);

  await openReminding(father.page);
  expect(await wordsOf(father.page, '#subscription-entrustment')).toContain('还没有');
  await tap(father.page, '#ask-more');
  await county.atRest();
  await father.page.reload();
  await says(father.page, '#subscription-entrustment', '只剩 1 条');

  await drawUp(director.page, '我愿意跟爷爷住，想爸爸妈妈每周打电话。');
  await county.atRest();
  await county.strike(AT_TEN);
  await county.strike(LATER);
  const [received] = await county.messagesTo(FATHER.openid);
  expect(received).toMatchObject({ title: '委托监护', fields: { thing1: '有一份确认书等您签字' } });

  await father.page.reload();
  await saysNoMore(father.page, '#subscription-entrustment', '1 条');
  await seen(father.page, '#ask-more');

  await takeBack(director.page);
  await county.atRest();
  await county.strike(NEXT);
  await county.strike(NEXT_AGAIN);
  // The father has nothing left, and the news that it was taken back waits in his messages only.
  expect(await county.messagesTo(FATHER.openid)).toHaveLength(1);
  await father.page.goto(`${county.url}/#/pages/messages/index`);
  await says(father.page, '#talks', '陈子轩');

  await director.page.goto(`${county.url}/#/features/messages/calls/index`);
  await says(director.page, '#calls-list', /陈宝林/);
  expect(await wordsOf(director.page, '#calls-list')).toContain('收不到');

  const office = await windows.named('顾海燕', DESK);
  await office.page.goto(`${county.url}/#/features/messages/office/index`);
  await says(office.page, '#undelivered', /陈建兵/);
  await typeIn(office.page, '#find-phone', invitation.phone);
  await tap(office.page, '#find-go');
  await says(office.page, '#person-news', /陈建兵/);
  await says(office.page, '#person-news', '委托监护签字提醒');
  expect(await wordsOf(office.page, '#person-news')).toContain('委托监护结束通知');
  expect([...director.errors, ...father.errors, ...office.errors]).toEqual([]);
});
