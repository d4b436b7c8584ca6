// Coverage in figures never says more than is so, and what a bulletin prints can be compared aloud.
import { expect, test } from 'vitest';
import {
  inGroups,
  sayKey,
  saySize,
  sayTakenAt,
} from '../../miniprogram/src/features/entrustment/county/checkpoint-words.ts';
import {
  byNeed,
  percentOf,
  sayCover,
  sayPercent,
  sumOf,
} from '../../miniprogram/src/features/entrustment/parts/cover-words.ts';
import { sayRule, sayTerm } from '../../miniprogram/src/features/entrustment/parts/sheet-words.ts';
import { directorOf } from '../../miniprogram/src/features/entrustment/town/directors.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';

const counts = (must: number, covered: number, lackingLong = 0) => ({ must, covered, lackingLong });

test('a hundred is said only of all, and nothing of nobody', () => {
  expect(percentOf(counts(2000, 1999))).toBe(99.9);
  expect([counts(3, 3), counts(3, 2), counts(0, 0)].map(sayPercent)).toEqual(['100%', '66.6%', '—']);
});

test('the sentence says how many must, how many are, and how much that is', () => {
  const all = sumOf([counts(12, 9, 1), counts(8, 8)]);
  expect(all).toEqual(counts(20, 17, 1));
  expect(sayCover(all).replace(/\u00a0/g, ' ')).toBe('应有 20 个，已有 17 个，85%');
  expect(sayCover(counts(0, 0))).toBe('现在没有要签确认书的孩子');
});

test('places in need come first: long lacking, then most lacking, then by code', () => {
  const place = (region: string, must: number, covered: number, long: number) => ({
    region,
    name: region,
    ...counts(must, covered, long),
  });
  const places = [place('3', 5, 5, 0), place('2', 5, 3, 0), place('1', 9, 8, 1), place('0', 5, 5, 0)];
  expect([...places].sort(byNeed).map(({ region }) => region)).toEqual(['1', '2', '0', '3']);
});

test('the rule stands with its version, the term with its years', () => {
  expect(sayRule({ rule: 'unless_close_kin', version: '2027-1' })).toBe(
    '规则：祖辈、兄姐照看的不用，其他留守儿童都要有（2027-1 版）',
  );
  expect(sayTerm({ fromOn: '2026-07-01', untilOn: '2026-12-31' }, TODAY)).toBe('7月1日 到 12月31日');
  expect(sayTerm({ fromOn: '2025-08-31', untilOn: '2026-08-30' }, TODAY)).toBe(
    '2025年8月31日 到 2026年8月30日',
  );
});

test('a root is read in eights, a size by thousands, a moment in the county’s time', () => {
  const groups = inGroups('0123456789abcdef'.repeat(4));
  expect(groups.map(({ words }) => words)).toHaveLength(8);
  expect(groups[1]).toEqual({ from: 8, words: '89abcdef' });
  expect(saySize({ size: 1_284_107 })).toBe('1,284,107\u00a0条');
  expect(sayTakenAt({ at: '2026-06-11T23:00:04.000Z' })).toBe('2026年6月12日 7:00');
});

test('a key tells what it signs', () => {
  expect(sayKey({ signs: 'log' })).toBe('签记录校验值的钥匙');
  expect(sayKey({ signs: 'evidence' })).toBe('签证据包和确认书的钥匙');
});

test('a village’s director is whoever holds it today', () => {
  const held = (n: number, fromOn: string, untilOn?: string) => ({
    personId: nth('prs', n),
    version: 1,
    name: `${n}`,
    phone: '13900000001',
    bound: true,
    duties: [
      {
        role: 'director' as const,
        region: VILLAGE,
        regionName: '沈徐村',
        fromOn,
        ...(untilOn && { untilOn }),
      },
    ],
  });
  const people = [held(1, '2024-01-01', '2026-01-01'), held(2, '2026-01-01')];
  expect(directorOf(people, VILLAGE, TODAY)?.name).toBe('2');
  expect(directorOf(people, '320682112204', TODAY)).toBeUndefined();
});
