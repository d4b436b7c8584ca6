// The text that is signed has the same lines whatever people typed, and nothing they typed makes a line of its own.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import { headings, saltedHash, sheetLines, sheetText, spokenDate } from '#shared/entrustment/text.ts';
import { facts } from '../papers/sheets.ts';

test('a sheet reads like this', () => {
  const lines = sheetLines(facts);
  expect(lines.slice(0, 4)).toEqual([
    '农村留守儿童委托监护责任确认书',
    '编码：agr_01KB2J8Z3N5QY7R9T1V3X5Z7B9',
    '制作日期：2026年11月23日',
    '文本版本：2021-1',
  ]);
  for (const line of [
    '出生日期：2017年3月9日',
    '学校和班级：如皋市如城第二小学 三（2）班',
    '委托人：王强（父亲）',
    '外出时间：2026年2月20日至未定',
    '受托人：陈桂英（祖母或外祖母）',
    '自2026年12月1日起，至2027年11月30日止。',
    '孩子同意。孩子说：“我愿意和奶奶住，想每个星期天和爸爸妈妈视频。”',
    '村（居）：如城街道沈徐村',
    '联系人：徐国平，电话13812340004',
  ])
    expect(lines).toContain(line);
  expect(lines.filter((line) => line.endsWith('答：否。'))).toHaveLength(4);
  expect(spokenDate('2026-01-02')).toBe('2026年1月2日');
});

const typed = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom('沈徐村\n四、委托期限', 'a\r\nb', 'x\u2028y', '甲\u202e乙', '\u0000', '一、孩子'),
);

const typedFacts: fc.Arbitrary<SheetFacts> = fc
  .record({ name: typed, address: typed, words: typed, workplace: typed, school: typed })
  .map(({ name, address, words, workplace, school }) => ({
    ...facts,
    child: { ...facts.child, name, address, school, registeredAddress: address },
    parents: facts.parents.map((parent) => ({ ...parent, name, workplace })),
    caregiver: { ...facts.caregiver, name, address },
    contact: { name, phone: facts.contact.phone },
    opinion: { heard: true, agrees: false, words },
  }));

const order = Object.values<string>(headings);
const breaks = /[\n\r\u2028\u2029\u202a-\u202e]/;

test('as many lines, and the headings in their order, whatever was typed', () => {
  fc.assert(
    fc.property(typedFacts, (given) => {
      const lines = sheetLines(given);
      expect(lines).toHaveLength(sheetLines(facts).length);
      expect(sheetText(given).split('\n')).toEqual(lines);
      expect(lines.filter((line) => order.includes(line))).toEqual(order);
      expect(lines.some((line) => breaks.test(line))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('two sheets that say different things have different texts, and every salt another hash', () => {
  const others: readonly SheetFacts[] = [
    { ...facts, untilOn: '2027-11-29' },
    { ...facts, soleBecause: 'other_lost' },
    { ...facts, answers: { ...facts.answers, harm: true } },
    { ...facts, opinion: { heard: false, because: 'cannot_express' } },
    { ...facts, child: { ...facts.child, health: 'disabled' } },
    { ...facts, parents: facts.parents.slice(0, 1) },
  ];
  const texts = [facts, ...others].map(sheetText);
  expect(new Set(texts).size).toBe(texts.length);
  expect(saltedHash('a', sheetText(facts))).not.toBe(saltedHash('b', sheetText(facts)));
});

test('clauses that nobody knows are a bug', () => {
  expect(() => sheetText({ ...facts, template: '1999-1' })).toThrow('1999-1');
});
