// Each code that WeChat answers to a sending is one ending: done, never, later, or later for everybody.
import type { Sent } from '#functions/kernel/channel.ts';
import { addDays, countyDate, countyMoment } from '#shared/kernel/time.ts';

/**
 * Trying again cannot help. The person has not allowed it or has used it up (43101), is unknown (40003) or blocked (50002);
 * the template, its fields or its page are wrong (40037, 47001, 47003, 41030) or hit a forbidden word (45168); the account, the
 * template or the call has no permission, or lost it (43107, 48001, 48004).
 */
const NEVER: readonly number[] = [
  43101, 40003, 50002, 40037, 47001, 47003, 41030, 45168, 43107, 48001, 48004,
];
const DAY_SPENT = 45009;
const MINUTE_SPENT = 45011;
const MINUTE_MS = 60_000;
// All of a county's workers would otherwise begin in the first second of the day.
const AFTER_MIDNIGHT_MS = 5 * MINUTE_MS;

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

const pauseAfter = (code: number, at: string, chance: number): string | undefined => {
  if (code === MINUTE_SPENT) return later(at, MINUTE_MS);
  if (code !== DAY_SPENT) return undefined;
  return later(countyMoment(addDays(countyDate(at), 1), '00:00'), chance * AFTER_MIDNIGHT_MS);
};

/** The ending of a sending that was answered with this code; `chance` is from 0 up to 1. */
export const endingOf = (code: number, at: string, chance: number): Sent => {
  const reason = String(code);
  if (code === 0) return { ending: 'sent' };
  if (NEVER.includes(code)) return { ending: 'rejected', reason };
  const pausedUntil = pauseAfter(code, at, chance);
  return { ending: 'deferred', reason, ...(pausedUntil !== undefined && { pausedUntil }) };
};
