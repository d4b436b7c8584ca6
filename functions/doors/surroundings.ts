// The real clock and real chance, handed in so that nothing below a door reaches for them.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Surroundings } from '#functions/kernel/ports.ts';

/** What a running door gives its kernel. */
export const surroundings: Surroundings = {
  now: () => new Date().toISOString(),
  random: (bytes) => randomBytes(bytes),
  chance: () => Math.random(),
  pause: (ms) => pause(ms),
};
