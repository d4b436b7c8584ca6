// A session's form comes filled with last time's answer, says the first thing that is missing, and what saving it will do.
import { describe, expect, test } from 'vitest';
import {
  asWritten,
  countIn,
  differences,
  finishPlan,
  finishRecord,
  formOf,
  isFault,
  sayAfterPlan,
  sayAfterRecord,
  startSession,
} from '../../miniprogram/src/features/outreach/record/session-form.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';
import { aSession, aSessionRecord } from './kit/sessions.ts';

const written = formOf({
  session: aSession(1),
  clauses: [{ policyId: nth('pol', 1), no: '第二十二条' }],
  materials: ['leaflet'],
});
const fresh = startSession(nth('ors', 2), TODAY, { theme: '防溺水', form: 'broadcast', clauses: [] });
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

test('a fresh form has last time’s theme and form, and nobody counted', () => {
  expect(fresh).toMatchObject({ theme: '防溺水', form: 'broadcast', on: TODAY });
  expect(Object.values(fresh.counts)).toEqual(['', '', '', '']);
  expect(startSession(nth('ors', 2), TODAY, undefined)).toMatchObject({ theme: '', form: 'lecture' });
});

test('what is typed is a number, or none', () => {
  expect(['', ' 18 ', '0', '9999'].map(countIn)).toEqual([0, 18, 0, 9999]);
  expect(['十八', '-1', '1.5', '10000'].map(countIn)).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
});

describe('a record', () => {
  test('that is whole is the contract’s', () => {
    expect(finishRecord(written, VILLAGE, TODAY)).toEqual(aSessionRecord());
    expect(isFault(finishRecord(written, VILLAGE, TODAY))).toBe(false);
  });

  test.each([
    [{ theme: ' ' }, 'theme'],
    [{ on: '2026-06-13' }, 'on'],
    [{ on: '2024-12-31' }, 'on'],
    [{ counts: fresh.counts }, 'counts'],
    [{ counts: { ...written.counts, staff: '两个' } }, 'counts'],
    [{ theme: '长'.repeat(41) }, 'theme'],
  ] as const)('says what is missing or wrong: %j', (changed, field) => {
    expect(finishRecord({ ...written, ...changed }, VILLAGE, TODAY)).toMatchObject({ field });
  });

  test('of a broadcast needs nobody counted', () => {
    expect(finishRecord(fresh, VILLAGE, TODAY)).toMatchObject({ form: 'broadcast' });
  });

  test('says before it is saved what it will do', () => {
    expect(plain(sayAfterRecord(written, { times: 2, heard: 60 }, TODAY))).toBe(
      '记在6月12日，30 人。今年第 3 次',
    );
    expect(plain(sayAfterRecord({ ...written, on: '2025-12-30' }, { times: 0, heard: 0 }, TODAY))).toBe(
      '记在2025年12月30日，30 人。2025年第 1 次',
    );
    expect(plain(sayAfterRecord(fresh, undefined, TODAY))).toBe('记在6月12日，没有点人数');
  });
});

describe('a plan', () => {
  test('is for today or later, and says when one is reminded', () => {
    const plan = { ...fresh, on: '2026-06-30' };
    expect(finishPlan(plan, VILLAGE, TODAY)).toEqual({
      village: VILLAGE,
      theme: '防溺水',
      clauses: [],
      form: 'broadcast',
      plannedOn: '2026-06-30',
    });
    expect(finishPlan({ ...plan, on: '2026-06-11' }, VILLAGE, TODAY)).toMatchObject({ field: 'on' });
    expect(finishPlan({ ...plan, theme: '' }, VILLAGE, TODAY)).toMatchObject({ field: 'theme' });
    expect(sayAfterPlan(plan, TODAY)).toBe('6月29日提醒您准备，办完来这里记下');
    expect(sayAfterPlan(fresh, TODAY)).toBe('今天办，办完来这里记下');
  });
});

test('a correction names each thing that changes, old beside new, and nothing where nothing does', () => {
  const before = asWritten(written, VILLAGE);
  expect(differences(before, { ...before, materials: ['leaflet'] }, TODAY)).toEqual([]);
  const after = {
    ...before,
    theme: '开学第一课',
    heldOn: '2025-12-30',
    form: 'visit',
    headcount: { guardians: 0, children: 0, villagers: 3, staff: 0 },
    materials: ['video'],
    clauses: [],
  } as const;
  const said = differences(before, { ...after, materials: ['video'], clauses: [] }, TODAY);
  expect(said.map(({ name, from, to }) => [name, plain(from), plain(to)])).toEqual([
    ['题目', '外出务工，孩子托付给谁', '开学第一课'],
    ['日期', '6月12日', '2025年12月30日'],
    ['方式', '集中宣讲', '上门宣讲'],
    ['人数', '监护人 18，孩子 6，村民 4，村干部 2', '村民 3'],
    ['材料', '宣传单', '视频'],
    ['条款', '第二十二条', '没有选'],
  ]);
});
