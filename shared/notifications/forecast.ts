// Until when a person will still hear from us on WeChat, told in time to ask them again.
import { addDays, daysBetween } from '../kernel/time.ts';
import { RESERVE } from './credit.ts';

/** Days whose messages tell how many there will be. */
const LOOKED_BACK = 28;
/** Asked again when what is left lasts no longer than this. Policy data. */
const ASK_WITHIN_DAYS = 7;
/** Where nobody has spent anything yet, so many are thought to last a week. */
const A_WEEK_AT_FIRST = 3;

/** What a forecast rests on: what is left, and the days of messages lately, each told once. */
export type Spending = Readonly<{ balance: number; spentOn: readonly string[] }>;

const aDay = ({ spentOn }: Spending, on: string): number => {
  const lately = spentOn.filter((day) => daysBetween(day, on) < LOOKED_BACK);
  const first = lately[0];
  if (first === undefined) return A_WEEK_AT_FIRST / 7;
  return lately.length / Math.max(7, daysBetween(first, on) + 1);
};

/** The county date from which ordinary messages find nothing left, by how many went lately; `on` itself where that is now. */
export const silentFrom = (spending: Spending, on: string): string => {
  const usable = Math.max(0, spending.balance - RESERVE);
  return addDays(on, Math.floor(usable / aDay(spending, on)));
};

/** True once it is time to ask for more. */
export const isAskedNow = (spending: Spending, on: string): boolean =>
  daysBetween(on, silentFrom(spending, on)) <= ASK_WITHIN_DAYS;
