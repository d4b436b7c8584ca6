// Views in memory, answering exactly as the table does: rows guarded by revision, counters moved with their row.
import type { Generations, Views } from '#functions/kernel/ports.ts';
import { type Row, shardOf } from '#functions/kernel/row.ts';

export type MemoryViews = Views &
  Readonly<{
    rows: (generation: number) => readonly Row[];
    counters: (generation: number) => ReadonlyMap<string, Readonly<Record<string, number>>>;
    use: (generations: Generations) => void;
  }>;

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Empty views in generation 1. */
export const memoryViews = (): MemoryViews => {
  const rows = new Map<string, Row>();
  const counters = new Map<string, Record<string, number>>();
  let generations: Generations = { current: 1 };
  const ofGeneration = (generation: number): readonly Row[] =>
    [...rows].filter(([key]) => key.startsWith(`${generation}/`)).map(([, row]) => row);
  return {
    use: (next) => {
      generations = next;
    },
    generations: async () => generations,
    rows: ofGeneration,
    counters: (generation) =>
      new Map(
        [...counters]
          .filter(([key]) => key.startsWith(`${generation}/`))
          .map(([key, counts]) => [key.slice(key.indexOf('/') + 1), counts]),
      ),
    row: async (generation, kind, id) => {
      const row = rows.get(`${generation}/${kind}/${id}`);
      return row && copy(row);
    },
    put: async (generation, row, changes) => {
      const key = `${generation}/${row.kind}/${row.id}`;
      if ((rows.get(key)?.rev ?? 0) !== row.rev - 1) return 'moved';
      rows.set(key, copy(row));
      for (const { place, by } of changes) {
        const counts = counters.get(`${generation}/${place}`) ?? {};
        for (const [name, n] of Object.entries(by)) counts[name] = (counts[name] ?? 0) + n;
        counters.set(`${generation}/${place}`, counts);
      }
      return 'written';
    },
    list: async (generation, under, limit, after) => {
      const all = ofGeneration(generation)
        .filter((row) => row.under === under)
        .sort((a, b) => Buffer.compare(Buffer.from(a.sort ?? ''), Buffer.from(b.sort ?? '')));
      const from = Number(after) || 0;
      const items = all.slice(from, from + limit).map(copy);
      return from + limit < all.length ? { items, next: String(from + limit) } : { items };
    },
    due: async (generation, shard, upTo) => ({
      items: ofGeneration(generation)
        .filter((row) => row.due !== undefined && row.due.on <= upTo && shardOf(row.id) === shard)
        .sort((a, b) => ((a.due?.on ?? '') < (b.due?.on ?? '') ? -1 : 1))
        .map(({ kind, id, due }) => ({ kind, id, slice: due?.slice ?? '', rank: due?.rank ?? 2 })),
    }),
    counts: async (generation, prefix) =>
      new Map(
        [...counters].flatMap(([key, counts]) => {
          const [of, place] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
          const isOfBook = place.includes('/') === prefix.includes('/');
          return of === String(generation) && isOfBook && place.startsWith(prefix)
            ? [[place.slice(place.indexOf('/') + 1), { ...counts }] as const]
            : [];
        }),
      ),
  };
};
