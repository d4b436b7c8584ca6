// How one slice's facts become its part of a row, its place in lists, its due date and its share of the counters.
import type * as z from 'zod/mini';
import type { Fact } from './decider.ts';

/** Where a fact stands: its stream, version and time. */
export type Origin = Readonly<{ stream: string; id: string; version: number; at: string; by: string }>;

type Raw = Readonly<Record<string, unknown>>;

/** A county date (`2026-06-12`) or minute (`2026-06-12T08:00`), with a rank where it presses more or less than others. */
export type DueOn = string | Readonly<{ on: string; rank: number }>;

/** A projection as its slice writes it. `evolve` sees no personal field; those named in `keeps` travel sealed, by name. */
export type ProjectionDefinition<Event, Fields> = Readonly<{
  row: string;
  fields: z.ZodMiniType<Fields>;
  /** Which rows a fact concerns; by default the row of the stream's own id, and one projection of a kind must be of that. */
  rows?: (event: Event, id: string) => readonly string[];
  keeps?: readonly string[];
  /** The part of this row after this fact; undefined ends it as a tombstone. */
  evolve: (fields: Fields | undefined, event: Event, origin: Origin, rowId: string) => Fields | undefined;
  list?: (fields: Fields) => Readonly<{ under: string; sort: string }>;
  /** The county date or minute at which something about this row comes up, and how much it presses: its slice is then asked. */
  due?: (fields: Fields) => DueOn | undefined;
  place?: (fields: Fields) => string | undefined;
  share?: (fields: Fields) => Readonly<Record<string, number>>;
  /** Whose wrapped key the row carries, so that reading it opens its sealed fields. */
  subject?: (fields: Fields, rowId: string) => string;
}>;

/** A projection with its types closed over: fields come and go as plain JSON. */
export type Projection = Readonly<{
  row: string;
  keeps: readonly string[];
  rows: (event: Raw, id: string) => readonly string[];
  /** Without a row's id it is the row of the stream's own. */
  evolve: (fields: Raw | undefined, event: Raw, origin: Origin, rowId?: string) => Raw | undefined;
  list: (fields: Raw) => Readonly<{ under: string; sort: string }> | undefined;
  due: (fields: Raw) => DueOn | undefined;
  place: (fields: Raw) => string | undefined;
  share: (fields: Raw) => Readonly<Record<string, number>>;
  subject: (fields: Raw, rowId: string) => string | undefined;
  /** True when a stream feeds several such rows; false when only the one of its own id. */
  isSpread: boolean;
}>;

/** Closes a projection over its types; `parse` reads a fact of the stream's kind. */
export const closeProjection = <Event extends Fact, Fields extends Raw>(
  parse: (raw: Raw) => Event,
  definition: ProjectionDefinition<Event, Fields>,
): Projection => {
  const read = (raw: Raw): Fields => definition.fields.parse(raw);
  return {
    row: definition.row,
    keeps: definition.keeps ?? [],
    rows: (event, id) => definition.rows?.(parse(event), id) ?? [id],
    evolve: (fields, event, origin, rowId = origin.id) =>
      definition.evolve(fields && read(fields), parse(event), origin, rowId),
    list: (fields) => definition.list?.(read(fields)),
    due: (fields) => definition.due?.(read(fields)),
    place: (fields) => definition.place?.(read(fields)),
    share: (fields) => definition.share?.(read(fields)) ?? {},
    subject: (fields, rowId) => definition.subject?.(read(fields), rowId),
    isSpread: definition.rows !== undefined,
  };
};
