// The template that the phone makes is understood where it is read: its titles, and every word that it offers.
import { describe, expect, test } from 'vitest';
import { readSheet } from '#functions/doors/sheet/read-sheet.ts';
import { questionRows } from '#functions/outreach/import/columns.ts';
import { duties } from '#shared/outreach/clauses.ts';
import { importColumns } from '#shared/outreach/import.ts';
import {
  columnTitles,
  difficultyWords,
  dutyWords,
  kindWords,
  meantBy,
} from '#shared/outreach/import-words.ts';
import { difficulties, questionKinds } from '#shared/outreach/questions.ts';
import { columnName } from '../../miniprogram/src/features/bank/import/import-words.ts';
import { templateSheet } from '../../miniprogram/src/features/bank/import/template-sheet.ts';
import { difficultyNames, dutyNames, questionKindNames } from '../../miniprogram/src/kernel/policy-words.ts';

test('every title of the template is a column’s first', () => {
  expect(importColumns.map((column) => columnTitles[column][0])).toEqual(
    importColumns.map((column) => columnName(column)),
  );
});

describe('every word that the phone shows means the same', () => {
  test('duties', () => {
    expect(duties.map((duty) => meantBy(dutyWords, dutyNames[duty]))).toEqual(duties);
  });

  test('kinds', () => {
    expect(questionKinds.map((kind) => meantBy(kindWords, questionKindNames[kind]))).toEqual(questionKinds);
  });

  test('difficulties', () => {
    expect(difficulties.map((one) => meantBy(difficultyWords, difficultyNames[one]))).toEqual(difficulties);
  });
});

test('no word means two things', () => {
  for (const words of [dutyWords, kindWords, difficultyWords, columnTitles]) {
    const all = Object.values(words).flat();
    expect(new Set(all).size).toBe(all.length);
  }
});

test('the template itself is read, and has a head but no questions yet', () => {
  const file = Buffer.from(templateSheet(['中华人民共和国未成年人保护法'])).toString('base64');
  const rows = readSheet(file);
  expect(rows).toMatchObject([{ row: 1 }]);
  expect(Array.isArray(rows) && questionRows(rows)).toEqual({ refused: 'sheet_empty' });
});
