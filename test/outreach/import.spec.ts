// A sheet of questions is held against policies and banks; what is good can be entered as it is, and a second time changes nothing.
import { beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { ImportChecked, importColumns } from '#shared/outreach/import.ts';
import { columnTitles } from '#shared/outreach/import-words.ts';
import { bankOf } from '#shared/outreach/policies.ts';
import { questionFault } from '#shared/outreach/questions.ts';
import { nth } from '../kit/ids.ts';
import { xlsxFile } from '../kit/xlsx.ts';
import { aClause, policyId } from './a-policy.ts';
import { type County, checkedIn, filled, good, head, NUMBER, type Row, sheetOf, TITLE } from './a-sheet.ts';

let county: County;
beforeAll(async () => {
  county = await filled();
});

const checked = (...rows: readonly Row[]) => checkedIn(county, ...rows);
const questionOf = async (changed: Row) => (await checked({ ...good, ...changed })).good[0]?.question;

describe('a good row', () => {
  test('becomes a question of its policy', async () => {
    const { good: taken, faulty, rows, name } = await checked(good);
    expect([faulty, rows, name]).toEqual([[], 1, '题.xlsx']);
    expect(taken).toMatchObject([
      {
        row: 2,
        policyId,
        question: {
          clause: '第二十二条',
          duty: 'entrust',
          kind: 'single',
          difficulty: 'easy',
          options: [{ key: 'A' }, { key: 'B' }, { key: 'C', says: '不用托付' }],
          right: ['A'],
        },
      },
    ]);
  });

  test.each<readonly [string, Row, object]>([
    ['several answers', { kind: '多选题', right: 'a、c' }, { kind: 'multiple', right: ['A', 'C'] }],
    ['an order', { kind: '排序', right: 'C→A→B' }, { kind: 'order', right: ['C', 'A', 'B'] }],
    [
      'true and false without options',
      { kind: '判断', A: undefined, B: undefined, C: undefined, right: '×' },
      {
        kind: 'true_false',
        options: [
          { key: 'A', says: '对' },
          { key: 'B', says: '错' },
        ],
        right: ['B'],
      },
    ],
    [
      'true and false with options',
      { kind: '判断题', A: '对', B: '错', C: undefined, right: 'A' },
      { right: ['A'] },
    ],
    [
      'full-width letters and spaces',
      { right: ' Ａ ', kind: ' 单 选 ', difficulty: '难' },
      { difficulty: 'hard' },
    ],
    [
      'numbers for options',
      { A: 30, B: 60, C: undefined },
      {
        options: [
          { key: 'A', says: '30' },
          { key: 'B', says: '60' },
        ],
      },
    ],
    ['its clause’s own duty', { duty: undefined }, { duty: 'entrust' }],
    ['a title in brackets', { policy: `《${TITLE}》` }, { clause: '第二十二条' }],
    ['the number of a document', { policy: NUMBER, clause: '一' }, { clause: '一' }],
  ])('may be written with %s', async (_, changed, question) => {
    expect(await questionOf(changed)).toMatchObject(question);
  });

  test('can be asked, whatever its kind', async () => {
    const kinds: readonly Row[] = [{}, { kind: '多选', right: 'AB' }, { kind: '排序', right: 'BCA' }];
    for (const changed of kinds) {
      const question = await questionOf(changed);
      expect(question && questionFault(question)).toBeUndefined();
    }
  });

  test('stands below its head, wherever that stands and in whatever order', async () => {
    const turned = importColumns.toReversed().filter((column) => column !== 'H' && column !== 'duty');
    const rows = [
      ['2026年题库'],
      [],
      turned.map((column) => columnTitles[column].at(-1)),
      turned.map((column) => good[column]),
    ];
    const answer = await county.check(xlsxFile(rows));
    expect(answer).toMatchObject({ rows: 1, faulty: [], good: [{ row: 4, policyId }] });
  });
});

describe('a question', () => {
  test('stands in a sheet once', async () => {
    const { good: taken, faulty } = await checked(
      good,
      { ...good, difficulty: '难' },
      { ...good, C: '都不托付' },
    );
    expect(taken.map(({ row }) => row)).toEqual([2, 4]);
    expect(faulty).toMatchObject([{ row: 3, faults: [{ column: 'asks', fault: 'asked_twice_in_sheet' }] }]);
  });

  test('is entered once, however often its sheet comes', async () => {
    const own = await filled();
    const sheet = sheetOf(good, { ...good, kind: '多选', right: 'AB' });
    const first = ImportChecked.parse(await own.check(sheet));
    const questions = first.good.map(({ question }) => question);
    await own.does(bankOf(policyId), 'add', { questions });
    const again = ImportChecked.parse(await own.check(sheet));
    expect(again.good).toEqual([]);
    expect(again.faulty.map(({ faults }) => faults)).toEqual([
      [{ column: 'asks', says: good.asks, fault: 'already_in_bank' }],
      [{ column: 'asks', says: good.asks, fault: 'already_in_bank' }],
    ]);
    await own.does(bankOf(policyId), 'retire', { questionId: questions[0]?.questionId });
    expect(ImportChecked.parse(await own.check(sheet)).good).toEqual([]);
  });

  test('that was typed by hand is known by its text', async () => {
    const own = await filled();
    const { good: taken } = ImportChecked.parse(await own.check(sheetOf(good)));
    const typed = taken.map(({ question }) => ({ ...question, questionId: nth('question', 77) }));
    await own.does(bankOf(policyId), 'add', { questions: typed });
    const again = ImportChecked.parse(await own.check(sheetOf(good)));
    expect(again.faulty[0]?.faults[0]?.fault).toBe('already_in_bank');
  });

  test('under a clause that was worded anew is another one', async () => {
    const own = await filled();
    const before = ImportChecked.parse(await own.check(sheetOf(good)));
    const clauses = [aClause('第二十二条', { says: '应当委托他人照护。', duty: 'entrust' })];
    await own.does(policyId, 'revise', { summary: '新', note: '新', effectiveOn: '2026-07-01', clauses });
    const after = ImportChecked.parse(await own.check(sheetOf(good)));
    expect(after.good[0]?.question.questionId).not.toBe(before.good[0]?.question.questionId);
  });
});

describe('a sheet is refused as a whole', () => {
  const refusal = async (file: string): Promise<unknown> => {
    const answer = await county.check(file);
    return isRefusal(answer) ? answer.refused : 'checked';
  };

  test('where its columns are not those of the template', async () => {
    expect(
      await refusal(
        xlsxFile([
          ['姓名', '身份证号', '村'],
          ['王', '1', '沈徐村'],
        ]),
      ),
    ).toBe('sheet_without_columns');
    const without = importColumns
      .filter((column) => column !== 'right')
      .map((column) => columnTitles[column][0]);
    expect(await refusal(xlsxFile([without, without]))).toBe('sheet_without_columns');
  });

  test('where it holds nothing', async () => {
    expect(await refusal(xlsxFile([]))).toBe('sheet_empty');
    expect(await refusal(xlsxFile([head]))).toBe('sheet_empty');
  });

  test('where it brings more than two hundred questions', async () => {
    const many = (n: number) => Array.from({ length: n }, (_, row) => ({ ...good, asks: `第 ${row} 题` }));
    expect(await refusal(sheetOf(...many(200)))).toBe('checked');
    expect(await refusal(sheetOf(...many(201)))).toBe('sheet_too_long');
    expect(await refusal(sheetOf(...many(10_000)))).toMatch(/^sheet_too_l/);
  });

  test('where it is no sheet, or more than one', async () => {
    expect(await refusal('AAAA')).toBe('sheet_unreadable');
    expect(await refusal('A'.repeat(2_000_000))).toBe('sheet_too_large');
  });
});
