// A reader over the views, the Vault and the records: rows and timelines are opened as they are read.
import type * as z from 'zod/mini';
import type { Proofs } from './log/logged.ts';
import { answerOf } from './lookup.ts';
import { keysFor, openedEvents } from './past.ts';
import type { Files, Records, Seal, Vault, Views } from './ports.ts';
import type { Opened, Reader } from './reader.ts';
import type { Row } from './row.ts';
import { openField } from './seal.ts';
import { fileOf } from './sealed-file.ts';
import type { SheetReading } from './sheet.ts';
import type { Slices } from './slice.ts';
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

/** What a reader reads. A door that keeps no files, knows no log, seals nothing or takes no sheets leaves them out. */
type Read = Readonly<{
  views: Views;
  vault: Vault;
  records: Records;
  slices: Slices;
  files?: Files;
  log?: Proofs;
  seal?: Seal;
  sheet?: SheetReading;
}>;

const sealOf = (seal: Seal | undefined): Seal => {
  if (!seal) throw new Error('This door seals nothing');
  return seal;
};

/** A reader over the generation in force when it was made. Without a log no commit stands in it; asking for a file, a seal or a sheet without one throws. */
export const readerOf = ({ views, vault, records, slices, files, log, seal, sheet }: Read): Reader => {
  const opened = async <T>(row: Row | undefined, shape: z.ZodMiniType<T>): Promise<Opened<T> | undefined> =>
    row && shaped(row, await openRow(vault, row), shape);
  const page: Reader['page'] = async (under, shape, limit, after) => {
    const { current } = await views.generations();
    const { items, next } = await views.list(current, under, limit, after);
    const rows = await Promise.all(items.map((row) => opened(row, shape)));
    return { items: rows.filter((row) => row !== undefined), ...(next !== undefined && { next }) };
  };
  return {
    row: async (kind, id, shape) => {
      const { current } = await views.generations();
      return opened(await views.row(current, kind, id), shape);
    },
    glance: async (kind, id, shape) => {
      const { current } = await views.generations();
      return opened(await views.row(current, kind, id, 'loosely'), shape);
    },
    page,
    list: async (under, shape, limit) => (await page(under, shape, limit)).items,
    answer: (need) => answerOf({ slices, records, vault }, need),
    owner: (kind, value) => vault.owner(kind, value),
    counts: async (prefix) => views.counts((await views.generations()).current, prefix),
    commits: (slice, id) => records.after(streamOf(slice, id), 0),
    file: async (name, subject) => {
      if (!files) throw new Error('This door reads no files');
      return fileOf({ files, vault }, name, subject);
    },
    logged: async (commit) => log?.logged(commit),
    checkpoints: async () => log?.checkpoints() ?? { checkpoints: [], keys: [] },
    seal: async (text) => Buffer.from(await sealOf(seal).sign(Buffer.from(text))).toString('base64'),
    sealKey: async () => {
      const { keyId, publicKey } = sealOf(seal);
      return { keyId, pem: (await publicKey()).pem };
    },
    sheet: async (file) => {
      if (!sheet) throw new Error('This door reads no sheets');
      return sheet(file);
    },
    timeline: async (slice, id) => {
      const commits = await records.after(streamOf(slice, id), 0);
      const keys = await keysFor(vault, commits);
      return commits.map((commit) => {
        const { version, at, by } = commit;
        return { version, at, by, events: openedEvents(commit, keys) };
      });
    },
  };
};
