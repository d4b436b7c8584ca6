// What the reactor left becomes leaves once each: a batch delivered twice adds nothing, and a second content for a taken place stays as evidence.
import { buildLog } from './build.ts';
import { hourOf, hoursBetween, hoursFrom, type LogEntry, placeOf, tagOf } from './entry.ts';
import { gathered } from './gathered.ts';
import type { Batch, LogStore } from './log-store.ts';

/** A batch of leaves is one item: it stays far below the store's limit of 400 KB. */
const MOST_LEAVES = 1_000;
/** Reaches back over a stream's own day, from which anything may come twice, and an hour. */
const LOOK_BACK_HOURS = 25;
/** Hours read in one go; the first run finds rows from before it as far back, twice what a stream remembers. */
const HOURS_AT_ONCE = 48;
/** A row may be written a little after the hour it names: until then the hour is read again. */
const LATE_MS = 10 * 60_000;

/** Entries that are not in the log, in order, and those of them whose place is taken by another content. */
export type Novel = Readonly<{ fresh: readonly LogEntry[]; forks: readonly LogEntry[] }>;

/** Sorts out what is known, or comes twice. */
export const novelOf = (entries: readonly LogEntry[], known: readonly LogEntry[]): Novel => {
  const contents = new Map<string, Set<string>>();
  const take = (entry: LogEntry): 'fresh' | 'fork' | 'known' => {
    const place = placeOf(entry);
    const there = contents.get(place) ?? new Set();
    if (there.has(entry.hash)) return 'known';
    contents.set(place, there.add(entry.hash));
    return there.size === 1 ? 'fresh' : 'fork';
  };
  for (const entry of known) take(entry);
  const fresh: LogEntry[] = [];
  const forks: LogEntry[] = [];
  for (const entry of entries) {
    const how = take(entry);
    if (how !== 'known') fresh.push(entry);
    if (how === 'fork') forks.push(entry);
  }
  return { fresh, forks };
};

const entriesAt = async (store: LogStore, indexes: readonly number[]): Promise<readonly LogEntry[]> => {
  const entries: LogEntry[] = [];
  let batch: Batch | undefined;
  for (const index of indexes.toSorted((a, b) => b - a)) {
    if (!batch || index < batch.from) batch = await store.batchOf(index);
    const entry = batch?.entries[index - (batch?.from ?? 0)];
    if (entry) entries.push(entry);
  }
  return entries;
};

// Places are looked for in the hours of the commits themselves, and in the last day for a second content with another time.
const knownOf = async (
  store: LogStore,
  entries: readonly LogEntry[],
  at: string,
): Promise<readonly LogEntry[]> => {
  const now = hourOf(at);
  const recent = hoursBetween(hoursFrom(now, -LOOK_BACK_HOURS), now);
  const hours = [...new Set([...recent, ...entries.map(({ hour }) => hour)])];
  const tags = new Set(entries.map(tagOf));
  const found = (await gathered(hours, store.found)).flat();
  return entriesAt(
    store,
    found.filter(({ tag }) => tags.has(tag)).map(({ index }) => index),
  );
};

/** What hears of a fork, before it is written down. */
export type OnFork = (entry: LogEntry) => void;

// Whoever appends at the same time takes the place; what they appended is known when it is looked at again.
const appendBatch = async (
  store: LogStore,
  entries: readonly LogEntry[],
  at: string,
  onFork: OnFork,
): Promise<number> => {
  for (;;) {
    const from = await buildLog(store);
    const { fresh, forks } = novelOf(entries, await knownOf(store, entries, at));
    if (fresh.length === 0) return 0;
    for (const fork of forks) onFork(fork);
    if ((await store.append({ from, entries: fresh })) === 'stored') return fresh.length;
  }
};

/** Appends what is not in the log yet, and completes what follows from it; answers how many leaves that were. */
export const appendNew = async (
  store: LogStore,
  entries: readonly LogEntry[],
  at: string,
  onFork: OnFork,
): Promise<number> => {
  let added = 0;
  for (let from = 0; from < entries.length; from += MOST_LEAVES) {
    added += await appendBatch(store, entries.slice(from, from + MOST_LEAVES), at, onFork);
  }
  await buildLog(store);
  return added;
};

/** When a run was due, and the door's own clock. */
export type Moment = Readonly<{ dueAt: string; now: string }>;

const earlier = (one: string, other: string): string => (one < other ? one : other);

/**
 * Absorbs the hours before the one it was due in; answers how many leaves were added. An hour is done with some minutes
 * after its end by the door's own clock: one that is read before that is read again.
 */
export const absorb = async (store: LogStore, { dueAt, now }: Moment, onFork: OnFork): Promise<number> => {
  const mark = await store.mark('absorbed');
  const last = earlier(hoursFrom(hourOf(dueAt), -1), hourOf(now));
  const closed = hoursFrom(hourOf(new Date(Date.parse(now) - LATE_MS).toISOString()), -1);
  let first = mark === undefined ? hoursFrom(hourOf(now), 1 - HOURS_AT_ONCE) : hoursFrom(mark, 1);
  let added = 0;
  while (first <= last) {
    const upTo = earlier(last, hoursFrom(first, HOURS_AT_ONCE - 1));
    const rows = await gathered(hoursBetween(first, upTo), store.rows);
    const entries = rows.flat().flatMap((row) => row.entries);
    added += await appendNew(store, entries, now, onFork);
    const done = earlier(upTo, closed);
    if (done >= first) await store.advance('absorbed', done);
    first = hoursFrom(upTo, 1);
  }
  return added;
};
