// Nobody but in an emergency is woken at night, and what can wait comes once a day at the hour its person chose.
import { addDays, countyClock, countyDate, countyMinute, countyMoment } from '../kernel/time.ts';
import type { Urgency } from './template.ts';

/** County times of day (`HH:MM`) at which somebody may have their digest; all lie outside quiet hours. */
export const digestHours = ['08:00', '12:00', '18:00', '20:00'] as const;
export type DigestHour = (typeof digestHours)[number];

/** Quiet hours in county time, over midnight: from the first on, up to but not at the second (DOMAIN: Notifications). */
export const QUIET = { from: '21:00', until: '08:00' } as const;

/** Whether a moment (`AtTime`) lies in quiet hours. */
export const isQuiet = (at: string): boolean => {
  const clock = countyClock(at);
  return clock >= QUIET.from || clock < QUIET.until;
};

/** `at` itself outside quiet hours, else the moment they end. */
export const afterQuiet = (at: string): string => {
  if (!isQuiet(at)) return at;
  const today = countyDate(at);
  return countyMoment(countyClock(at) < QUIET.until ? today : addDays(today, 1), QUIET.until);
};

/** When a message goes out (`AtTime`), and whether it waits for its person's digest. */
export type Plan = Readonly<{ sendAt: string; inDigest: boolean }>;

/** `expiresAt` is the first moment at which the message is of no use; `isWorkingDay` is given for staff. */
export type PlanSending = Readonly<{
  at: string;
  urgency: Urgency;
  digestAt: DigestHour;
  expiresAt: string;
  isWorkingDay?: (on: string) => boolean;
}>;

/** The first digest after `at` on a day that counts; none where that is not before `expiresAt`. */
const nextDigest = (
  { at, digestAt, expiresAt }: PlanSending,
  counts: (on: string) => boolean,
): string | undefined => {
  const today = countyDate(at);
  let on = countyMoment(today, digestAt) > at ? today : addDays(today, 1);
  while (!counts(on) && countyMoment(on, digestAt) < expiresAt) on = addDays(on, 1);
  const sendAt = countyMoment(on, digestAt);
  return sendAt < expiresAt ? sendAt : undefined;
};

const anyDay = (): boolean => true;

/**
 * An emergency goes now, the urgent now or when quiet hours end, even where it has expired by then. The routine waits for
 * its person's next digest, of staff on a working day; where that came too late, for one on any day; where even that
 * did, it goes like the urgent.
 */
export const planSending = (given: PlanSending): Plan => {
  const { at, urgency, isWorkingDay = anyDay } = given;
  if (urgency === 'emergency') return { sendAt: at, inDigest: false };
  const digest =
    urgency === 'routine' ? (nextDigest(given, isWorkingDay) ?? nextDigest(given, anyDay)) : undefined;
  return digest ? { sendAt: digest, inDigest: true } : { sendAt: afterQuiet(at), inDigest: false };
};

/** What names a person's digest: the county time of its sending, `2026-06-12T08:00`. */
export const digestSlot = (sendAt: string): string => countyMinute(sendAt);
