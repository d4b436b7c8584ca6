// The gate of the simulated cloud: the pace and the pause that all runs share, each run knowing the pause of a moment ago.
import type { ChannelGate } from '#functions/kernel/channel-gate.ts';
import type { Chance } from './chance.ts';

/** A pause that stands, from the moment at which it was stored. */
export type Pause = Readonly<{ from: number; until: number }>;

export type CloudGate = ChannelGate & Readonly<{ pauses: readonly Pause[] }>;

/** How long a worker goes on with the pause it last read, as in functions/aws. */
export const PAUSE_REMEMBERED_MS = 2_000;

/** An open gate. */
export const cloudGate = (chance: Chance, now: () => number, perSecond: number): CloudGate => {
  const taken = new Map<string, number>();
  const pauses: Pause[] = [];
  return {
    pauses,
    take: async (wanted, at) => {
      const second = at.slice(0, 19);
      const before = taken.get(second) ?? 0;
      taken.set(second, before + wanted);
      return Math.max(0, Math.min(wanted, perSecond - before));
    },
    pausedUntil: async (at) => {
      const asOf = now() - chance.below(PAUSE_REMEMBERED_MS);
      const known = pauses.findLast(({ from }) => from <= asOf);
      return known && known.until > Date.parse(at) ? new Date(known.until).toISOString() : undefined;
    },
    pause: async (until) => {
      const last = pauses.at(-1);
      const end = Date.parse(until);
      if (!last || last.until < end) pauses.push({ from: now(), until: end });
    },
  };
};
