// Commits become rows: each row advances stream by stream under its own seen versions, so any order and any repetition end alike.
import type { Commit, StoredEvent } from './commit.ts';
import type { Records, Views, WrappedKeys } from './ports.ts';
import type { Origin, Projection } from './projection.ts';
import { countChanges, type Due, emptyRow, type Part, PLAIN_RANK, type Row, type Share } from './row.ts';
import { kindOf, type Slice } from './slice.ts';

/** All that projecting touches. */
export type ProjectingWorld = Readonly<{
  slices: readonly Slice[];
  records: Pick<Records, 'after'>;
  views: Pick<Views, 'row' | 'put'>;
  keys: WrappedKeys;
  pause: (ms: number) => Promise<void>;
  chance: () => number;
}>;

const TRIES = 20;
const LONGEST_PAUSE_MS = 200;

/** The projections that make up each kind of row, by slice name. */
export const projectionsByRow = (
  slices: readonly Slice[],
): ReadonlyMap<string, ReadonlyMap<string, Projection>> => {
  const rows = new Map<string, Map<string, Projection>>();
  for (const slice of slices) {
    for (const projection of slice.kinds.flatMap((kind) => kind.projections)) {
      const parts = rows.get(projection.row) ?? new Map<string, Projection>();
      // A part belongs to one stream: a second projection of the slice would overwrite the first.
      if (parts.has(slice.name)) throw new Error(`${slice.name} projects twice into ${projection.row}`);
      rows.set(projection.row, parts.set(slice.name, projection));
    }
  }
  return rows;
};

const bare = ({ sealed: _, ...plain }: StoredEvent): Readonly<Record<string, unknown>> => plain;

const keptOf = (
  projection: Projection,
  event: StoredEvent,
  version: number,
  index: number,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(event.sealed ?? {})
      .filter(([field]) => projection.keeps.includes(field))
      .map(([field, text]) => [field, `${version}.${index}.${text}`]),
  );

/**
 * The part after one commit of its stream; the same part when the commit does not concern this row, so that `seen` is
 * always the last commit that did.
 */
const advance = (
  projection: Projection,
  rowId: string,
  part: Part | undefined,
  commit: Commit,
  id: string,
): Part | undefined => {
  const origin: Origin = { stream: commit.stream, id, version: commit.version, at: commit.at, by: commit.by };
  const concerning = commit.events.flatMap((event, index) =>
    projection.rows(bare(event), id).includes(rowId) ? [{ event, index }] : [],
  );
  if (concerning.length === 0) return part;
  let fields = part && !part.gone ? part.fields : undefined;
  let sealed: Readonly<Record<string, string>> = part?.sealed ?? {};
  for (const { event, index } of concerning) {
    fields = projection.evolve(fields, bare(event), origin, rowId);
    sealed = fields ? { ...sealed, ...keptOf(projection, event, commit.version, index) } : {};
  }
  return fields
    ? { seen: commit.version, fields, sealed }
    : { seen: commit.version, gone: true, fields: {}, sealed: {} };
};

const living = (
  row: Row,
  projections: ReadonlyMap<string, Projection>,
): readonly (readonly [Projection, Part])[] =>
  Object.entries(row.parts).flatMap(([slice, part]) => {
    const projection = projections.get(slice);
    return projection && !part.gone ? [[projection, part] as const] : [];
  });

/** What a row adds to its village's counters: nothing unless one of its parts says where it stands. */
export const shareOf = (row: Row, projections: ReadonlyMap<string, Projection>): Share => {
  const parts = living(row, projections);
  const place = parts
    .map(([projection, part]) => projection.place(part.fields))
    .find((code) => code !== undefined);
  if (place === undefined) return { counts: {} };
  const counts: Record<string, number> = {};
  for (const [projection, part] of parts) {
    for (const [name, n] of Object.entries(projection.share(part.fields)))
      counts[name] = (counts[name] ?? 0) + n;
  }
  return { place, counts };
};

// Of one date the slices are asked one after the other, as each one's own fact moves its date on.
const earliest = (row: Row, projections: ReadonlyMap<string, Projection>): Due | undefined =>
  Object.entries(row.parts)
    .flatMap(([slice, part]): readonly Due[] => {
      const due = part.gone ? undefined : projections.get(slice)?.due(part.fields);
      if (due === undefined) return [];
      return [typeof due === 'string' ? { on: due, rank: PLAIN_RANK, slice } : { ...due, slice }];
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.slice.localeCompare(b.slice))[0];

const indexed = (row: Row, projections: ReadonlyMap<string, Projection>): Row => {
  const parts = living(row, projections);
  const { under: _under, sort: _sort, due: _due, ...rest } = row;
  const list = parts
    .map(([projection, part]) => projection.list(part.fields))
    .find((place) => place !== undefined);
  // A row that stands in no list has ended for everybody, so nothing about it comes up any more.
  const due = list && earliest(row, projections);
  return { ...rest, ...(list && { under: list.under, sort: list.sort }), ...(due && { due }) };
};

const withKey = async (
  row: Row,
  projections: ReadonlyMap<string, Projection>,
  keys: WrappedKeys,
): Promise<Row> => {
  const parts = living(row, projections);
  if (parts.every(([, part]) => Object.keys(part.sealed).length === 0)) {
    const { key: _, ...rest } = row;
    return rest;
  }
  if (row.key !== undefined) return row;
  const subject = parts
    .map(([projection, part]) => projection.subject(part.fields, row.id))
    .find((id) => id !== undefined);
  const key = subject === undefined ? undefined : await keys.wrapped(subject);
  return key === undefined ? row : { ...row, key };
};

type Parts = Row['parts'];

/** The parts after one commit, gaps read from Records: the stream only wakes, and what was lost or set aside heals here. */
const advanceParts = async (
  world: ProjectingWorld,
  row: Row,
  parts: Parts,
  commit: Commit,
): Promise<Parts> => {
  const found = kindOf(world.slices, commit.stream);
  const projection = found?.kind.projections.find((candidate) => candidate.row === row.kind);
  if (!found || !projection) return parts;
  const seen = parts[found.slice]?.seen ?? 0;
  if (commit.version <= seen) return parts;
  const missing = commit.version === seen + 1 ? [commit] : await world.records.after(commit.stream, seen);
  let part = parts[found.slice];
  for (const next of missing) part = advance(projection, row.id, part, next, found.id);
  return part === parts[found.slice] || !part ? parts : { ...parts, [found.slice]: part };
};

/** The row with every missing commit of these streams applied; the same row when nothing is new. */
const advanceRow = async (world: ProjectingWorld, row: Row, commits: readonly Commit[]): Promise<Row> => {
  let { parts } = row;
  for (const commit of commits) parts = await advanceParts(world, row, parts, commit);
  return parts === row.parts ? row : { ...row, parts };
};

/** Brings one row of one generation up to these commits. Throws when it keeps being moved by others, or a fact cannot be projected. */
export const projectRow = async (
  world: ProjectingWorld,
  generation: number,
  target: Readonly<{ kind: string; id: string }>,
  commits: readonly Commit[],
): Promise<void> => {
  const projections = projectionsByRow(world.slices).get(target.kind) ?? new Map<string, Projection>();
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before =
      (await world.views.row(generation, target.kind, target.id)) ?? emptyRow(target.kind, target.id);
    const advanced = await advanceRow(world, before, commits);
    if (advanced === before) return;
    const after = await withKey(
      { ...indexed(advanced, projections), rev: before.rev + 1 },
      projections,
      world.keys,
    );
    const changes = countChanges(shareOf(before, projections), shareOf(after, projections));
    if ((await world.views.put(generation, after, changes)) === 'written') return;
    // Several children of one village move one counter: whoever lost waits a little, and not all the same.
    await world.pause(world.chance() * Math.min(LONGEST_PAUSE_MS, 2 ** attempt));
  }
  throw new Error(`The row ${target.kind}/${target.id} kept moving`);
};

/** The rows that a commit concerns. */
export const rowsOf = (
  slices: readonly Slice[],
  commit: Commit,
): readonly Readonly<{ kind: string; id: string }>[] => {
  const found = kindOf(slices, commit.stream);
  if (!found) return [];
  return found.kind.projections.flatMap((projection) => {
    const ids = new Set(commit.events.flatMap((event) => projection.rows(bare(event), found.id)));
    return [...ids].map((id) => ({ kind: projection.row, id }));
  });
};
