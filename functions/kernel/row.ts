// A row is a product of parts, one per source stream, each with its own seen version; counters are its shares, summed.

/** One slice's part of a row: what it has seen of its stream, its fields, and sealed fields as `version.index.ciphertext`. */
export type Part = Readonly<{
  seen: number;
  gone?: true;
  fields: Readonly<Record<string, unknown>>;
  sealed: Readonly<Record<string, string>>;
}>;

/**
 * When a row's earliest matter comes up, as a county date or a county minute, the slice that is asked about it, and how much
 * it presses: 0 before 1 before 2.
 */
export type Due = Readonly<{ on: string; slice: string; rank: number }>;

/** A row that has come up. */
export type DueRow = Readonly<{ kind: string; id: string; slice: string; rank: number }>;

/** How much a matter presses that does not say so. */
export const PLAIN_RANK = 2;

/** A row by kind and id; `rev` guards every write, `key` is its subject's wrapped key, `due` when it comes up, and for whom. */
export type Row = Readonly<{
  kind: string;
  id: string;
  rev: number;
  parts: Readonly<Record<string, Part>>;
  key?: string;
  under?: string;
  sort?: string;
  due?: Due;
}>;

/** What a row adds to the counters of the village it stands in; a row without a place adds nothing. */
export type Share = Readonly<{ place?: string; counts: Readonly<Record<string, number>> }>;

/** A village's counters moved by these differences. */
export type CountChange = Readonly<{ place: string; by: Readonly<Record<string, number>> }>;

/** How many shards a due date is spread over. */
export const DUE_SHARDS = 4;

/** The shard of a row: fixed by its id, so that re-dating moves it within its shard only. */
export const shardOf = (id: string): number => id.charCodeAt(id.length - 1) % DUE_SHARDS;

/** A row never written: revision 0. */
export const emptyRow = (kind: string, id: string): Row => ({ kind, id, rev: 0, parts: {} });

/** The differences that turn the old share into the new one; none when nothing is counted differently. */
export const countChanges = (before: Share, after: Share): readonly CountChange[] => {
  const byPlace = new Map<string, Map<string, number>>();
  for (const [share, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (share.place === undefined) continue;
    const counts = byPlace.get(share.place) ?? new Map<string, number>();
    for (const [name, n] of Object.entries(share.counts))
      counts.set(name, (counts.get(name) ?? 0) + sign * n);
    byPlace.set(share.place, counts);
  }
  return [...byPlace]
    .map(([place, counts]) => ({ place, by: Object.fromEntries([...counts].filter(([, n]) => n !== 0)) }))
    .filter((change) => Object.keys(change.by).length > 0);
};
