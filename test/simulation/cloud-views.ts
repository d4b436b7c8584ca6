// The views of the simulated cloud: rows guarded by revision, indexes that may lag behind them, generations side by side.
import type { Generations, Views } from '#functions/kernel/ports.ts';
import type { GenerationStore } from '#functions/kernel/replay.ts';
import { type CountChange, type Row, shardOf } from '#functions/kernel/row.ts';

export type CloudViews = Views &
  GenerationStore &
  Readonly<{
    /** The generations as a door saw them that last looked so many milliseconds ago. */
    generationsBefore: (ms: number) => Generations;
    /** Moves counters by themselves, as the real store never does. */
    count: (generation: number, changes: readonly CountChange[]) => void;
    /** Takes a row away for good, as the real store never does. */
    remove: (generation: number, kind: string, id: string) => void;
    /** What a list shows at this moment. */
    listed: (generation: number, under: string) => readonly Row[];
    all: (generation: number) => readonly Row[];
    counters: (generation: number) => ReadonlyMap<string, Readonly<Record<string, number>>>;
  }>;

const keyOf = (generation: number, kind: string, id: string): string => `${generation}/${kind}/${id}`;

/** Empty views in generation 1. `propagate` shows a write in the indexes, at once or later. */
export const cloudViews = (now: () => number, propagate: (show: () => void) => void): CloudViews => {
  const rows = new Map<string, Row>();
  const indexed = new Map<string, Row>();
  const counters = new Map<string, Record<string, number>>();
  const history: { at: number; generations: Generations }[] = [{ at: 0, generations: { current: 1 } }];

  const of = (store: ReadonlyMap<string, Row>, generation: number): readonly Row[] => {
    const own: Row[] = [];
    const prefix = `${generation}/`;
    for (const [key, row] of store) if (key.startsWith(prefix)) own.push(row);
    return own;
  };
  const generationsBefore = (ms: number): Generations =>
    history.findLast(({ at }) => at <= now() - ms)?.generations ?? { current: 1 };
  const show = (key: string): void => {
    const row = rows.get(key);
    if (row) indexed.set(key, row);
    else indexed.delete(key);
  };
  const count = (generation: number, changes: readonly CountChange[]): void => {
    for (const { place, by } of changes) {
      const key = `${generation}/${place}`;
      const counts = { ...counters.get(key) };
      for (const [name, n] of Object.entries(by)) counts[name] = (counts[name] ?? 0) + n;
      counters.set(key, counts);
    }
  };
  const countersOf = (generation: number): ReadonlyMap<string, Readonly<Record<string, number>>> => {
    const own = [...counters].filter(([key]) => key.startsWith(`${generation}/`));
    return new Map(own.map(([key, counts]) => [key.slice(key.indexOf('/') + 1), counts]));
  };

  const listed = (generation: number, under: string): readonly Row[] =>
    of(indexed, generation)
      .filter((row) => row.under === under)
      .sort((a, b) => ((a.sort ?? '') < (b.sort ?? '') ? -1 : 1));

  return {
    generationsBefore,
    generations: async () => generationsBefore(0),
    count,
    remove: (generation, kind, id) => {
      const key = keyOf(generation, kind, id);
      rows.delete(key);
      propagate(() => show(key));
    },
    all: (generation) => of(rows, generation),
    counters: countersOf,
    row: async (generation, kind, id, how) => (how ? indexed : rows).get(keyOf(generation, kind, id)),
    put: async (generation, row, changes) => {
      const key = keyOf(generation, row.kind, row.id);
      if ((rows.get(key)?.rev ?? 0) !== row.rev - 1) return 'moved';
      // A row is its JSON: nothing that does not survive storing may matter.
      const stored: Row = JSON.parse(JSON.stringify(row));
      rows.set(key, stored);
      count(generation, changes);
      propagate(() => show(key));
      return 'written';
    },
    listed,
    list: async (generation, under, limit) => ({ items: listed(generation, under).slice(0, limit) }),
    due: async (generation, shard, upTo) => {
      const up = of(indexed, generation).filter(
        (row) => row.due !== undefined && row.due.on <= upTo && shardOf(row.id) === shard,
      );
      return {
        items: up.map(({ kind, id, due }) => ({ kind, id, slice: due?.slice ?? '', rank: due?.rank ?? 2 })),
      };
    },
    // A book of its own is read by its name, and its places come without it.
    counts: async (generation, prefix) =>
      new Map(
        [...countersOf(generation)]
          .filter(([place]) => place.startsWith(prefix) && place.includes('/') === prefix.includes('/'))
          .map(([place, counts]) => [place.slice(place.indexOf('/') + 1), counts]),
      ),
    read: async () => generationsBefore(0),
    write: async (generations) => {
      history.push({ at: now(), generations });
    },
    rows: async function* (generation) {
      yield* of(rows, generation);
    },
    keepOnly: async (generation) => {
      for (const store of [rows, indexed, counters]) {
        for (const key of store.keys()) if (!key.startsWith(`${generation}/`)) store.delete(key);
      }
    },
  };
};
