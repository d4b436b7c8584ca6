// Whatever was changed, removed, added or moved after it was logged is told by name: pure comparisons of what stands with what was signed.
import type { Checkpoint, PublicKey } from '#shared/evidence/log.ts';
import { type Commit, chainFaults } from '../commit.ts';
import { isSigned } from './checkpoint.ts';
import type { LogEntry } from './entry.ts';

/**
 * What is wrong with a commit: its own chain (`gap`, `altered`, `broken_link`, `unknown_algorithm`, `unreadable`), or the log
 * beside it (`differs_from_log`, `missing`: logged and not in Records, `never_logged`, `forked`: two contents were logged).
 */
export type CommitFault =
  | ReturnType<typeof chainFaults>[number]['fault']
  | 'unreadable'
  | 'differs_from_log'
  | 'missing'
  | 'never_logged'
  | 'forked';

/**
 * What is wrong with the log itself, by size of a checkpoint: not signed by the county's key, another root than the leaves
 * make, more leaves than there are, another content than the copy that was filed, a copy that is gone, or older leaves that
 * are missing from it; and a tile that does not hold what the leaves make.
 */
export type LogFault =
  | 'not_signed'
  | 'root_differs'
  | 'log_cut'
  | 'copy_differs'
  | 'copy_missing'
  | 'tile_differs';

/** One finding. `stream` is a commit's, or `log/checkpoints` with the size as version, or `log/tiles/<level>` with the tile's number. */
export type Finding = Readonly<{ stream: string; version: number; fault: CommitFault | LogFault }>;

/** The hashes that were logged for each version of one stream. */
export type LoggedVersions = ReadonlyMap<number, readonly string[]>;

/** Adds leaves to the hashes that are known by stream and version. */
export const noteLogged = (
  streams: Map<string, Map<number, readonly string[]>>,
  entries: readonly LogEntry[],
): void => {
  for (const { stream, version, hash } of entries) {
    const versions = streams.get(stream) ?? new Map<number, readonly string[]>();
    streams.set(stream, versions.set(version, [...(versions.get(version) ?? []), hash]));
  }
};

/** What is wrong with a stream, and which of its commits the log lacks though it should have them. */
export const streamFindings = (
  stream: string,
  commits: readonly Commit[],
  logged: LoggedVersions,
  isOverdue: (commit: Commit) => boolean,
): Readonly<{ findings: readonly Finding[]; unlogged: readonly Commit[] }> => {
  const findings: Finding[] = chainFaults(commits).map((fault) => ({ stream, ...fault }));
  const unlogged: Commit[] = [];
  for (const commit of commits) {
    const hashes = logged.get(commit.version);
    if (hashes === undefined && isOverdue(commit)) unlogged.push(commit);
    if (hashes && !hashes.includes(commit.hash))
      findings.push({ stream, version: commit.version, fault: 'differs_from_log' });
  }
  const there = new Set(commits.map(({ version }) => version));
  for (const [version, hashes] of logged) {
    if (new Set(hashes).size > 1) findings.push({ stream, version, fault: 'forked' });
    if (!there.has(version)) findings.push({ stream, version, fault: 'missing' });
  }
  return { findings, unlogged };
};

/** What is wrong with a checkpoint; `root` is what the leaves up to its size make, undefined where there are fewer. */
export const checkpointFindings = (
  checkpoint: Checkpoint,
  key: PublicKey,
  root: string | undefined,
): readonly Finding[] => {
  const faults: LogFault[] = [];
  if (!isSigned(checkpoint, key)) faults.push('not_signed');
  if (root === undefined) faults.push('log_cut');
  else if (root !== checkpoint.root) faults.push('root_differs');
  return faults.map((fault) => ({ stream: CHECKPOINTS, version: checkpoint.size, fault }));
};

/** Where findings about checkpoints stand. */
export const CHECKPOINTS = 'log/checkpoints';

/** Where findings about tiles stand. */
export const tilesOf = (level: number): string => `log/tiles/${level}`;
