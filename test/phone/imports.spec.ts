// What an import found is said in words that mend it, leaves the page as a harmless file, and enters each question once.
import { describe, expect, test } from 'vitest';
import { refuse } from '#shared/kernel/refusal.ts';
import { type FaultyRow, type ImportChecked, importColumns, importFaults } from '#shared/outreach/import.ts';
import type { Question } from '#shared/outreach/questions.ts';
import { looksAt } from '../../miniprogram/src/features/bank/import/checked-looks.ts';
import {
  type Batch,
  batchesOf,
  enter,
  type Send,
  sayEntering,
  sayStanding,
} from '../../miniprogram/src/features/bank/import/entering.ts';
import {
  columnName,
  faultLines,
  faultsAsFile,
  faultsAsWords,
  faultWords,
  rowsToMend,
  sayCell,
  sayChecked,
} from '../../miniprogram/src/features/bank/import/import-words.ts';
import { crc32, zipped } from '../../miniprogram/src/features/bank/import/zip.ts';
import type { Answer } from '../../miniprogram/src/kernel/request.ts';
import { nth } from './kit/paper.ts';

const question = (n: number): Question => ({
  questionId: nth('qst', n),
  clause: '第十条',
  duty: 'visit',
  kind: 'single',
  difficulty: 'easy',
  asks: `第 ${n} 问`,
  options: [
    { key: 'A', says: '是' },
    { key: 'B', says: '否' },
  ],
  right: ['A'],
  because: '照条文。',
});

const wrong: FaultyRow = {
  row: 9,
  asks: '先找谁？',
  faults: [
    { column: 'right', says: 'E', fault: 'right_not_an_option' },
    { column: 'because', says: '=1+1', fault: 'formula' },
  ],
};
const known: FaultyRow = {
  row: 12,
  asks: '多久一次？',
  faults: [{ column: 'asks', says: '多久一次？', fault: 'already_in_bank' }],
};
const good = [1, 2, 3].map((n) => ({ row: n, policyId: nth('pol', n === 3 ? 2 : 1), question: question(n) }));
const checked: ImportChecked = { name: '六月.xlsx', rows: 5, faulty: [wrong, known], good };

describe('what was found', () => {
  test('is said in one sentence', () => {
    expect(sayChecked(checked)).toBe('5\u00a0行里 3\u00a0行可以导入，2\u00a0行要您看一下');
    expect(sayChecked({ ...checked, faulty: [], rows: 3 })).toBe('3\u00a0行都可以导入');
    expect(sayChecked({ ...checked, good: [] })).toBe('2\u00a0行要您看一下');
  });

  test('every fault at every column has words and a way to mend it', () => {
    for (const column of importColumns)
      for (const fault of importFaults) {
        const words = faultWords(column, fault);
        expect(words.wrong.length).toBeGreaterThan(2);
        expect(words.mend.length).toBeGreaterThan(2);
      }
    expect(faultWords('right', 'empty')).toEqual({ wrong: '没有填', mend: '补上答案' });
    expect(faultWords('asks', 'too_long').mend).toBe('缩短到 300 字以内');
    expect(faultWords('C', 'too_long').mend).toBe('缩短到 120 字以内');
  });

  test('is a line for each cell, and a row that the bank has already is nothing to mend', () => {
    expect(faultLines(checked.faulty).map(({ key, inBank }) => [key, inBank])).toEqual([
      ['9-right-right_not_an_option', false],
      ['9-because-formula', false],
      ['12-asks-already_in_bank', true],
    ]);
    expect(rowsToMend(checked.faulty)).toEqual({ mend: 1, inBank: 1 });
    expect(looksAt(checked).map(({ name }) => name)).toEqual([
      '要看的 2',
      '要改 1',
      '已在题库 1',
      '可以导入 3',
    ]);
    expect(looksAt({ ...checked, faulty: [wrong] }).map(({ value }) => value)).toEqual(['all', 'good']);
    expect([sayCell(''), sayCell('E')]).toEqual(['（空）', 'E']);
  });

  test('leaves as a file that runs no formula, and as lines for a message', () => {
    const file = faultsAsFile([wrong]);
    expect(file.startsWith('\uFEFF"行","题目"')).toBe(true);
    expect(file).toContain(`"9","先找谁？","${columnName('because')}","'=1+1"`);
    expect(faultsAsFile([{ ...wrong, asks: '他说"好"' }])).toContain('"他说""好"""');
    expect(faultsAsWords([wrong]).split('\n')).toHaveLength(2);
    expect(faultsAsWords([known])).toBe('第 12 行，题目：多久一次？。题库里已经有这道题，不用导入。');
  });
});

type Sent = Readonly<{ path: string; commandId: string; ids: readonly string[] }>;

const sending = (answers: readonly Answer<unknown>[]) => {
  const sent: Sent[] = [];
  const send: Send = async (path, commandId, { questions }) => {
    sent.push({ path, commandId, ids: questions.map(({ questionId }) => questionId) });
    return answers[sent.length - 1] ?? { kind: 'ok', value: {} };
  };
  const commandFor = ({ questions }: Batch) =>
    `cmd-${questions.map(({ questionId }) => questionId.slice(-1)).join('')}`;
  return { sent, ports: { send, commandFor } };
};

const alreadyAt = (n: number): Answer<unknown> => ({
  kind: 'refused',
  refusal: refuse('question_already_entered', `questions.${n}.questionId`),
});
const batch: Batch = { policyId: nth('pol', 1), questions: [question(1), question(2), question(3)] };

describe('entering', () => {
  test('goes policy by policy', () => {
    expect(batchesOf(checked).map(({ policyId, questions }) => [policyId, questions.length])).toEqual([
      [nth('pol', 1), 2],
      [nth('pol', 2), 1],
    ]);
  });

  test('sends each batch to its own bank', async () => {
    const { sent, ports } = sending([]);
    expect(await enter(batch, ports)).toEqual({ at: 'entered', entered: 3, before: 0 });
    expect(sent).toEqual([
      {
        path: `/outreach/banks/${nth('bnk', 1)}/add`,
        commandId: 'cmd-123',
        ids: batch.questions.map(({ questionId }) => questionId),
      },
    ]);
  });

  test('leaves out what is in already, and sends the rest under another id', async () => {
    const { sent, ports } = sending([alreadyAt(1), alreadyAt(0)]);
    expect(await enter(batch, ports)).toEqual({ at: 'entered', entered: 1, before: 2 });
    expect(sent.map(({ commandId }) => commandId)).toEqual(['cmd-123', 'cmd-13', 'cmd-3']);
  });

  test('ends where everything is in already', async () => {
    const { ports } = sending([alreadyAt(0), alreadyAt(0), alreadyAt(0)]);
    expect(await enter(batch, ports)).toEqual({ at: 'entered', entered: 0, before: 3 });
  });

  test('says what was refused, and what did not arrive', async () => {
    const refused = await enter(
      batch,
      sending([{ kind: 'refused', refusal: refuse('policy_superseded') }]).ports,
    );
    expect(sayStanding(refused)).toBe('这份政策已经废止，请看接替它的那一份。');
    const failed = await enter(
      batch,
      sending([{ kind: 'failed', failure: { failed: 'outage', reference: '8F2K' } }]).ports,
    );
    expect(sayStanding(failed)).toBe('没有送到，编号 8F2K');
  });

  test('is said as it goes', () => {
    const two = batchesOf(checked);
    const entered = { at: 'entered', entered: 2, before: 0 } as const;
    expect(sayEntering(two, [entered, { at: 'going' }])).toBe('正在导入，3\u00a0题里已经 2\u00a0题');
    expect(sayEntering(two, [{ at: 'failed' }, { at: 'failed' }])).toBe('3\u00a0题都还没有导入');
    expect(sayEntering(two, [entered, { at: 'failed' }])).toBe('2\u00a0题导入了，1\u00a0题还没有');
    expect(sayEntering(two, [entered, { at: 'entered', entered: 0, before: 1 }])).toBe(
      '3\u00a0题都在题库里了',
    );
    expect(sayStanding({ at: 'entered', entered: 1, before: 1 })).toBe('导入了 1\u00a0题，1\u00a0题原来就有');
    expect(sayStanding({ at: 'entered', entered: 0, before: 1 })).toBe('都已经在题库里');
    expect(sayStanding(entered)).toBe('导入了 2\u00a0题');
    expect([sayStanding({ at: 'waiting' }), sayStanding({ at: 'going' })]).toEqual(['等着', '正在导入']);
  });
});

test('a ZIP has the checksum of what is in it', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  const file = Buffer.from(zipped({ 'a.txt': '甲' }));
  expect(file.readUInt32LE(0)).toBe(0x04034b50);
  expect(file.includes(Buffer.from('甲'))).toBe(true);
});
