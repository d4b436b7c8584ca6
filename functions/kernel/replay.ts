// The views are rebuilt beside the ones in use, compared, and only then put in their place; nothing is dropped before.
import canonicalize from 'canonicalize';
import type { Generations, Records, Views, WrappedKeys } from './ports.ts';
import { projectionsByRow, projectRow, rowsOf, shareOf } from './project.ts';
import { countChanges, type Row } from './row.ts';
import type { Slice } from './slice.ts';

/** What a replay needs of the views beyond what doors use. */
export type GenerationStore = Readonly<{
  read: () => Promise<Generations>;
  write: (generations: Generations) => Promise<void>;
  rows: (generation: number) => AsyncIterable<Row>;
  /** Removes every row and counter of all other generations, leftovers of an interrupted replay included. */
  keepOnly: (generation: number) => Promise<void>;
}>;

export type ReplayingWorld = Readonly<{
  slices: readonly Slice[];
  records: Records;
  views: Pick<Views, 'row' | 'put' | 'counts'>;
  generations: GenerationStore;
  keys: WrappedKeys;
  pause: (ms: number) => Promise<void>;
  chance: () => number;
  /** Waits until every door has noticed a change of generations. */
  untilNoticed: () => Promise<void>;
  onProgress: (progress: Readonly<{ step: 'filling' | 'comparing' | 'dropping'; done: number }>) => void;
}>;

/** A row or counter in which the rebuilt views are not what is in use. */
export type Difference = Readonly<{ what: string; problem: 'missing' | 'unexpected' | 'different' }>;

/** `switched` when the rebuilt views are now in use; otherwise they stand aside with what differs. */
export type Replayed = Readonly<{
  generation: number;
  rows: number;
  switched: boolean;
  differences: readonly Difference[];
}>;

const CONCURRENT_STREAMS = 8;
// A row written while it is compared is looked at again before it counts as different.
const LOOKS = 5;

const rebuild = async (world: ReplayingWorld, generation: number, stream: string): Promise<void> => {
  const commits = await world.records.after(stream, 0);
  const rows = new Map<string, Readonly<{ kind: string; id: string }>>();
  for (const commit of commits)
    for (const row of rowsOf(world.slices, commit)) rows.set(`${row.kind}/${row.id}`, row);
  for (const row of rows.values()) await projectRow(world, generation, row, commits);
};

const fill = async (world: ReplayingWorld, generation: number): Promise<void> => {
  let done = 0;
  let batch: Promise<void>[] = [];
  for await (const stream of world.records.streams()) {
    batch.push(rebuild(world, generation, stream));
    if (batch.length < CONCURRENT_STREAMS) continue;
    await Promise.all(batch);
    done += batch.length;
    batch = [];
    world.onProgress({ step: 'filling', done });
  }
  await Promise.all(batch);
};

const same = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b);

// A key wrapped anew is the same key: rows are refreshed by a replay after a town got another one.
const meaning = ({ rev: _, key, ...row }: Row) => ({ ...row, isKeyed: key !== undefined });

const lookOnce = async (
  world: ReplayingWorld,
  before: number,
  after: number,
  row: Row,
): Promise<Difference['problem'] | 'equal'> => {
  const [old, rebuilt] = await Promise.all([
    world.views.row(before, row.kind, row.id),
    world.views.row(after, row.kind, row.id),
  ]);
  if (!old) return 'unexpected';
  if (!rebuilt) return 'missing';
  return same(meaning(old), meaning(rebuilt)) ? 'equal' : 'different';
};

const differs = async (
  world: ReplayingWorld,
  before: number,
  after: number,
  row: Row,
): Promise<Difference[]> => {
  let problem = await lookOnce(world, before, after, row);
  for (let look = 1; look < LOOKS && problem !== 'equal'; look++) {
    problem = await lookOnce(world, before, after, row);
  }
  return problem === 'equal' ? [] : [{ what: `${row.kind}/${row.id}`, problem }];
};

const nonZero = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0));

type Counts = Map<string, Record<string, number>>;

const addShare = (recount: Counts, world: ReplayingWorld, row: Row): void => {
  const share = shareOf(row, projectionsByRow(world.slices).get(row.kind) ?? new Map());
  for (const { place, by } of countChanges({ counts: {} }, share)) {
    const counts = recount.get(place) ?? {};
    for (const [name, n] of Object.entries(by)) counts[name] = (counts[name] ?? 0) + n;
    recount.set(place, counts);
  }
};

const bookOf = (place: string): string => place.slice(0, place.indexOf('/') + 1);

/** The counters of a county, or of one of its books: what is read by its book's name comes without it. */
const countersOf = async ({ views }: ReplayingWorld, after: number, part: string) =>
  [...(await views.counts(after, part))].map(
    ([place, counts]) => [`${bookOf(part)}${place}`, counts] as const,
  );

const miscounted = async (world: ReplayingWorld, after: number, recount: Counts): Promise<Difference[]> => {
  const parts = new Set([...recount.keys()].map((place) => place.slice(0, bookOf(place).length + 6)));
  const counted = await Promise.all([...parts].map((part) => countersOf(world, after, part)));
  return counted
    .flat()
    .filter(([place, counts]) => !same(nonZero(counts), nonZero(recount.get(place) ?? {})))
    .map(([place]) => ({ what: `count/${place}`, problem: 'different' }));
};

const compare = async (world: ReplayingWorld, before: number, after: number) => {
  const differences: Difference[] = [];
  const recount: Counts = new Map();
  let rows = 0;
  for await (const row of world.generations.rows(after)) {
    rows++;
    differences.push(...(await differs(world, before, after, row)));
    addShare(recount, world, row);
    world.onProgress({ step: 'comparing', done: rows });
  }
  for await (const row of world.generations.rows(before)) {
    if (await world.views.row(after, row.kind, row.id)) continue;
    differences.push({ what: `${row.kind}/${row.id}`, problem: 'missing' });
  }
  differences.push(...(await miscounted(world, after, recount)));
  return { rows, differences };
};

/**
 * Fills the next generation from Records while doors write to both, compares, switches, and drops the old one. Carries no
 * effects. With differences it switches only when they are `expected` (a projection changed on purpose).
 */
export const replay = async (world: ReplayingWorld, expected: boolean): Promise<Replayed> => {
  const { current, filling } = await world.generations.read();
  // Always a fresh one: what an earlier replay left may have been filled by other rules.
  const generation = Math.max(current, filling ?? 0) + 1;
  await world.generations.write({ current, filling: generation });
  await world.untilNoticed();
  await fill(world, generation);
  const { rows, differences } = await compare(world, current, generation);
  if (differences.length > 0 && !expected) return { generation, rows, switched: false, differences };
  await world.generations.write({ current: generation });
  await world.untilNoticed();
  world.onProgress({ step: 'dropping', done: rows });
  await world.generations.keepOnly(generation);
  return { generation, rows, switched: true, differences };
};
