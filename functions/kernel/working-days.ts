// A clock that says working days counts those of the State Council's calendar: holidays are none, make-up days (调休) are.
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays } from '#shared/kernel/time.ts';

// The package's data alone: its functions read the local clock, and west of Greenwich they are a day off.
const daysOff = new Set(Object.keys(calendar.holidays));
const makeUpDays = new Set(Object.keys(calendar.workdays));

const isWeekend = (on: string): boolean => new Date(`${on}T00:00:00Z`).getUTCDay() % 6 === 0;

/**
 * Whether people work on a county date `YYYY-MM-DD`, by the State Council's yearly arrangement of holidays
 * (国务院办公厅关于部分节假日安排的通知). Of a year that is not published in the package only weekends are free.
 */
export const isWorkingDay = (on: string): boolean =>
  makeUpDays.has(on) || !(isWeekend(on) || daysOff.has(on));

/** The county date of the `n`-th working day after `on`, which itself does not count; `n` is at least 1. */
export const workingDaysLater = (on: string, n: number): string => {
  let day = on;
  for (let left = n; left > 0; left -= isWorkingDay(day) ? 1 : 0) day = addDays(day, 1);
  return day;
};

/**
 * Whether the State Council's arrangement of that calendar year is in the package (from 2004; a year's comes out in the
 * November before it, and the package must then be renewed). National Day tells: a New Year's holiday may begin in the
 * December before.
 */
export const isPublished = (year: number): boolean => daysOff.has(`${year}-10-01`);
