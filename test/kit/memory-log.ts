// The log in memory, answering as its table does: a place is taken once, a tile only grows, a mark only moves forward.
import type { LogRow } from '#functions/kernel/log/entry.ts';
import type { Batch, Found, LogRows, LogStore, Mark } from '#functions/kernel/log/log-store.ts';
import type { Hash } from '#functions/kernel/log/merkle.ts';
import type { Checkpoint, PublicKey } from '#shared/evidence/log.ts';

/** The store, and what stands in it, for those who tamper. */
export type MemoryLog = LogStore &
  LogRows &
  Readonly<{
    stored: Readonly<{
      rows: Map<string, LogRow>;
      batches: Map<number, Batch>;
      tiles: Map<string, readonly Hash[]>;
      found: Map<string, Map<number, readonly Found[]>>;
      checkpoints: Map<number, Checkpoint>;
      keys: Map<string, PublicKey>;
      marks: Map<Mark, string>;
    }>;
  }>;

const bySize = (checkpoints: ReadonlyMap<number, Checkpoint>): readonly Checkpoint[] =>
  [...checkpoints.values()].sort((a, b) => a.size - b.size);

/** An empty log. */
export const memoryLog = (): MemoryLog => {
  const stored: MemoryLog['stored'] = {
    rows: new Map(),
    batches: new Map(),
    tiles: new Map(),
    found: new Map(),
    checkpoints: new Map(),
    keys: new Map(),
    marks: new Map(),
  };
  const stamps = new Map<number, Uint8Array>();
  const { rows, batches, tiles, found, checkpoints, keys, marks } = stored;
  const once = <K, V>(map: Map<K, V>, key: K, value: V): 'stored' | 'taken' => {
    if (map.has(key)) return 'taken';
    map.set(key, value);
    return 'stored';
  };
  return {
    stored,
    leave: async (row) => {
      rows.set(`${row.hour}#${row.id}`, row);
    },
    rows: async (hour) =>
      [...rows.values()].filter((row) => row.hour === hour).sort((a, b) => (a.id < b.id ? -1 : 1)),
    append: async (batch) => once(batches, batch.from, batch),
    batches: async function* (from) {
      yield* [...batches.values()].filter((batch) => batch.from >= from).sort((a, b) => a.from - b.from);
    },
    batchOf: async (index) =>
      [...batches.values()].filter(({ from }) => from <= index).sort((a, b) => b.from - a.from)[0],
    tile: async (level, n) => tiles.get(`${level}/${n}`) ?? [],
    growTile: async (level, n, hashes) => {
      if (hashes.length > (tiles.get(`${level}/${n}`)?.length ?? 0)) tiles.set(`${level}/${n}`, hashes);
    },
    found: async (hour) => [...(found.get(hour)?.values() ?? [])].flat(),
    keepFound: async (hour, from, list) => {
      const lists = found.get(hour) ?? new Map<number, readonly Found[]>();
      once(lists, from, list);
      found.set(hour, lists);
    },
    mark: async (name) => marks.get(name),
    advance: async (name, to) => {
      if (to > (marks.get(name) ?? '')) marks.set(name, to);
    },
    newest: async (limit) => bySize(checkpoints).toReversed().slice(0, limit),
    checkpoints: async function* (above) {
      yield* bySize(checkpoints).filter(({ size }) => size > above);
    },
    keepCheckpoint: async (checkpoint) => {
      once(checkpoints, checkpoint.size, checkpoint);
    },
    stamp: async (size) => stamps.get(size),
    keepStamp: async (size, token) => {
      once(stamps, size, token);
    },
    key: async (keyId) => keys.get(keyId),
    keepKey: async (key) => {
      once(keys, key.keyId, key);
    },
  };
};
