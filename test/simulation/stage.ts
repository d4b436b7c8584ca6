// A stage on which every await is a step: one goes on at a time, chosen by the seed, and time moves only between steps.
import type { Chance } from './chance.ts';

/** One run of a door. It may be ended at any of its awaits, and then nothing of it happens any more. */
export type Life = Readonly<{
  name: string;
  /** Lets the others go first. */
  step: (what: string) => Promise<void>;
  /** Goes on after so many milliseconds. */
  rest: (what: string, ms: number) => Promise<void>;
  /** Ends here: never resolves. */
  die: () => Promise<never>;
}>;

/** How a run ended. A killed one answers nobody. */
export type Ended<T> =
  | Readonly<{ ended: 'done'; value: T }>
  | Readonly<{ ended: 'failed'; error: unknown }>
  | Readonly<{ ended: 'killed' }>;

/** How long a life may last, and how likely it is killed beside others. */
export type LifeKind = Readonly<{ ms: number; risk: number }>;

export type Stage = Readonly<{
  /** Milliseconds since 1970. */
  now: () => number;
  /** Time passes at once, whoever is in the middle of something. */
  leap: (ms: number) => void;
  /** Starts a run; resolves when it has ended in one way or another, at the latest when its life is over. */
  invoke: <T>(name: string, body: (life: Life) => Promise<T>, kind?: LifeKind) => Promise<Ended<T>>;
  /** An actor outside every door waits so long. */
  wait: (what: string, ms: number) => Promise<void>;
  /** An actor outside every door waits for something to be there, looking again when time has passed. */
  until: (what: string, isThere: () => boolean, comesAt: () => number | undefined) => Promise<void>;
  note: (line: string) => void;
  /** Everything goes on until nothing can. False when it never comes to rest. */
  run: () => Promise<boolean>;
  steps: () => number;
}>;

type Waiting = Readonly<{
  what: string;
  life: Life | undefined;
  isReady: () => boolean;
  /** When it will be ready by the passing of time alone. */
  readyAt: () => number | undefined;
  go: () => void;
}>;

const MOST_STEPS = 60_000;
const LONGEST_STEP_MS = 24;
/** A door that runs longer than this is ended, as Lambda ends it. */
const OF_A_DOOR: LifeKind = { ms: 30_000, risk: 1 };

// A tick that is asked for by a promise runs only when no promise has anything left to do.
const drained = (): Promise<void> => Promise.resolve().then(() => new Promise((go) => process.nextTick(go)));
const never = (): Promise<never> => new Promise(() => {});

/** An empty stage. `kill` is the probability that a step ends its life instead; `note` hears what happens. */
export const stageOf = (
  chance: Chance,
  startAt: number,
  kill: () => number,
  hear?: (line: string) => void,
): Stage => {
  let now = startAt;
  let steps = 0;
  let waiting: Waiting[] = [];
  const note = (line: string): void => hear?.(`${new Date(now).toISOString()} ${line}`);
  const enter = (what: string, life: Life | undefined, from: number): Promise<void> =>
    new Promise((go) => {
      waiting.push({ what, life, isReady: () => now >= from, readyAt: () => from, go });
    });

  const invoke: Stage['invoke'] = (name, body, kind = OF_A_DOOR) =>
    new Promise((settle) => {
      const born = now;
      let alive = true;
      const end = (ended: Parameters<typeof settle>[0]): void => {
        if (!alive) return;
        alive = false;
        waiting = waiting.filter((one) => one.life !== life);
        settle(ended);
      };
      const die = (): Promise<never> => {
        if (alive) note(`${name} is killed`);
        end({ ended: 'killed' });
        return never();
      };
      const goOn = async (what: string, from: number): Promise<void> => {
        if (!alive) return never();
        await enter(what, life, from);
        if (now > born + kind.ms || chance.hits(kill() * kind.risk)) return die();
      };
      const life: Life = {
        name,
        die,
        step: (what) => goOn(what, now),
        rest: (what, ms) => goOn(what, now + ms),
      };
      body(life).then(
        (value) => end({ ended: 'done', value }),
        (error: unknown) => end({ ended: 'failed', error }),
      );
    });

  const leapToNext = (): boolean => {
    const times = waiting.flatMap((one) => one.readyAt() ?? []).filter((at) => at > now);
    if (times.length === 0) return false;
    now = Math.min(...times);
    return true;
  };

  const run = async (): Promise<boolean> => {
    for (; steps < MOST_STEPS; steps++) {
      await drained();
      const ready = waiting.filter((one) => one.isReady());
      if (ready.length === 0) {
        if (leapToNext()) continue;
        return true;
      }
      const next = chance.pick(ready);
      waiting = waiting.filter((one) => one !== next);
      now += chance.below(LONGEST_STEP_MS);
      next.go();
    }
    return false;
  };

  return {
    now: () => now,
    leap: (ms) => {
      now += ms;
      note(`time leaps by ${Math.round(ms / 3_600_000)} hours`);
    },
    invoke,
    wait: (what, ms) => enter(what, undefined, now + ms),
    until: (what, isThere, comesAt) =>
      new Promise((go) => {
        waiting.push({ what, life: undefined, isReady: isThere, readyAt: comesAt, go });
      }),
    note,
    run,
    steps: () => steps,
  };
};
