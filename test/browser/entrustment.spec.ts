// Two stories of a sheet through the whole county: a family far apart signs on phones, another signs on paper; the town files both.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { verifyPack } from '#functions/doors/hutong-verify.ts';
import { saltedHash } from '#shared/entrustment/text.ts';
import { SheetView } from '#shared/entrustment/views.ts';
import { Pack } from '#shared/evidence/pack.ts';
import { pictureKind } from '#shared/kernel/picture.ts';
import { seen, tap, wordsOf } from './kit/browser.ts';
import { test } from './kit/county-test.ts';
import { bringPhoto, openedPaper, photoOf } from './kit/opened-papers.ts';
import type { RealCounty } from './kit/real-county.ts';
import {
  drawUp,
  fileUnder,
  goOnWith,
  noteReceipt,
  openFile,
  readAndPromise,
  readAtTheDoor,
  showIdCard,
  shownText,
  witness,
  writeAtTheDoor,
} from './kit/sheet-story.ts';
import type { Window } from './kit/windows.ts';
import { says } from './kit/words.ts';

const TOWN = '320682112000';
const HOUR_MS = 3_600_000;
const TO_SIGN = '委托监护签字提醒';
const HELP_SIGN = '委托监护上门提醒';
const FILED = '委托监护备案通知';
/** What a sheet's way sends out the same day; of the county's other children nothing is asked here. */
const ON_ITS_WAY = [TO_SIGN, HELP_SIGN, '委托监护待见证', '委托监护待备案', FILED];

const isInView = (page: Page, selector: string) =>
  expect.poll(async () => (await page.locator(selector).last().boundingBox())?.y).toBeGreaterThan(0);

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What these people have heard since they were asked last, by name. */
const hearing = (county: RealCounty, openids: Readonly<Record<string, string>>) => {
  const heard = new Map<string, number>();
  return async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    await county.atRest();
    const news = Object.entries(openids).map(async ([name, openid]) => {
      const titles = (await county.newsOf(openid)).map(({ title }) => title);
      const ofSheets = titles.filter((title) => ON_ITS_WAY.includes(title));
      const fresh = ofSheets.slice(0, ofSheets.length - (heard.get(name) ?? 0));
      heard.set(name, ofSheets.length);
      return [name, fresh] as const;
    });
    return Object.fromEntries((await Promise.all(news)).filter(([, fresh]) => fresh.length > 0));
  };
};

/** The number of children covered, as a page says it. */
const coveredIn = async (page: Page, selector: string): Promise<number> =>
  Number(/已有 (\d+) 个/.exec(await wordsOf(page, selector))?.[1]);

/** Opens the sheet from the first page of a parent; answers it as the server told it. */
const openToSign = async ({ page }: Window, agreementId: string): Promise<SheetView> => {
  await page.reload();
  const told = page.waitForResponse((answer) => answer.url().endsWith(`/entrustment/sheets/${agreementId}`));
  await tap(page, `#sign-${agreementId}`);
  return SheetView.parse(await (await told).json());
};

const packFrom = async (page: Page): Promise<string> => {
  const saving = page.waitForEvent('download');
  await tap(page, '#pack');
  return readFile(await (await saving).path(), 'utf8');
};

/** The fingerprints that the county prints, read off an officer's page: the log's key and the evidence's, once the page knows both. */
const fingerprintsOn = async (page: Page): Promise<readonly string[]> => {
  await page.reload();
  const shown = page.locator('#checkpoints [aria-label="钥匙指纹"]');
  await shown.nth(1).waitFor();
  return (await shown.allInnerTexts()).map((words) => words.replace(/\s/g, ''));
};

test('a grandfather signs at the door, father and mother far away, the village witnesses, the town files; the pack holds', async ({
  county,
  windows,
}) => {
  const director = await windows.named('沈桂兰');
  await openFile(director.page, '陈子轩');
  const toFather = await windows.invite(director.page, '陈建兵');
  await tap(director.page, '#back');
  const toMother = await windows.invite(director.page, '顾小红');
  await tap(director.page, '#back');
  const father = await windows.invited({ name: '陈建兵', openid: 'family_chen_jianbing' }, toFather);
  const mother = await windows.invited({ name: '顾小红', openid: 'family_gu_xiaohong' }, toMother);
  const supervisor = await windows.named('顾海燕');
  const directorId = await county.openidOf('沈桂兰');
  const hear = hearing(county, {
    director: directorId,
    father: 'family_chen_jianbing',
    mother: 'family_gu_xiaohong',
    supervisor: await county.openidOf('顾海燕'),
  });

  const sheet = await drawUp(director.page, '我愿意跟爷爷住，想爸爸妈妈每周打电话。');
  expect(await hear()).toEqual({ father: [TO_SIGN], mother: [TO_SIGN], director: [HELP_SIGN] });
  // The grandfather has no account: a message of the director's own says so, and leads to the village's sheets.
  const his = (await county.newsOf(directorId)).find(({ title }) => title === HELP_SIGN);
  await director.page.goto(`${county.url}/#/${his?.page}`);
  await tap(director.page, `#line-${sheet}`);

  const read = await readAtTheDoor(director.page, '陈宝林');
  const [, number = ''] = /受托人：陈宝林[\s\S]*?身份证号：(\S+)/.exec(read.join('\n')) ?? [];
  await showIdCard(director.page, number.slice(-4) === '1234' ? '4321' : '1234');
  await says(director.page, '#step-identity', '和确认书里的号码对不上');
  await showIdCard(director.page, number.slice(-4));
  await writeAtTheDoor(director.page, '沈国平');
  await says(director.page, '#signers', /爷爷 陈宝林.*在主任手机上签.*旁边有人看着，按纸面签名看待/);

  const { salt = '', textHash } = await openToSign(father, sheet);
  await seen(father.page, '#step-read');
  const shown = await shownText(father.page);
  expect(shown).toEqual(read);
  expect(saltedHash(salt, shown.join('\n'))).toBe(textHash);
  await readAndPromise(father.page);
  const code = await county.codeSentTo(toFather.phone);
  await goOnWith(father.page, code === '000000' ? '000001' : '000000');
  await tap(father.page, '#sign-send');
  await says(father.page, '#sign-trouble', '验证码不对，或已经过期');
  await goOnWith(father.page, code);
  const again = await father.context.newPage();
  await again.goto(father.page.url());
  await seen(again, '#sign-send');
  await tap(father.page, '#sign-send');
  await says(father.page, '#signed-done', '签好了');
  await tap(again, '#sign-send');
  await says(again, '#signed-done', '您已经签过了');
  await again.close();

  await openToSign(mother, sheet);
  await readAndPromise(mother.page);
  await goOnWith(mother.page, await county.codeSentTo(toMother.phone));
  await tap(mother.page, '#sign-send');
  await says(mother.page, '#signed-next', '村里见证');
  expect(await hear()).toEqual({ director: ['委托监护待见证'] });

  await tap(director.page, '#back');
  await witness(director.page);
  await says(director.page, '#sheet-standing', '等镇里备案');
  expect(await hear()).toEqual({ supervisor: ['委托监护待备案'] });

  await tap(supervisor.page, '#open-sheets');
  const before = await coveredIn(supervisor.page, '#town-sheets .gap');
  await fileUnder(supervisor.page, sheet, '吴窑托〔2026〕1号');
  expect(await hear()).toEqual({ father: [FILED], mother: [FILED] });
  await noteReceipt(supervisor.page, 'school', '徐老师');
  await noteReceipt(supervisor.page, 'village', '沈桂兰');
  await says(supervisor.page, '#agreement', /告知学校.*徐老师 收到.*告知村里.*沈桂兰 收到/);

  await tap(father.page, '#done-home');
  await tap(father.page, '#open-own-sheets');
  await tap(father.page, `#own-sheets [id$=${sheet}]`);
  await says(father.page, '#signer-town', '备案号 吴窑托〔2026〕1号');
  const copy = await openedPaper(father, '#paper-evidence');
  expect(copy.toString('latin1', 0, 5)).toBe('%PDF-');

  const officer = await windows.named('丁海峰');
  await tap(officer.page, '#tab-me');
  await tap(officer.page, '#open-entrustment');
  await seen(officer.page, `#place-${TOWN}`);
  expect(await coveredIn(officer.page, '#county-cover-state')).toBe(before + 1);
  const [, must, lacking] =
    /应有 (\d+) 个，还没有 (\d+) 个/.exec(await wordsOf(officer.page, `#place-${TOWN}`)) ?? [];
  expect(Number(must) - Number(lacking)).toBe(before + 1);

  await county.strike(new Date(Date.now() + HOUR_MS).toISOString());
  const packed = await packFrom(supervisor.page);
  const published = await fingerprintsOn(officer.page);
  expect(published).toHaveLength(2);
  expect(verifyPack(JSON.parse(packed), published).findings).toEqual([]);
  expect(verifyPack(JSON.parse(packed), published.slice(1)).findings).toEqual([
    { wrong: 'key_unknown', where: published[0] },
  ]);
  const pack = Pack.parse(JSON.parse(packed));
  expect(pack.places.map(({ version }) => version)).toEqual(pack.commits.map(({ version }) => version));
  expect(pack.text).toBe(shown.join('\n'));
  expect(pack.acts.map(({ evidence: { part, way, textHash: of } }) => [part, way, of])).toEqual([
    ['caregiver', 'assisted', textHash],
    ['parent', 'own_phone', textHash],
    ['parent', 'own_phone', textHash],
    ['witness', 'own_phone', textHash],
  ]);
  expect(pack.papers.filter(({ what }) => what === 'evidence').map((paper) => paper.sha256)).toEqual([
    sha256(copy),
  ]);
  expect(windows.errors()).toEqual([]);
});

/** Draws up a child's sheet and prints it; the page that takes the photo lies open. */
const printFor = async (
  county: RealCounty,
  director: Window,
  child: string,
): Promise<Readonly<{ sheet: string; paper: Buffer }>> => {
  await openFile(director.page, child);
  const sheet = await drawUp(director.page, '愿意。');
  await county.atRest();
  await tap(director.page, '#step-paper');
  return { sheet, paper: await openedPaper(director, '#print-sheet') };
};

test('a sheet signed on paper finds back by its code, another one does not; the town files it', async ({
  county,
  windows,
}) => {
  const director = await windows.named('沈桂兰');
  const other = await printFor(county, director, '薛浩然');
  await director.page.goto(`${county.url}/#/pages/children/index`);
  const { sheet, paper } = await printFor(county, director, '沈思涵');

  await bringPhoto(director.page, await photoOf(other.paper));
  await says(director.page, '#paper-match', '照片里是另一份确认书');
  expect(await director.page.locator('#send-paper >> visible=true').count()).toBe(0);
  await bringPhoto(director.page, await photoOf(paper));
  await says(director.page, '#paper-match', '二维码对上了，是这一份');
  await tap(director.page, '#send-paper');
  await says(director.page, '#agreement #sheet-standing', '等镇里备案');
  await isInView(director.page, '#agreement #sheet-standing');
  await says(
    director.page,
    '#agreement #signers',
    /父亲 沈军.*签在纸上.*奶奶 丛桂英.*签在纸上.*村里见证 沈桂兰/,
  );

  await county.atRest();
  const supervisor = await windows.named('顾海燕');
  await tap(supervisor.page, '#open-sheets');
  await fileUnder(supervisor.page, sheet, '吴窑托〔2026〕2号');
  const photo = await openedPaper(supervisor, '#paper-photo');
  expect(pictureKind(photo)).toBe('jpeg');
  await says(supervisor.page, '#sheet-standing', '备案号 吴窑托〔2026〕2号');
  await says(supervisor.page, '#sheet-grade', '按纸面签名看待');
  expect(windows.errors()).toEqual([]);
});
