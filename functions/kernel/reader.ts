// What a query may read: rows, lists, counters and timelines, opened for the actor whose authority was checked.
import type * as z from 'zod/mini';
import type { Need } from './stream.ts';

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
  /** A stream's answer, as a command would look it up; undefined when the stream has no commit. */
  answer: (need: Need) => Promise<unknown>;
  /** Who holds a value that only one may hold: the exact search by ID number or phone. */
  owner: (kind: string, value: string) => Promise<string | undefined>;
}>;
