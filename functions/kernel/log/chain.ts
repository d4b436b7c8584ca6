// Once an hour the log grows, is signed and leaves the house; once a day all records are held against it. A run may die anywhere, come twice or overlap.
import type { Files, Records } from '../ports.ts';
import { absorb, type OnFork } from './absorb.ts';
import { buildLog } from './build.ts';
import { checkLog, signedSoFar, type Tell } from './check-log.ts';
import { checkRecords } from './check-records.ts';
import { type LogSigner, namedKey, signLog } from './checkpoint.ts';
import { CHECKPOINTS, noteLogged } from './findings.ts';
import type { LogStore } from './log-store.ts';
import { type Hash, leafHash } from './merkle.ts';
import { fileCheckpoints, type Stamping, stampNewest } from './publish.ts';

/** What the door works with. `files` and `stamping` only where there are such. */
export type ChainWorld = Readonly<{
  store: LogStore;
  signer: LogSigner;
  county: string;
  now: () => string;
  files?: Pick<Files, 'put' | 'get'> | undefined;
  stamping?: Stamping | undefined;
  onFork: OnFork;
  tell: Tell;
  /** Hears that no time-stamp could be had: the next run asks again. */
  onUnstamped: (error: unknown) => void;
}>;

/** What a run came to. */
export type Chained = Readonly<{ added: number; signed: boolean }>;

const publish = async ({ store, files, stamping, onUnstamped }: ChainWorld): Promise<void> => {
  if (stamping) await stampNewest(store, stamping).catch(onUnstamped);
  if (files) await fileCheckpoints(store, files);
};

const signed = async (world: ChainWorld): Promise<boolean> => {
  const { store, signer, county, now, tell } = world;
  const size = await buildLog(store);
  const signing = await signLog(store, signer, { county, now: now(), size });
  if (signing === 'differs') tell({ stream: CHECKPOINTS, version: size, fault: 'root_differs' });
  await publish(world);
  return signing === 'signed';
};

/** The run of an hour, as of the time it was due. */
export const chain = async (world: ChainWorld, dueAt: string): Promise<Chained> => {
  const added = await absorb(world.store, { dueAt, now: world.now() }, world.onFork);
  return { added, signed: await signed(world) };
};

/** What the daily check needs besides. */
export type CheckWorld = ChainWorld &
  Readonly<{
    records: Pick<Records, 'streams' | 'after'>;
    isOutage: (error: unknown) => boolean;
  }>;

/** The check of a day: the hours first, then the log against itself, then all records against the log. */
export const check = async (world: CheckWorld, dueAt: string): Promise<Chained> => {
  const { store, signer, files, records, isOutage, tell, onFork } = world;
  const before = await chain(world, dueAt);
  const now = world.now();
  const soFar = await signedSoFar(store);
  const leaves: Hash[] = [];
  const logged = new Map<string, Map<number, readonly string[]>>();
  for await (const { entries } of store.batches(0)) {
    leaves.push(...entries.map(leafHash));
    noteLogged(logged, entries);
  }
  // What another run has appended meanwhile, and not finished, is finished before it is judged.
  await buildLog(store);
  await checkLog({ store, files, key: await namedKey(signer), soFar, leaves }, tell);
  const added = await checkRecords({ store, records, logged, now, isOutage, tell, onFork });
  if (added === 0) return before;
  return { added: before.added + added, signed: (await signed(world)) || before.signed };
};
