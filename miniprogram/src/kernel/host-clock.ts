// The clock that nobody can set: a browser has one to be read; WeChat has none, but its timers run by one.
import { inBrowser, phoneNow } from './platform.ts';
import type { Now } from './ports.ts';
import { createStepClock } from './step-clock.ts';

const every = (ms: number, run: () => void): (() => void) => {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
};

const steps = createStepClock(phoneNow, every);

/** Milliseconds by that clock, from some beginning. */
export const steadyNow: Now = inBrowser ? () => window.performance.now() : steps.read;

/** Keeps the clock going while something is counted; the answer lets it stand. */
export const keepSteady = (): (() => void) => (inBrowser ? () => undefined : steps.run());
