// What the kernel asks of the outside world; the adapters in functions/aws and the fakes of the tests answer alike.
import type { Commit } from './commit.ts';
import type { Dispatched } from './effect.ts';
import type { CountChange, DueRow, Row } from './row.ts';

/** A version that must still be free when a commit is stored. */
export type Free = Readonly<{ stream: string; version: number }>;

/** The append-only store of commits. */
export type Records = Readonly<{
  /** Every commit of the stream with a higher version, in order, read consistently. */
  after: (stream: string, version: number) => Promise<readonly Commit[]>;
  /**
   * Stores the commit if its version is free, else gives back the occupant. Where versions of other streams must be free as
   * well, all of it is one transaction, which takes twice the write units; `moved` when one of those was taken meanwhile, or
   * when another transaction was at work on any of them.
   */
  append: (commit: Commit, alsoFree?: readonly Free[]) => Promise<'stored' | 'moved' | Commit>;
  /** Every stream's id, in no order, each at least once: what a replay walks. */
  streams: () => AsyncIterable<string>;
}>;

/** Who took a value, and when (server's time; unknown where it was taken before times were kept). */
export type Holding = Readonly<{ owner: string; at?: string }>;

/** The keys that open what is sealed, and the claims that must be unique across streams. */
export type Vault = Readonly<{
  /** The subject's data key, or undefined when there is none (never made, or erased). */
  key: (subject: string) => Promise<Uint8Array | undefined>;
  /** The subject's data key, made under its town's key on first use. */
  ensureKey: (subject: string, region: string) => Promise<Uint8Array>;
  /** A wrapped key as a row carries it, opened. */
  unwrap: (subject: string, wrapped: string) => Promise<Uint8Array>;
  /**
   * Takes a value (an ID number, a phone) for its owner as of `at`; answers who owns it now. What somebody left `behind` is
   * taken over, unless they took it anew meanwhile.
   */
  claim: (kind: string, value: string, owner: string, at: string, behind?: Holding) => Promise<string>;
  /** Who took a value, if anybody, and when. */
  holding: (kind: string, value: string) => Promise<Holding | undefined>;
  /** Who owns a value, if anybody. */
  owner: (kind: string, value: string) => Promise<string | undefined>;
  /** Gives a value free where this owner holds it; harmless otherwise. */
  release: (kind: string, value: string, owner: string) => Promise<void>;
  /** Deletes the subject's key: everything sealed under it is unreadable from now on. Harmless when there is none. */
  erase: (subject: string) => Promise<void>;
}>;

/** Wrapped keys as they stand: all that the projector may see of the Vault. */
export type WrappedKeys = Readonly<{ wrapped: (subject: string) => Promise<string | undefined> }>;

/** Which generation of the views is read, and which is being filled by a replay. */
export type Generations = Readonly<{ current: number; filling?: number }>;

/** A page of a list; `next` continues it. */
export type Page<T> = Readonly<{ items: readonly T[]; next?: string }>;

/** Everything rebuildable. */
export type Views = Readonly<{
  generations: () => Promise<Generations>;
  /** A row as it stands, tombstones included: read consistently, or `loosely` at half the price, as it stood a moment ago. */
  row: (generation: number, kind: string, id: string, how?: 'loosely') => Promise<Row | undefined>;
  /** Writes the row if nobody moved it since `rev`; with changed counts as one transaction. */
  put: (generation: number, row: Row, changes: readonly CountChange[]) => Promise<'written' | 'moved'>;
  list: (generation: number, under: string, limit: number, after?: string) => Promise<Page<Row>>;
  /** Rows of a shard that have come up by a county date or minute, the earliest first, each with whose matter it is. */
  due: (generation: number, shard: number, upTo: string, after?: string) => Promise<Page<DueRow>>;
  /** Counters of every village whose code starts with the prefix. */
  counts: (
    generation: number,
    prefix: string,
  ) => Promise<ReadonlyMap<string, Readonly<Record<string, number>>>>;
}>;

/** Files too large for a record, each written once. What is personal is sealed before it comes here. */
export type Files = Readonly<{
  /** Writes a file under a name that holds none yet; `there` when it does, whatever it holds. */
  put: (name: string, bytes: Uint8Array) => Promise<'stored' | 'there'>;
  get: (name: string) => Promise<Uint8Array | undefined>;
}>;

/** The county's seal: a key that signs inside the key service, and its public half. */
export type Seal = Readonly<{
  keyId: string;
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  publicKey: () => Promise<Readonly<{ pem: string }>>;
}>;

/** Standing queues; sending may repeat. */
export type Queues = Readonly<{
  commands: (messages: readonly Dispatched[]) => Promise<void>;
  /** News that can wait its turn. */
  notices: (messages: readonly Dispatched[], delaySeconds?: number) => Promise<void>;
  /** News that waits behind no digest. */
  urgent: (messages: readonly Dispatched[], delaySeconds?: number) => Promise<void>;
  papers: (messages: readonly Dispatched[]) => Promise<void>;
  setAside: (
    poison: Readonly<{ stream: string; version: number; door: string; error: string }>,
  ) => Promise<void>;
}>;

/** The clock, chance and waiting, as values. */
export type Surroundings = Readonly<{
  now: () => string;
  random: (bytes: number) => Uint8Array;
  /** A number from 0 up to 1. */
  chance: () => number;
  pause: (ms: number) => Promise<void>;
}>;
