// The birthdays that change what applies to a child: 14, 16 and 18, by the month in which they come.
import { addDays } from '../kernel/time.ts';
import { LEFT_BEHIND_UNTIL } from './left-behind.ts';

export const turningAges = [14, 16, 18] as const;
export type TurningAge = (typeof turningAges)[number];

/** What a birthday changes, as codes that the phone words. */
export const changes = [
  'own_consent',
  'left_behind_ends',
  'entrustment_ends',
  'may_live_alone',
  'comes_of_age',
  'child_benefits_end',
] as const;
export type Change = (typeof changes)[number];

/**
 * From 14 a child consents to the use of its data itself (PIPL art. 31); at 16 the definition of left-behind ends (State
 * Council 2016 no. 13), with it the entrustment, and a child may live alone (Law on the Protection of Minors art. 21); at 18
 * it is of age (Civil Code art. 17).
 */
export const changesAt: Readonly<Record<TurningAge, readonly Change[]>> = {
  14: ['own_consent'],
  16: ['left_behind_ends', 'entrustment_ends', 'may_live_alone'],
  18: ['comes_of_age', 'child_benefits_end'],
};

/** A birthday that changes something: its county date, and the month `YYYY-MM` in which it comes. */
export type Turning = Readonly<{ age: TurningAge; on: string; month: string }>;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * The county date on which somebody completes this many years. Whoever was born on 29 February does so on 1 March where there
 * is no 29th, as ageOn counts.
 */
export const birthday = (bornOn: string, age: number): string => {
  const year = Number(bornOn.slice(0, 4)) + age;
  const day = bornOn.endsWith('-02-29') && !isLeap(year) ? '-03-01' : bornOn.slice(4);
  return `${String(year).padStart(4, '0')}${day}`;
};

/** The next such birthday on or after a county date; none once the child is 18. */
export const nextTurning = (bornOn: string, fromOn: string): Turning | undefined =>
  turningAges
    .map((age) => ({ age, on: birthday(bornOn, age) }))
    .map(({ age, on }) => ({ age, on, month: on.slice(0, 7) }))
    .find(({ on }) => on >= fromOn);

/** The birthday that comes in this month `YYYY-MM`, and the next one after it. */
export const turningIn = (
  bornOn: string,
  month: string,
): Readonly<{ turning: Turning | undefined; next: Turning | undefined }> => {
  const turning = nextTurning(bornOn, firstOf(month));
  if (turning?.month !== month) return { turning: undefined, next: turning };
  return { turning, next: nextTurning(bornOn, addDays(turning.on, 1)) };
};

/** The month `YYYY-MM` in which a child comes to 16, or `past` where that day lies before a county date. */
export const sixteenFrom = (bornOn: string, on: string): string => {
  const day = birthday(bornOn, LEFT_BEHIND_UNTIL);
  return day < on ? 'past' : day.slice(0, 7);
};

/** The first day of a month `YYYY-MM`: when its birthday comes up. */
export const firstOf = (month: string): string => `${month}-01`;
