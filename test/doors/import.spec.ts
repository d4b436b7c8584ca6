// A sheet of questions at the door: heavier than words, lighter than a bomb, and nothing of it is kept.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ImportChecked } from '#shared/outreach/import.ts';
import { bankOf } from '#shared/outreach/policies.ts';
import { COUNTY, nth } from '../kit/ids.ts';
import { xlsxFile, xlsxParts, zipParts } from '../kit/xlsx.ts';
import { zipFile } from '../kit/zip.ts';
import { aQuestion } from '../outreach/a-bank.ts';
import { aClause, aPolicy, policyId } from '../outreach/a-policy.ts';
import { good, head, sheetOf, TITLE } from '../outreach/a-sheet.ts';
import { director, officer, openTown, type Town } from './town.ts';

const MB = 1024 * 1024;

let town: Town;
let token = '';
afterAll(() => town.end());
beforeAll(async () => {
  town = await openTown();
  token = await town.tokenOf(officer);
  const clauses = [aClause('第二十二条', { duty: 'entrust' }), aClause('一')];
  await town.does('outreach', policyId, 'publish', aPolicy({ title: TITLE, clauses }));
});

const check = (sheet: unknown, as = token, region = COUNTY) =>
  town.ask('POST', '/outreach/import/check', { token: as, body: { name: '题.xlsx', region, sheet } });

describe('a sheet', () => {
  test('is looked at, and its good rows may then be entered, once', async () => {
    const before = await town.stored();
    const answer = await check(sheetOf(good, { ...good, clause: '第九条' }));
    expect(answer.status).toBe(200);
    const { good: taken, faulty } = ImportChecked.parse(answer.body);
    expect([taken.length, faulty.length]).toEqual([1, 1]);
    expect(await town.stored()).toEqual(before);
    const add = { questions: taken.map(({ question }) => question) };
    const path = `/outreach/banks/${bankOf(policyId)}/add`;
    expect(await town.ask('POST', path, { token, body: town.commandOf(add) })).toMatchObject({
      status: 200,
      body: { state: { questions: 1, retired: 0 } },
    });
    expect(await town.ask('POST', path, { token, body: town.commandOf(add) })).toMatchObject({
      status: 409,
      body: { refused: 'question_already_entered', field: 'questions.0.questionId' },
    });
  });

  test('is nobody’s but the officer’s, in the own county', async () => {
    const sheet = sheetOf(good);
    expect(await check(sheet, await town.tokenOf(director))).toMatchObject({ status: 403 });
    expect(await check(sheet, token, '320681000000')).toMatchObject({ status: 404 });
  });

  test.each<readonly [string, () => unknown, number, string]>([
    ['a text that is no base64', () => '表格', 409, 'sheet_unreadable'],
    [
      'a megabyte of JSON',
      () => Buffer.from(`{"a":"${'x'.repeat(MB - 9)}"}`).toString('base64'),
      409,
      'sheet_unreadable',
    ],
    [
      'a bomb',
      () =>
        zipFile([...zipParts(xlsxParts([])), { name: 'b', bytes: Buffer.alloc(40 * MB) }]).toString('base64'),
      409,
      'sheet_too_large',
    ],
    [
      'ten thousand rows',
      () => xlsxFile([head, ...Array.from({ length: 10_000 }, (_, n) => [`第${n}行`])]),
      409,
      'sheet_too_long',
    ],
    [
      'other columns',
      () =>
        xlsxFile([
          ['姓名', '村'],
          ['王', '沈徐村'],
        ]),
      409,
      'sheet_without_columns',
    ],
    ['nothing but a head', () => xlsxFile([head]), 409, 'sheet_empty'],
    ['more than a file may weigh', () => 'A'.repeat(1_600_000), 409, 'sheet_too_large'],
    ['more than any body may weigh', () => 'A'.repeat(3 * MB), 413, 'body_too_large'],
    ['a number', () => 7, 400, 'invalid_input'],
    ['a list', () => ['UEsDBA=='], 400, 'invalid_input'],
  ])('of %s is refused by name, and nothing is kept', async (_, sheet, status, refused) => {
    const before = await town.stored();
    expect(await check(sheet())).toMatchObject({ status, body: { refused } });
    expect(await town.stored()).toEqual(before);
  });

  test('leaves the memory of the door as it was', async () => {
    const bomb = zipFile([...zipParts(xlsxParts([])), { name: 'b', bytes: Buffer.alloc(40 * MB) }]);
    const sheet = bomb.toString('base64');
    const before = process.memoryUsage().rss;
    for (let n = 0; n < 20; n += 1) await check(sheet);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * MB);
  });
});

describe('many questions at once', () => {
  // No text can be pressed less than one whose characters follow from nothing.
  let drawn = 1;
  const noise = (n: number): string =>
    Array.from({ length: n }, () => {
      drawn = (drawn * 48_271) % 2_147_483_647;
      return String.fromCharCode(0x4e00 + (drawn % 20_000));
    }).join('');
  const questions = (n: number, from: number, length: number) =>
    Array.from({ length: n }, (_, i) =>
      aQuestion(from + i, {
        questionId: nth('question', from + i),
        asks: noise(length),
        because: noise(length),
      }),
    );
  const add = (added: readonly unknown[]) =>
    town.ask('POST', `/outreach/banks/${bankOf(policyId)}/add`, {
      token,
      body: town.commandOf({ questions: added }),
    });

  test('may weigh what one record holds, however little they can be pressed', async () => {
    const most = questions(198, 1_000, 295);
    expect(Buffer.byteLength(JSON.stringify(most))).toBeGreaterThan(385 * 1024);
    expect(await add(most)).toMatchObject({ status: 200 });
  });

  test('but no more', async () => {
    expect(await add(questions(200, 2_000, 300))).toMatchObject({
      status: 413,
      body: { refused: 'body_too_large' },
    });
  });
});
