// How long a message waits after a try that failed: full jitter, twice as long each time, and never into a pause of the channel.
import type { Sent } from '#functions/kernel/channel.ts';
import type { Surroundings } from '#functions/kernel/ports.ts';

const FIRST_MS = 30_000;
const LONGEST_MS = 15 * 60_000;
const LEAST_MS = 5_000;

/** Tries of one way before it is given up. */
export const MOST_TRIES = 5;

type Chance = Pick<Surroundings, 'now' | 'chance'>;

const later = (at: string, ms: number): string => new Date(Date.parse(at) + Math.round(ms)).toISOString();

/** The moment of the next try, after so many failures before this one. */
export const nextTryAt = (
  { now, chance }: Chance,
  sent: Extract<Sent, { ending: 'deferred' }>,
  failures: number,
): string => {
  const at = now();
  const spread = chance() * Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  const own = later(at, LEAST_MS + spread);
  if (sent.pausedUntil === undefined || sent.pausedUntil < own) return own;
  // Not all at the same moment when the pause is over.
  return later(sent.pausedUntil, chance() * FIRST_MS);
};

/** A short while, where a channel's pace leaves no room just now. */
export const soonAt = ({ now, chance }: Chance): string => later(now(), LEAST_MS + chance() * 10_000);
