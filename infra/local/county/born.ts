// Dates of birth are counted back from the day of the filling, and with them the age and the school year.
import { addDays } from '#shared/kernel/time.ts';

/** The same day of the calendar `years` earlier; 29 February becomes the 28th. */
export const yearsBefore = (on: string, years: number): string => {
  const year = String(Number(on.slice(0, 4)) - years).padStart(4, '0');
  const rest = on.slice(5) === '02-29' ? '02-28' : on.slice(5);
  return `${year}-${rest}`;
};

/** The birthday of somebody who turned `years` so many days (0 to 364) before `on`. */
export const bornOnFor = (on: string, years: number, daysSince: number): string =>
  yearsBefore(addDays(on, -daysSince), years);

const FIRST_OF_SCHOOL_YEAR = '09-01';
const SCHOOL_AGE = 6;

/**
 * The school year a child is in on a day: 1 to 9 are those of compulsory schooling, 0 the last year of kindergarten.
 * A child enters school in the September of the year in which it is 6 by 31 August (Compulsory Education Law, art. 11).
 */
export const schoolYearOn = (bornOn: string, on: string): number => {
  const begun = Number(on.slice(0, 4)) - (on.slice(5) < FIRST_OF_SCHOOL_YEAR ? 1 : 0);
  const entered = Number(bornOn.slice(0, 4)) + SCHOOL_AGE + (bornOn.slice(5) < FIRST_OF_SCHOOL_YEAR ? 0 : 1);
  return begun - entered + 1;
};
