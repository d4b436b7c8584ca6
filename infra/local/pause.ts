// A pause ends early, and quietly, when what it belongs to is stopped.
import { setTimeout as delay } from 'node:timers/promises';

/** Resolves after this many milliseconds, or at once when `signal` aborts. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms, undefined, { signal }).catch(() => undefined);
