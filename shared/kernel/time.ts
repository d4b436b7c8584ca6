// Times are ISO 8601 in UTC and end in `At`; dates are county dates (Asia/Shanghai, no summer time) and end in `On`.
import * as z from 'zod/mini';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const COUNTY_OFFSET_MS = 8 * 3_600_000;

const isRealDate = (on: string): boolean => {
  const time = Date.parse(`${on}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === on;
};

/** A county date `YYYY-MM-DD` that exists in the calendar. */
export const OnDate = z
  .string('not_text')
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not_a_date'), z.refine(isRealDate, 'not_a_date'));

/** A time as `2026-11-23T09:15:42.118Z`: UTC, milliseconds. */
export const AtTime = z
  .string('not_text')
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'not_a_time'),
    z.refine(isTime, 'not_a_time'),
  );

function isTime(at: string): boolean {
  const time = Date.parse(at);
  return !Number.isNaN(time) && new Date(time).toISOString() === at;
}

/** The county's date at a moment (UTC+8, all year). */
export const countyDate = (at: string): string =>
  new Date(Date.parse(at) + COUNTY_OFFSET_MS).toISOString().slice(0, 10);

/** The county's time of day at a moment, `HH:MM:SS`. */
export const countyClock = (at: string): string =>
  new Date(Date.parse(at) + COUNTY_OFFSET_MS).toISOString().slice(11, 19);

/** The county's time to the minute, `2026-06-12T08:00`: the first whole minute not before `at`, so that nothing comes up early. */
export const countyMinute = (at: string): string =>
  new Date(Math.ceil((Date.parse(at) + COUNTY_OFFSET_MS) / MINUTE_MS) * MINUTE_MS).toISOString().slice(0, 16);

/** The last whole county minute that has begun by `at`: whatever is due at it, or earlier, has come up. */
export const countyMinuteBefore = (at: string): string =>
  new Date(Date.parse(at) + COUNTY_OFFSET_MS).toISOString().slice(0, 16);

/** The moment at which the county's clock shows `time` (`HH:MM`) on that date, as an `AtTime`. */
export const countyMoment = (on: string, time: string): string =>
  new Date(Date.parse(`${on}T${time}:00.000Z`) - COUNTY_OFFSET_MS).toISOString();

/** `on` moved by whole months; where the month has no such day, its last one. */
export const monthsLater = (on: string, months: number): string => {
  const first = new Date(`${on.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(on.slice(8)), last));
  return first.toISOString().slice(0, 10);
};

/** `on` moved by whole days, back when negative. */
export const addDays = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Completed years of age on a day. */
export const ageOn = (bornOn: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (on.slice(5) < bornOn.slice(5) ? 1 : 0);
