// Where a host has no clock that cannot be set, its timers are counted, which run by one.
import type { Now } from './ports.ts';

/** A step of the timer. A busy phone is late by some of them; a clock that was set is out by more. */
const STEP_MS = 250;
const LATEST_MS = 2_000;

export type StepClock = Readonly<{
  read: Now;
  /** Counts until the answer is called. */
  run: () => () => void;
}>;

/** A clock over the phone's own and a timer: what the phone's clock jumps by counts as one step. */
export const createStepClock = (wall: Now, every: (ms: number, run: () => void) => () => void): StepClock => {
  let counted = 0;
  let last = wall();
  const since = (): number => {
    const passed = wall() - last;
    return passed < 0 || passed > LATEST_MS ? STEP_MS : passed;
  };
  const step = (): void => {
    counted += since();
    last = wall();
  };
  let running = 0;
  return {
    read: () => {
      if (running > 0) step();
      return counted;
    },
    run: () => {
      last = wall();
      running += 1;
      const stop = every(STEP_MS, step);
      return () => {
        step();
        running -= 1;
        stop();
      };
    },
  };
};
