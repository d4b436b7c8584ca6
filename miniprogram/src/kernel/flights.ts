// About one thing there is one request in the air at a time; after one that failed the next waits a little longer.
import { waitAfter } from './outbox.ts';
import type { Now } from './ports.ts';
import type { Answer, Failure } from './request.ts';
import { type Watched, watched } from './watched.ts';

/** A try that failed, and when the next one is made, in milliseconds. */
export type Failing = Readonly<{ failure: Failure; tries: number; nextTryAt: number }>;

export type Flights = Readonly<{
  failing: Watched<ReadonlyMap<string, Failing>>;
  isUp: (id: string) => boolean;
  /** Whether the next try may be made. */
  isDue: (id: string) => boolean;
  /** Asks, and hands the answer over once it is down; one that never came is an outage. */
  fly: <T>(id: string, ask: () => Promise<Answer<T>>, down: (answer: Answer<T>) => void) => void;
  /** Notes how a try ended. */
  note: (id: string, failure: Failure | undefined) => void;
  /** Lets every next try be made now. */
  tryNow: () => void;
}>;

/** Nothing in the air. `now` is the clock of the waits, `chance` spreads them. */
export const createFlights = (now: Now, chance: () => number): Flights => {
  const failing = watched<ReadonlyMap<string, Failing>>(new Map());
  const up = new Set<string>();
  return {
    failing,
    isUp: (id) => up.has(id),
    isDue: (id) => (failing.get().get(id)?.nextTryAt ?? 0) <= now(),
    fly: (id, ask, down) => {
      up.add(id);
      void ask()
        .catch((): Awaited<ReturnType<typeof ask>> => ({ kind: 'failed', failure: { failed: 'outage' } }))
        .then((answer) => {
          up.delete(id);
          down(answer);
        });
    },
    note: (id, failure) => {
      const before = failing.get();
      if (!failure && !before.has(id)) return;
      const tries = (before.get(id)?.tries ?? 0) + 1;
      const others = [...before].filter(([one]) => one !== id);
      const mine =
        failure && ([id, { failure, tries, nextTryAt: now() + waitAfter(tries, chance()) }] as const);
      failing.set(new Map(mine ? [...others, mine] : others));
    },
    tryNow: () =>
      failing.set(new Map([...failing.get()].map(([id, one]) => [id, { ...one, nextTryAt: 0 }] as const))),
  };
};
