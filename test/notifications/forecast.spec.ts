// Somebody is asked to allow more before they fall silent, by how many messages they had lately.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#shared/kernel/time.ts';
import { RESERVE } from '#shared/notifications/credit.ts';
import { isAskedNow, type Spending, silentFrom } from '#shared/notifications/forecast.ts';
import { TODAY } from '../kit/ids.ts';

const ago = (days: number): string => addDays(TODAY, -days);
const daily = (days: number): string[] => Array.from({ length: days }, (_, n) => ago(days - 1 - n));
const silentIn = (balance: number, spentOn: readonly string[] = []): number =>
  daysBetween(TODAY, silentFrom({ balance, spentOn }, TODAY));

describe('ordinary messages find nothing left', () => {
  test('today, where nothing but the reserve is left', () => {
    for (const balance of [0, RESERVE]) {
      expect(silentFrom({ balance, spentOn: [] }, TODAY)).toBe(TODAY);
      expect(silentFrom({ balance, spentOn: daily(9) }, TODAY)).toBe(TODAY);
    }
  });

  test('at three a week, where nobody has spent anything yet', () => {
    expect(silentIn(RESERVE + 3)).toBe(7);
    expect(silentIn(RESERVE + 1)).toBe(2);
    expect(silentIn(RESERVE + 30)).toBe(70);
  });

  test('at the pace of the messages lately', () => {
    expect(silentIn(RESERVE + 5, daily(10))).toBe(5);
    expect(silentIn(RESERVE + 5, [ago(27), ago(13), TODAY])).toBe(46);
    expect(silentIn(RESERVE + 4, [TODAY, TODAY])).toBe(14);
  });

  test('whatever was before the last four weeks tells nothing', () => {
    expect(silentIn(RESERVE + 3, [ago(28), ago(40)])).toBe(7);
    expect(silentIn(RESERVE + 5, [...daily(300).slice(0, 200), ...daily(10)])).toBe(5);
    expect(silentIn(RESERVE + 1, [ago(27)])).toBe(28);
  });
});

test('somebody is asked while what is left lasts a week or less', () => {
  expect(isAskedNow({ balance: 0, spentOn: [] }, TODAY)).toBe(true);
  expect(isAskedNow({ balance: RESERVE + 3, spentOn: [] }, TODAY)).toBe(true);
  expect(isAskedNow({ balance: RESERVE + 4, spentOn: [] }, TODAY)).toBe(false);
  expect(isAskedNow({ balance: RESERVE + 7, spentOn: daily(10) }, TODAY)).toBe(true);
  expect(isAskedNow({ balance: RESERVE + 8, spentOn: daily(10) }, TODAY)).toBe(false);
});

describe('whatever was spent when', () => {
  const anyDays = fc
    .array(fc.nat(60).map(ago), { maxLength: 20 })
    .map((days) => days.toSorted((a, b) => a.localeCompare(b)));
  const anySpending: fc.Arbitrary<Spending> = fc.record({ balance: fc.nat(40), spentOn: anyDays });

  test('more left is never sooner silent, nor asked for sooner', () => {
    fc.assert(
      fc.property(anySpending, fc.nat(40), (spending, more) => {
        const richer = { ...spending, balance: spending.balance + more };
        expect(silentFrom(richer, TODAY) >= silentFrom(spending, TODAY)).toBe(true);
        expect(isAskedNow(richer, TODAY) && !isAskedNow(spending, TODAY)).toBe(false);
      }),
    );
  });

  test('nobody falls silent in the past, and whoever has something to use not before another message', () => {
    fc.assert(
      fc.property(anySpending, (spending) => {
        const days = daysBetween(TODAY, silentFrom(spending, TODAY));
        expect(days).toBeGreaterThanOrEqual(0);
        if (spending.balance <= RESERVE) expect(days).toBe(0);
        expect(isAskedNow(spending, TODAY)).toBe(days <= 7);
      }),
    );
  });

  test('one more message today never makes what is left last longer', () => {
    fc.assert(
      fc.property(anySpending, (spending) => {
        const lately = spending.spentOn.some((day) => daysBetween(day, TODAY) < 28);
        const busier = { ...spending, spentOn: [...spending.spentOn, TODAY] };
        if (lately) expect(silentFrom(busier, TODAY) <= silentFrom(spending, TODAY)).toBe(true);
      }),
    );
  });
});
