// What a query may read: rows, lists, counters and timelines, opened for the actor whose authority was checked.
import type * as z from 'zod/mini';
import type { Records, Vault, Views } from './ports.ts';
import type { Row } from './row.ts';
import { openEvent, openField } from './seal.ts';
import { streamOf } from './stream.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A row opened: its parts by slice name, and the version each has seen of its stream. */
export type Opened<T> = Readonly<{ id: string; parts: T; seen: Readonly<Record<string, number>> }>;

/** One commit of a timeline, opened. */
export type TimelineCommit = Readonly<{ version: number; at: string; by: string; events: readonly Raw[] }>;

export type Reader = Readonly<{
  /** The row, or undefined when absent, ended, or not yet of this shape. */
  row: <T>(kind: string, id: string, shape: z.ZodMiniType<T>) => Promise<Opened<T> | undefined>;
  /** Up to `limit` rows listed under a name; rows not of this shape are left out. */
  list: <T>(under: string, shape: z.ZodMiniType<T>, limit: number) => Promise<readonly Opened<T>[]>;
  counts: (prefix: string) => Promise<ReadonlyMap<string, Readonly<Record<string, number>>>>;
  timeline: (slice: string, id: string) => Promise<readonly TimelineCommit[]>;
}>;

const openPart = (row: Row, slice: string, key: Uint8Array | undefined): Raw | undefined => {
  const part = row.parts[slice];
  if (!part || part.gone) return undefined;
  if (!key) return part.fields;
  const personal = Object.entries(part.sealed).map(([field, text]) => {
    const [version = '', index = '', sealed = ''] = text.split('.');
    const place = { stream: streamOf(slice, ownerOf(row)), version: Number(version), index: Number(index) };
    return [field, openField(key, place, field, sealed)] as const;
  });
  return personal.length === 0 ? part.fields : { ...part.fields, personal: Object.fromEntries(personal) };
};

// A row of several per stream is keyed `<id>/<more>`; what is sealed in it is bound to the stream's own id.
const ownerOf = (row: Row): string => row.id.split('/')[0] ?? row.id;

const openRow = async (vault: Vault, row: Row): Promise<Raw> => {
  const key = row.key === undefined ? undefined : await vault.unwrap(ownerOf(row), row.key);
  const parts = Object.keys(row.parts).map((slice) => [slice, openPart(row, slice, key)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
};

const shaped = <T>(row: Row, parts: Raw, shape: z.ZodMiniType<T>): Opened<T> | undefined => {
  const parsed = shape.safeParse(parts);
  if (!parsed.success) return undefined;
  const seen = Object.entries(row.parts).map(([slice, part]) => [slice, part.seen] as const);
  return { id: row.id, parts: parsed.data, seen: Object.fromEntries(seen) };
};

/** A reader over the generation in force when it was made. */
export const readerOf = (world: Readonly<{ views: Views; vault: Vault; records: Records }>): Reader => {
  const { views, vault, records } = world;
  return {
    row: async (kind, id, shape) => {
      const { current } = await views.generations();
      const row = await views.row(current, kind, id);
      return row && shaped(row, await openRow(vault, row), shape);
    },
    list: async (under, shape, limit) => {
      const { current } = await views.generations();
      const { items } = await views.list(current, under, limit);
      const opened = await Promise.all(
        items.map(async (row) => shaped(row, await openRow(vault, row), shape)),
      );
      return opened.filter((row) => row !== undefined);
    },
    counts: async (prefix) => views.counts((await views.generations()).current, prefix),
    timeline: async (slice, id) => {
      const [commits, key] = await Promise.all([records.after(streamOf(slice, id), 0), vault.key(id)]);
      return commits.map(({ stream, version, at, by, events }) => ({
        version,
        at,
        by,
        events: events.map((event, index) => openEvent(event, key, { stream, version, index })),
      }));
    },
  };
};
