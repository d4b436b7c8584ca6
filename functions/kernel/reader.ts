// What a query may read: rows, lists, counters and timelines, opened for the actor whose authority was checked.
import type * as z from 'zod/mini';
import type { Checkpoints, Logged, PublicKey } from '#shared/evidence/log.ts';
import type { Commit } from './commit.ts';
import type { Page } from './ports.ts';
import type { SheetReading } from './sheet.ts';
import type { Need } from './stream.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A row opened: its parts by slice name, and the version each has seen of its stream. */
export type Opened<T> = Readonly<{ id: string; parts: T; seen: Readonly<Record<string, number>> }>;

/** One commit of a timeline, opened. */
export type TimelineCommit = Readonly<{ version: number; at: string; by: string; events: readonly Raw[] }>;

export type Reader = Readonly<{
  /** The row, or undefined when absent, ended, or not yet of this shape. */
  row: <T>(kind: string, id: string, shape: z.ZodMiniType<T>) => Promise<Opened<T> | undefined>;
  /** The same as it stood a moment ago, at half the price: what a list tells beside its rows, which are no newer. */
  glance: <T>(kind: string, id: string, shape: z.ZodMiniType<T>) => Promise<Opened<T> | undefined>;
  /** Up to `limit` rows listed under a name; rows not of this shape are left out. */
  list: <T>(under: string, shape: z.ZodMiniType<T>, limit: number) => Promise<readonly Opened<T>[]>;
  /** The same by pages, read from the index alone; `next` continues it. */
  page: <T>(
    under: string,
    shape: z.ZodMiniType<T>,
    limit: number,
    after?: string,
  ) => Promise<Page<Opened<T>>>;
  counts: (prefix: string) => Promise<ReadonlyMap<string, Readonly<Record<string, number>>>>;
  timeline: (slice: string, id: string) => Promise<readonly TimelineCommit[]>;
  /** A stream's answer, as a command would look it up; undefined when the stream has no commit. */
  answer: (need: Need) => Promise<unknown>;
  /** A stream's commits as they are stored, still sealed: what evidence is made of. */
  commits: (slice: string, id: string) => Promise<readonly Commit[]>;
  /** A file of this subject, opened; undefined when it is not there or the subject was erased. */
  file: (name: string, subject: string) => Promise<Uint8Array | undefined>;
  /** Where a commit stands in the signed log; undefined while no checkpoint covers it. */
  logged: (commit: Commit) => Promise<Logged | undefined>;
  /** The newest checkpoints of that log, and the keys that verify them. */
  checkpoints: () => Promise<Checkpoints>;
  /** The county's seal over a text: RSA PKCS #1 v1.5 with SHA-256 over its UTF-8, in base64. */
  seal: (text: string) => Promise<string>;
  /** The public key of that seal. */
  sealKey: () => Promise<PublicKey>;
  /** What stands in a spreadsheet that somebody brought. */
  sheet: SheetReading;
  /** Who holds a value that only one may hold: the exact search by ID number or phone. */
  owner: (kind: string, value: string) => Promise<string | undefined>;
}>;
