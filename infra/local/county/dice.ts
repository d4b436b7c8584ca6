// Chance that repeats: the same words throw the same dice on every machine, however often.

/** A run of throws; each call moves it on. */
export type Dice = Readonly<{
  /** From 0 up to 1. */
  next: () => number;
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number;
  /** True in this share of all throws. */
  happens: (share: number) => boolean;
  /** One of these, each as likely. Throws when there are none. */
  oneOf: <T>(choices: readonly T[]) => T;
  /** One of these by weight. Throws when there are none. */
  weighed: <T>(choices: readonly (readonly [T, number])[]) => T;
  bytes: (count: number) => Uint8Array;
}>;

const LANES = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;
const PRIMES = [0x01000193, 0x2c1b3c6d, 0x297a2d39, 0x5bd1e995] as const;
const WARM_UP = 12;
const UINT_32 = 0x1_0000_0000;

const laneOf = (text: string, lane: 0 | 1 | 2 | 3): number => {
  let hash: number = LANES[lane];
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), PRIMES[lane]);
  return hash | 0;
};

/** Dice that belong to these words. */
export const diceOf = (...words: readonly (string | number)[]): Dice => {
  const text = JSON.stringify(words);
  let [a, b, c, d] = [laneOf(text, 0), laneOf(text, 1), laneOf(text, 2), laneOf(text, 3)];
  // Three lanes chase each other and a counter keeps them from ever standing still.
  const throwOnce = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let n = 0; n < WARM_UP; n++) throwOnce();
  const next = (): number => throwOnce() / UINT_32;
  const oneOf = <T>(choices: readonly T[]): T => {
    const [choice] = choices.slice(Math.floor(next() * choices.length)).slice(0, 1);
    if (choice === undefined) throw new Error('Nothing to choose from');
    return choice;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (share) => next() < share,
    oneOf,
    weighed: (choices) => {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      const found = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return found ? found[0] : oneOf(choices)[0];
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => throwOnce() >>> 24),
  };
};
