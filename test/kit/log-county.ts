// A county's log in memory with its own key, its files and its clock: what was told of forks and findings is kept.
import { generateKeyPairSync, sign } from 'node:crypto';
import { ALG, type Commit, closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import { type CheckWorld, chain, check } from '#functions/kernel/log/chain.ts';
import type { LogSigner } from '#functions/kernel/log/checkpoint.ts';
import { entryOf, type LogEntry, rowOf } from '#functions/kernel/log/entry.ts';
import type { Finding } from '#functions/kernel/log/findings.ts';
import type { Files, Records } from '#functions/kernel/ports.ts';
import { memoryLog } from './memory-log.ts';

/** A signer of its own key. */
export const aSigner = (): LogSigner => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    sign: async (bytes) => sign('sha256', bytes, privateKey),
    publicKey: async () => ({
      der: publicKey.export({ type: 'spki', format: 'der' }),
      pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    }),
  };
};

/** Files in memory, written once. */
export const memoryFiles = (): Files & Readonly<{ held: Map<string, Uint8Array> }> => {
  const held = new Map<string, Uint8Array>();
  return {
    held,
    put: async (name, bytes) => {
      if (held.has(name)) return 'there';
      held.set(name, bytes);
      return 'stored';
    },
    get: async (name) => held.get(name),
  };
};

/** A chain of commits of one stream, a minute apart from `at` on. */
export const aChain = (
  stream: string,
  length: number,
  at = '2026-06-12T09:00:00.000Z',
): readonly Commit[] => {
  const commits: Commit[] = [];
  for (let version = 1; version <= length; version++) {
    commits.push(
      closeCommit({
        stream,
        version,
        commandId: `cmd_${stream}_${version}`,
        at: new Date(Date.parse(at) + version * 60_000).toISOString(),
        by: 'prs_1',
        request: 'AAAAAAAAAAAAAAAA',
        events: [{ type: 'visit.recorded', n: version }],
        alg: ALG,
        prevHash: commits.at(-1)?.hash ?? GENESIS,
      }),
    );
  }
  return commits;
};

/** Another content for the same place, hashed as it should be. */
export const another = ({ hash: _, ...meaning }: Commit, change: Partial<Commit> = { by: 'prs_9' }): Commit =>
  closeCommit({ ...meaning, ...change });

/** The leaf of a commit. */
export const leafOf = (commit: Commit): LogEntry => {
  const entry = entryOf(commit);
  if (!entry) throw new Error('No leaf');
  return entry;
};

/** Records as a list that anybody may tamper with. */
export const openRecords = (commits: readonly Commit[]): Pick<Records, 'streams' | 'after'> => ({
  streams: async function* () {
    yield* commits.filter(({ version }) => version === 1).map(({ stream }) => stream);
  },
  after: async (stream) =>
    commits.filter((commit) => commit.stream === stream).sort((a, b) => a.version - b.version),
});

/** A log over `store`, at `now`. */
export const aLogCounty = (store = memoryLog(), signer = aSigner()) => {
  let now = '2026-06-12T10:15:00.000Z';
  let commits: readonly Commit[] = [];
  const forks: LogEntry[] = [];
  const findings: Finding[] = [];
  const files = memoryFiles();
  const world: CheckWorld = {
    store,
    signer,
    county: '320682',
    files,
    now: () => now,
    onFork: (entry) => forks.push(entry),
    onUnstamped: () => {},
    tell: (finding) => findings.push(finding),
    isOutage: () => false,
    records: {
      streams: () => openRecords(commits).streams(),
      after: (...of) => openRecords(commits).after(...of),
    },
  };
  return {
    store,
    signer,
    files,
    world,
    forks,
    findings,
    setTime: (at: string) => {
      now = at;
    },
    setRecords: (all: readonly Commit[]) => {
      commits = all;
    },
    /** What the reactor leaves of a batch. */
    leave: (batch: readonly Commit[], at: string) => store.leave(rowOf(batch.map(leafOf), at)),
    chain: () => chain(world, now),
    check: () => check(world, now),
    /** Every leaf in order. */
    leaves: async (): Promise<readonly LogEntry[]> =>
      (await Array.fromAsync(store.batches(0))).flatMap(({ entries }) => entries),
  };
};
