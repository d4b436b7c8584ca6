// Everything that looks like chance in the simulation comes from one seed, so that a seed is a story told twice alike.

/** A stream of choices that its seed fixes. */
export type Chance = Readonly<{
  /** From 0 up to 1. */
  next: () => number;
  /** A whole number from 0 up to `n`. */
  below: (n: number) => number;
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  /** True with this probability; draws nothing where it is 0. */
  hits: (probability: number) => boolean;
  /** One of these; throws when there are none. */
  pick: <T>(from: readonly T[]) => T;
  bytes: (n: number) => Uint8Array;
  shuffled: <T>(list: readonly T[]) => readonly T[];
}>;

// Mulberry32: 32 bits of state are plenty for one story.
const generator = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The choices of this seed, a whole number. */
export const chanceOf = (seed: number): Chance => {
  const next = generator(Math.imul(seed + 1, 0x9e3779b1));
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)];
    if (one === undefined) throw new Error('Nothing to pick from');
    return one;
  };
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    hits: (probability) => probability > 0 && next() < probability,
    pick,
    bytes: (n) => new Uint8Array(n).map(() => below(256)),
    shuffled: (list) =>
      list
        .map((one) => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one),
  };
};
