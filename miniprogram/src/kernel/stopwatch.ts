// How long somebody has sat is counted by a clock that nobody can set; the phone's own is believed only for the time it was put away.
import type { Now } from './ports.ts';

/** Both clocks of a phone. `steady` cannot be set, but may stand still while the phone sleeps; `wall` can be set. */
export type Clocks = Readonly<{ steady: Now; wall: Now }>;

/** Both clocks at one moment. */
export type Moment = Readonly<{ steady: number; wall: number }>;

/** Milliseconds from one moment to a later one; `wasAway` where the phone may have slept in between. Never negative. */
export const passedBetween = (from: Moment, to: Moment, wasAway: boolean): number => {
  const steady = Math.max(0, to.steady - from.steady);
  return wasAway ? Math.max(steady, to.wall - from.wall) : steady;
};

/** How far a count had come, and what the phone's clock showed then: what outlives a kill. */
export type Counted = Readonly<{ elapsedMs: number; countedAt: number }>;

/** How far a count has come that nobody went on with: by the phone's clock, which may have been set back. */
export const countedUntil = ({ elapsedMs, countedAt }: Counted, wall: number): number =>
  elapsedMs + Math.max(0, wall - countedAt);

export type Stopwatch = Readonly<{
  /** Goes on from there. */
  resume: (counted: Counted) => void;
  /** The phone is put away; what passes until the next look is taken from whichever clock ran further. */
  putAway: () => void;
  /** How far the count is. */
  look: () => Counted;
}>;

/** A stopwatch over the phone's clocks, standing at nothing. */
export const createStopwatch = ({ steady, wall }: Clocks): Stopwatch => {
  const moment = (): Moment => ({ steady: steady(), wall: wall() });
  let elapsedMs = 0;
  let before = moment();
  let isAway = false;
  return {
    resume: (counted) => {
      before = moment();
      elapsedMs = countedUntil(counted, before.wall);
      isAway = false;
    },
    putAway: () => {
      isAway = true;
    },
    look: () => {
      const now = moment();
      elapsedMs += passedBetween(before, now, isAway);
      before = now;
      isAway = false;
      return { elapsedMs: Math.round(elapsedMs), countedAt: now.wall };
    },
  };
};
