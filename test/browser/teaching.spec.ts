// Two stories of teaching through the whole county: questions become a contest that three directors answer, and a hall is scanned in.
import { expect } from 'vitest';
import { countyDate } from '#shared/kernel/time.ts';
import { DESK, seen, tap, wordsOf } from './kit/browser.ts';
import { test } from './kit/county-test.ts';
import {
  answerOn,
  answerUntil,
  beginContest,
  bringSheet,
  codeOnScreen,
  openContestOver,
  planSession,
  sixtyQuestions,
} from './kit/teaching-story.ts';
import { says, typeIn } from './kit/words.ts';

const LAW = '中华人民共和国未成年人保护法';
const ASKED = 6;
const OFFICER = 'demo_officer_320682000000_1';

test('an officer imports sixty questions, five of them wrong, and three directors answer a contest, one without a network', async ({
  county,
  windows,
}) => {
  const today = countyDate(new Date().toISOString());
  const { page: officer } = await windows.visitor(OFFICER, DESK);
  await bringSheet(officer, sixtyQuestions());
  await says(officer, '#import-state', /60 行里 55 行可以导入.*5 行/);
  await says(officer, '#faults-table', '第九百条');
  await tap(officer, '#import-enter');
  await says(officer, '#import-on', '看题库');
  await county.atRest();
  await tap(officer, '#import-on');
  const contestId = await openContestOver(officer, LAW, ASKED, today);
  await county.atRest();

  const [first = '', second = '', third = ''] = county.directors;
  const { page: quick } = await windows.visitor(first);
  await beginContest(quick, contestId);
  await answerOn(quick, ASKED, 0);
  await seen(quick, '#only-in');

  const offline = await windows.visitor(second);
  await beginContest(offline.page, contestId);
  await answerUntil(offline.page, 2);
  await offline.context.setOffline(true);
  await answerOn(offline.page, ASKED, 1, 3);
  await says(offline.page, '#handed-in-say', '存在手机里');
  await offline.context.setOffline(false);
  await seen(offline.page, '#only-in');

  const { page: last } = await windows.visitor(third);
  await beginContest(last, contestId);
  await answerOn(last, ASKED, 2);
  await seen(last, '#only-in');
  await county.atRest();

  await officer.goto(`${county.url}/#/features/quiz/contest/index?contest=${contestId}`);
  await seen(officer, '#rank-table');
  const rows = await officer.locator('#rank-table [role=row] >> visible=true').allInnerTexts();
  const names = await Promise.all(county.directors.map(county.nameOf));
  expect(rows.slice(1).map((row) => row.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(new RegExp(`第 1 名.*${names[0]}.*6 / 6`)),
    expect.stringMatching(new RegExp(`第 2 名.*${names[1]}.*5 / 6`)),
    expect.stringMatching(new RegExp(`第 3 名.*${names[2]}.*4 / 6`)),
  ]);
  await quick.goto(`${county.url}/#/features/quiz/contest/index?contest=${contestId}`);
  await says(quick, '#ranks', '我');
  expect(windows.errors()).toEqual([]);
});

test('a hall is let in by the code on another window; a forged one lets nobody in, nor one that was passed on', async ({
  county,
  windows,
}) => {
  const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
  const { page: officer } = await windows.visitor(OFFICER, DESK);
  await tap(officer, '#tab-training');
  const trainingId = await planSession(officer, {
    title: '儿童主任年度培训',
    from: inMinutes(3),
    until: inMinutes(63),
  });
  await county.atRest();

  const { page: director } = await windows.visitor(county.directors[0] ?? '');
  await tap(director, '#tab-me');
  await tap(director, '#open-training');
  await tap(director, `#enrol-${trainingId}`);
  await seen(director, `#scan-${trainingId}`);
  await tap(officer, '#open-code');
  await seen(officer, '#code-qr');
  const code = await codeOnScreen(officer);
  expect(code).toContain(`HUTONG-IN:${trainingId}:in:`);

  await tap(director, `#scan-${trainingId}`);
  await typeIn(director, '#scan-typed', `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
  await tap(director, '#scan-use');
  await says(director, '#scan-refused', '这个码不是现场的码');
  const byLink = `${county.url}/#/features/training/scan/index?code=${encodeURIComponent(await codeOnScreen(officer))}`;
  await director.goto('about:blank');
  await director.goto(byLink);
  await says(director, '#scan-say', '已签到');
  // The page is passed on to a colleague at home, while its code is still good.
  expect(director.url()).toMatch(/&scan=scn_/);
  const { page: friend } = await windows.visitor(county.directors[1] ?? '');
  await friend.goto(director.url());
  await says(friend, '#scan-refused', '这次扫码别人已经用过');
  await county.atRest();
  await says(officer, '#count-there', '1');
  expect(await wordsOf(officer, '#code-title')).toBe('儿童主任年度培训');
  expect(windows.errors()).toEqual([]);
});
