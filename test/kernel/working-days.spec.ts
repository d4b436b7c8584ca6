// Working days are those of the State Council's notices, wherever the process believes itself to be.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublished, isWorkingDay, workingDaysLater } from '#functions/kernel/working-days.ts';
import { addDays, daysBetween } from '#shared/kernel/time.ts';

/** From the notices themselves (国办发明电〔2024〕12号 of 12 November 2024; that of 4 November 2025): first and last day off. */
const holidays = {
  2025: [
    ['01-01', '01-01'],
    ['01-28', '02-04'],
    ['04-04', '04-06'],
    ['05-01', '05-05'],
    ['05-31', '06-02'],
    ['10-01', '10-08'],
  ],
  2026: [
    ['01-01', '01-03'],
    ['02-15', '02-23'],
    ['04-04', '04-06'],
    ['05-01', '05-05'],
    ['06-19', '06-21'],
    ['09-25', '09-27'],
    ['10-01', '10-07'],
  ],
} as const;
const makeUpDays = {
  2025: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  2026: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
} as const;
const years = [2025, 2026] as const;

const daysFrom = (first: string, last: string): string[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, days) => addDays(first, days));
const yearDays = (year: number): string[] => daysFrom(`${year}-01-01`, `${year}-12-31`);
const isWeekend = (on: string): boolean => [0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay());

describe.each(years)('of %i', (year) => {
  const off = holidays[year].flatMap(([first, last]) => daysFrom(`${year}-${first}`, `${year}-${last}`));
  const madeUp = makeUpDays[year].map((day) => `${year}-${day}`);

  test('every day is as the notice says', () => {
    const expected = yearDays(year).filter(
      (on) => madeUp.includes(on) || !(off.includes(on) || isWeekend(on)),
    );
    expect(yearDays(year).filter(isWorkingDay)).toEqual(expected);
  });

  test('every make-up day is a Saturday or Sunday on which people work', () => {
    expect(madeUp.every((on) => isWeekend(on) && isWorkingDay(on))).toBe(true);
  });
});

test.each([
  ['2026-06-12', 1, '2026-06-15', 'a weekend'],
  ['2026-06-18', 3, '2026-06-24', 'the Dragon Boat Festival'],
  ['2026-02-13', 1, '2026-02-14', 'a make-up Saturday'],
  ['2026-02-14', 1, '2026-02-24', 'the nine days of the Spring Festival'],
  ['2026-09-18', 1, '2026-09-20', 'a make-up Sunday'],
  ['2026-09-30', 3, '2026-10-10', 'National Day and a make-up Saturday'],
  ['2025-12-31', 1, '2026-01-04', 'the end of a year'],
])('from %s the working day number %i is %s: over %s', (on, n, later) => {
  expect(workingDaysLater(on, n)).toBe(later);
});

describe('the n-th working day', () => {
  const anyDay = fc.nat(3 * 365).map((days) => addDays('2024-06-01', days));
  const anyCount = fc.integer({ min: 1, max: 40 });

  test('is a working day strictly later, and exactly n lie up to it', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (on, n) => {
        const later = workingDaysLater(on, n);
        expect(later > on && isWorkingDay(later)).toBe(true);
        expect(daysFrom(addDays(on, 1), later).filter(isWorkingDay)).toHaveLength(n);
      }),
    );
  });

  test('never comes earlier from a later day, and one more is always later', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), anyCount, (on, days, n) => {
        expect(workingDaysLater(addDays(on, days), n) >= workingDaysLater(on, n)).toBe(true);
        expect(workingDaysLater(on, n + 1) > workingDaysLater(on, n)).toBe(true);
      }),
    );
  });

  test('is reached in any two steps', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, (on, one, other) => {
        expect(workingDaysLater(workingDaysLater(on, one), other)).toBe(workingDaysLater(on, one + other));
      }),
    );
  });
});

describe('a year', () => {
  test('is published from 2004 to that of the newest notice', () => {
    expect([2003, 2004, 2025, 2026, 2040].map(isPublished)).toEqual([false, true, true, true, false]);
  });

  test('that is not has its weekends off alone', () => {
    expect(yearDays(2040).every((on) => isWorkingDay(on) === !isWeekend(on))).toBe(true);
  });
});

test('the same days are worked in every time zone of the process', async () => {
  const source = `
    import { isWorkingDay, workingDaysLater } from '#functions/kernel/working-days.ts';
    import { addDays } from '#shared/kernel/time.ts';
    const days = Array.from({ length: 365 }, (_, n) => addDays('2026-01-01', n));
    console.log(days.map((on) => \`\${isWorkingDay(on)} \${workingDaysLater(on, 3)}\`).join());`;
  const outputs = await Promise.all(
    ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(async (TZ) => {
      const made = await promisify(execFile)(
        process.execPath,
        ['--input-type=module-typescript', '--eval', source],
        {
          cwd: import.meta.dirname,
          env: { ...process.env, TZ },
        },
      );
      return made.stdout;
    }),
  );
  expect(outputs[0]).toContain('2026-10-10');
  expect(new Set(outputs).size).toBe(1);
});
