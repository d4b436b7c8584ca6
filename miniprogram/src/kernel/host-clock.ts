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

/** Calls `run` when a browser's window is put away, and its clock may stand still; the answer ends it. WeChat hides the page itself. */
export const onPutAway = (run: () => void): (() => void) => {
  if (!inBrowser) return () => undefined;
  const look = () => window.document.hidden && run();
  window.document.addEventListener('visibilitychange', look);
  return () => window.document.removeEventListener('visibilitychange', look);
};
