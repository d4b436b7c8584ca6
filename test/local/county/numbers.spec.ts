// Dates, ages, school years, ID numbers and phones are what the law and the standards make them.
import { expect, test } from 'vitest';
import { bornOnFor, schoolYearOn, yearsBefore } from '#infra/local/county/born.ts';
import { diceOf } from '#infra/local/county/dice.ts';
import { startNumbers } from '#infra/local/county/numbers.ts';
import { ageOn } from '#shared/kernel/time.ts';
import { idNumberOf, isIdNumber } from '#shared/registry/id-number.ts';

test('the standard’s own example has its check character', () => {
  // GB 11643-1999, annex: 11010519491231002X and 440524188001010014.
  expect(idNumberOf('110105', '1949-12-31', 2)).toBe('11010519491231002X');
  expect(idNumberOf('440524', '1880-01-01', 1)).toBe('440524188001010014');
  expect(isIdNumber('110105194912310021')).toBe(false);
});

test('ID numbers carry place, birth and sex, and none comes twice', () => {
  const numbers = startNumbers(1, '320682');
  const many = Array.from({ length: 400 }, () => numbers.idNumber('2017-03-08', 'female'));
  expect(new Set(many).size).toBe(400);
  expect(many.every(isIdNumber)).toBe(true);
  expect(
    many.every((number) => number.startsWith('32068220170308') && Number(number.charAt(16)) % 2 === 0),
  ).toBe(true);
  expect(Number(numbers.idNumber('2017-03-08', 'male').charAt(16)) % 2).toBe(1);
});

test('100,000 phones are 100,000 different ones', () => {
  const { phone } = startNumbers(7, '320682');
  const phones = Array.from({ length: 100_000 }, phone);
  expect(new Set(phones).size).toBe(100_000);
  expect(phones.every((one) => /^16[013489]\d{8}$/.test(one))).toBe(true);
});

test('an age holds on the day it is asked for, also around 29 February', () => {
  expect(yearsBefore('2028-02-29', 9)).toBe('2019-02-28');
  for (const on of ['2026-06-12', '2028-02-29', '2026-01-01', '2026-12-31']) {
    for (let days = 0; days <= 364; days++) expect(ageOn(bornOnFor(on, 9, days), on)).toBe(9);
  }
});

test('school begins in the September of the year in which a child is six by the end of August', () => {
  expect(schoolYearOn('2017-03-08', '2026-06-12')).toBe(3);
  expect(schoolYearOn('2017-09-01', '2026-06-12')).toBe(2);
  expect(schoolYearOn('2017-08-31', '2026-09-01')).toBe(4);
  expect(schoolYearOn('2021-01-01', '2026-06-12')).toBe(-1);
});

test('the same words throw the same dice, other words others, and all faces about as often', () => {
  const faces = (...words: readonly string[]) => {
    const dice = diceOf(...words);
    return Array.from({ length: 6000 }, () => dice.between(1, 6));
  };
  expect(faces('a', 'b')).toEqual(faces('a', 'b'));
  expect(faces('a', 'b')).not.toEqual(faces('ab'));
  for (const face of [1, 2, 3, 4, 5, 6]) {
    const often = faces('even').filter((one) => one === face).length;
    expect(often).toBeGreaterThan(900);
    expect(often).toBeLessThan(1100);
  }
});
