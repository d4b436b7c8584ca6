// What the signed log asks of its table: places that are written once, or only ever grow.
import type { Checkpoint, PublicKey } from '#shared/evidence/log.ts';
import type { LogEntry, LogRow } from './entry.ts';
import type { Hash } from './merkle.ts';

/** Leaves that were appended together; the first has the number `from`. */
export type Batch = Readonly<{ from: number; entries: readonly LogEntry[] }>;

/** Where a commit may be found: the short name of its place, and its number in the log. */
export type Found = Readonly<{ tag: string; index: number }>;

/** What a proof is made from. */
export type LogReading = Readonly<{
  /** Hashes of one tile, as many as are there: level 0 holds leaves, each higher level the roots of 256 below. */
  tile: (level: number, n: number) => Promise<readonly Hash[]>;
  /** Every commit of that hour that is in the log. */
  found: (hour: string) => Promise<readonly Found[]>;
  /** The newest checkpoints first, `limit` at most, without their time-stamps. */
  newest: (limit: number) => Promise<readonly Checkpoint[]>;
  /** The time-stamp token over a checkpoint, DER. */
  stamp: (size: number) => Promise<Uint8Array | undefined>;
  key: (keyId: string) => Promise<PublicKey | undefined>;
}>;

/** Where the reactor leaves its rows. */
export type LogRows = Readonly<{ leave: (row: LogRow) => Promise<void> }>;

/** How far something has come; a mark only moves forward. */
export type Mark = 'absorbed' | 'built' | 'filed' | 'adopted';

/** The whole log. The one write that decides is `append`: everything else follows from it and may be written again. */
export type LogStore = LogReading &
  Readonly<{
    rows: (hour: string) => Promise<readonly LogRow[]>;
    /** Appends leaves where the log ends at `from`; `taken` when it does not end there any more. */
    append: (batch: Batch) => Promise<'stored' | 'taken'>;
    /** Batches in order, from the one that begins at `from`. */
    batches: (from: number) => AsyncIterable<Batch>;
    /** The batch that holds this leaf. */
    batchOf: (index: number) => Promise<Batch | undefined>;
    /** Writes a tile where it is longer than what is there. */
    growTile: (level: number, n: number, hashes: readonly Hash[]) => Promise<void>;
    /** Notes where commits of an hour stand; `from` is the batch they came in. */
    keepFound: (hour: string, from: number, found: readonly Found[]) => Promise<void>;
    mark: (name: Mark) => Promise<string | undefined>;
    advance: (name: Mark, to: string) => Promise<void>;
    /** Keeps a checkpoint where none of its size is. */
    keepCheckpoint: (checkpoint: Checkpoint) => Promise<void>;
    /** Checkpoints over more than so many leaves, the smallest first. */
    checkpoints: (above: number) => AsyncIterable<Checkpoint>;
    keepStamp: (size: number, token: Uint8Array) => Promise<void>;
    keepKey: (key: PublicKey) => Promise<void>;
  }>;

const DIGITS = 12;

/** A number that sorts as text. */
export const sorted = (n: number): string => String(n).padStart(DIGITS, '0');
