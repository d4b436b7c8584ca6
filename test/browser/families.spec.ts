// Three stories through the whole county: a family is let in, a village changes hands with a visit stranded, the glass is broken.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE, SMALL_DESK, seen, tap, wordsOf } from './kit/browser.ts';
import { test } from './kit/county-test.ts';
import { says, typeIn } from './kit/words.ts';

const OTHER_TOWN_SUPERVISOR = 'demo_supervisor_320682105000';

/** The id that the selected part of the page ends with, as in guardian-grd_…. */
const idIn = async (page: Page, selector: string, kind: string): Promise<string> => {
  const id = await page.getAttribute(`${selector} >> visible=true`, 'id');
  return new RegExp(`${kind}_\\w+`).exec(id ?? '')?.[0] ?? '';
};

/** Opens a child's file from a director's village, and answers whose it is. */
const openFile = async (page: Page, name: string): Promise<string> => {
  await tap(page, '#tab-children');
  const row = `#children [id^=child-]:has-text("${name}")`;
  const childId = await idIn(page, row, 'chd');
  await tap(page, row);
  await seen(page, '#child-file #overview');
  return childId;
};

test('a guardian is bound by an invitation, reads the own child’s file and who opened it, and no other', async ({
  county,
  windows,
}) => {
  const { page, errors } = await windows.named('沈桂兰');
  const another = await openFile(page, '陈子轩');
  await tap(page, '#back');
  const childId = await openFile(page, '王雨欣');
  const invitation = await windows.invite(page, '沈秀英');
  expect(invitation.link).toMatch(/^http.*guardian=grd_\w+&invitation=inv_\w+$/);

  const family = await windows.invited({ name: '沈秀英', openid: 'family_shen_xiuying' }, invitation);
  expect(family.said).toContain('谁看过孩子的档案，您也能看到');
  await tap(family.page, `#open-own-${childId}`);
  await says(family.page, '#own-child #child-name', '王雨欣');
  expect(await wordsOf(family.page, '#own-guardians')).toContain('沈秀英');
  expect(await family.page.locator('[id^=change-], [id^=turn-], #start-visit').count()).toBe(0);
  await county.atRest();
  await tap(family.page, '#file-readers');
  await says(family.page, '#readers', /沈桂兰.*儿童主任.*日常工作/);

  for (const sort of ['own-child', 'child-file']) {
    await family.page.goto(`${county.url}/#/features/registry/${sort}/index?child=${another}`);
    await says(family.page, `#${sort}`, '没有找到这个孩子的档案');
    expect(await wordsOf(family.page, `#${sort}`)).not.toContain('陈子轩');
  }
  expect([...errors, ...family.errors]).toEqual([]);
});

test('a supervisor of another town breaks the glass; the county sees it, and so does whoever may see the file', async ({
  county,
  windows,
}) => {
  const { page, errors } = await windows.named('沈桂兰');
  const childId = await openFile(page, '沈思涵');
  await tap(page, '#show-id-number');
  await tap(page, '#id-sheet-yes');
  await says(page, '#id-number-shown', /^\d{17}[\dX]$/);
  const idNumber = await wordsOf(page, '#id-number-shown');

  const supervisor = await county.nameOf(OTHER_TOWN_SUPERVISOR);
  const helper = await windows.visitor(OTHER_TOWN_SUPERVISOR);
  await helper.page.goto(`${county.url}/#/features/registry/child-file/index?child=${childId}`);
  await says(helper.page, '#child-file', '没有找到这个孩子的档案');
  await tap(helper.page, '#open-find');
  await typeIn(helper.page, '#find-number', idNumber);
  await tap(helper.page, '#find-go');
  await says(helper.page, '#found-elsewhere', '档案在别的镇');
  expect(await wordsOf(helper.page, '#find')).not.toContain('沈思涵');
  await tap(helper.page, '#open-glass');
  expect(await wordsOf(helper.page, '#glass-follows')).toContain('县里马上会知道是您');
  await tap(helper.page, '#ground-child_found_here');
  await typeIn(helper.page, '#glass-reason', '孩子一个人在车站，联系不上家里人。');
  await tap(helper.page, '#break-glass');
  await says(helper.page, '#under-glass', '紧急打开的');
  await says(helper.page, '#child-file #part-guardians', '丛桂英');
  await county.atRest();

  const officer = await county.openidOf('丁海峰');
  expect((await county.newsOf(officer)).map(({ title, page }) => `${title} ${page}`)).toContain(
    '跨镇查看档案提醒 features/access/glasses/index',
  );
  const desk = await windows.visitor(officer, SMALL_DESK);
  await tap(desk.page, '#tab-glasses');
  const row = '#glasses-table [role=row]:has-text("沈徐村")';
  await says(desk.page, row, supervisor);
  expect(await wordsOf(desk.page, row)).toContain('孩子在本镇');
  expect(await wordsOf(desk.page, row)).toContain('孩子一个人在车站');
  await tap(page, '#file-readers');
  await says(page, '#readers', new RegExp(`${supervisor}.*儿童督导员.*紧急打开`));
  expect([...errors, ...helper.errors, ...desk.errors]).toEqual([]);
});

const recordCalm = async (page: Page, note: string): Promise<void> => {
  await tap(page, '#child-file #start-visit');
  await tap(page, '#presence-child');
  await tap(page, '#next-step-none');
  await typeIn(page, '#visit-note', note);
  await tap(page, '#save-visit');
};

const handOver = async (page: Page, next: Readonly<{ name: string; phone: string }>): Promise<void> => {
  await tap(page, '#tab-people');
  await page.click('#people-table [role=row]:has-text("沈桂兰") >> visible=true');
  await tap(page, '#person-handover');
  await page.selectOption('#handover-next >> visible=true', 'newcomer');
  await typeIn(page, '#handover-name', next.name);
  await typeIn(page, '#handover-phone', next.phone);
  await says(page, '#handover-plan', `沈徐村由${next.name}负责`);
  await tap(page, '#handover-do');
  await says(page, '#handed-over', '沈徐村交接好了，今天起换人负责');
};

test('a village is handed over while a visit is stranded on a phone; the supervisor takes it in', async ({
  county,
  windows,
}) => {
  const next = { openid: 'newcomer_ji', name: '季小红', phone: '16000000777' };
  const former = await windows.named('沈桂兰');
  await openFile(former.page, '顾子涵');
  await former.context.setOffline(true);
  await recordCalm(former.page, '爷爷说孩子月考进步了。');
  await seen(former.page, '#offline');
  expect(await wordsOf(former.page, '#offline')).toContain('手机里存着 1 条');

  const desk = await windows.visitor(await county.openidOf('顾海燕'), SMALL_DESK);
  await handOver(desk.page, next);
  await county.atRest();

  await former.context.setOffline(false);
  await former.page.waitForSelector(':text("送到了，等镇督导员看过")');
  await says(former.page, '#term-ended', '沈桂兰，您的任期已经结束');
  await says(former.page, '#ended-waiting', '您存下的都送出了');
  await tap(former.page, '#sign-out');
  await windows.choose(former.page, await county.openidOf('沈桂兰'));
  await says(former.page, '#term-ended', '沈桂兰，您的任期已经结束');
  expect(await wordsOf(former.page, '#ended-waiting')).toContain('您存下的都送出了');
  expect(await former.page.locator('#tab-children >> visible=true').count()).toBe(0);
  await tap(former.page, '#tab-me');
  await says(former.page, '#my-role', '沈徐村，任期已结束');
  expect(await wordsOf(former.page, '#me')).toContain('看过的名单和档案 0 份');
  await tap(former.page, '#open-outbox');
  await says(former.page, '#outbox-state', '都送出了');

  await county.atRest();
  await tap(desk.page, '#tab-waiting');
  await desk.page.click('#waiting-table [role=row]:has-text("顾子涵") >> visible=true');
  await says(desk.page, '#visit-facts', '爷爷说孩子月考进步了。');
  expect(await wordsOf(desk.page, '#review-why')).toContain('送到时已经换人');
  await tap(desk.page, '#review-accept');
  await seen(desk.page, '#nothing-waits');
  await county.atRest();

  await county.hasWechat(next);
  const heir = await windows.window(PHONE);
  await heir.page.goto(county.url);
  await tap(heir.page, '#agree-privacy');
  await windows.choose(heir.page, next.openid);
  await tap(heir.page, '#sign-in-phone');
  await seen(heir.page, '#urgent');
  await openFile(heir.page, '顾子涵');
  await tap(heir.page, '#file-visits');
  await says(heir.page, '#timeline', /月考进步了/);
  expect(await wordsOf(heir.page, '#timeline .ev:has-text("月考进步了")')).toContain('沈桂兰');
  expect([...former.errors, ...desk.errors, ...heir.errors]).toEqual([]);
});
