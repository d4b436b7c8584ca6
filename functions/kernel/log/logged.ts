// Where a commit stands in the signed log is read from a handful of items: its hour's list, the newest checkpoint and the tiles of its path.
import type { Checkpoints, Logged } from '#shared/evidence/log.ts';
import type { Commit } from '../commit.ts';
import type { Reader } from '../reader.ts';
import { publishedKey } from './checkpoint.ts';
import { hourOf, tagOf } from './entry.ts';
import type { LogReading } from './log-store.ts';
import { inclusionPath, leafHash, sameHash } from './merkle.ts';
import { rangesOf } from './tiles.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The proof of a commit under the newest checkpoint; undefined while none covers it. */
export const loggedOf = async (log: LogReading, commit: Commit): Promise<Logged | undefined> => {
  const [[newest], found] = await Promise.all([log.newest(1), log.found(hourOf(commit.at))]);
  if (!newest) return undefined;
  const [tag, leaf, ranges] = [tagOf(commit), leafHash(commit), rangesOf(log)];
  for (const { index } of found.filter((one) => one.tag === tag && one.index < newest.size)) {
    if (!sameHash(await ranges(index, index + 1), leaf)) continue;
    const [path, key, stamp] = await Promise.all([
      inclusionPath(ranges, index, 0, newest.size),
      log.key(newest.keyId),
      log.stamp(newest.size),
    ]);
    if (!key) throw new Error('A checkpoint whose key is not kept');
    const timestamp = stamp && { timestamp: Buffer.from(stamp).toString('base64') };
    return { index, path: path.map(hex), checkpoint: { ...newest, ...timestamp }, key };
  }
  return undefined;
};

const SHOWN = 30;

/** The newest checkpoints and the keys that verify them, without time-stamps: those go with a proof. */
const checkpointsOf = async (log: LogReading): Promise<Checkpoints> => {
  const checkpoints = await log.newest(SHOWN);
  const keyIds = [...new Set(checkpoints.map(({ keyId }) => keyId))];
  const keys = await Promise.all(keyIds.map((keyId) => log.key(keyId)));
  return {
    checkpoints: [...checkpoints],
    keys: keys.flatMap((key) => (key ? [publishedKey(key, 'log')] : [])),
  };
};

/** What a reader asks of the log. */
export type Proofs = Pick<Reader, 'logged' | 'checkpoints'>;

/** The answers from this log. */
export const proofsOf = (log: LogReading): Proofs => ({
  logged: (commit) => loggedOf(log, commit),
  checkpoints: () => checkpointsOf(log),
});
