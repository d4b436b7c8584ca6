// A reader over the views, the Vault and the records: rows and timelines are opened as they are read.
import type * as z from 'zod/mini';
import { answerOf } from './lookup.ts';
import { keysFor } from './past.ts';
import type { Records, Vault, Views } from './ports.ts';
import type { Opened, Reader } from './reader.ts';
import type { Row } from './row.ts';
import { openEvent, openField } from './seal.ts';
import type { Slice } from './slice.ts';
import { streamOf } from './stream.ts';

type Raw = Readonly<Record<string, unknown>>;

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
export const readerOf = (
  world: Readonly<{ views: Views; vault: Vault; records: Records; slices: readonly Slice[] }>,
): Reader => {
  const { views, vault, records, slices } = world;
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
    answer: (need) => answerOf(slices, records, need),
    owner: (kind, value) => vault.owner(kind, value),
    counts: async (prefix) => views.counts((await views.generations()).current, prefix),
    timeline: async (slice, id) => {
      const commits = await records.after(streamOf(slice, id), 0);
      const keys = await keysFor(vault, commits);
      return commits.map(({ stream, version, at, by, events }) => ({
        version,
        at,
        by,
        events: events.map((event, index) => openEvent(event, keys, { stream, version, index })),
      }));
    },
  };
};
