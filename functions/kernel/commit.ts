// The record: one commit holds all facts of one command, chained by a hash over its meaning, never over its encoding.
import { createHash, createHmac } from 'node:crypto';
import { canonical } from './canonical.ts';
import { derivedKey } from './derived-key.ts';

/**
 * A fact as it is stored: plain fields, and under `sealed` ciphertext in base64url by field name. `subject` names the person
 * whose key seals it where that is not the stream's own.
 */
export type StoredEvent = Readonly<
  Record<string, unknown> & { type: string; subject?: string; sealed?: Readonly<Record<string, string>> }
>;

/**
 * One item of Records. `at` is the server's time, `madeAt` the phone's claim, `as` the role and region a person acted in
 * (`director@320682112201`), `request` a digest that tells another body.
 */
export type Commit = Readonly<{
  stream: string;
  version: number;
  commandId: string;
  at: string;
  madeAt?: string;
  by: string;
  as?: string;
  depth?: number;
  request: string;
  events: readonly StoredEvent[];
  alg: string;
  prevHash: string;
  hash: string;
}>;

/** SHA-256 over RFC 8785 JSON, AES-256-GCM for sealed fields; other algorithms get other names and are never mixed. */
export const ALG = 'sha256+a256gcm';

/** What the first commit of a stream chains to. */
export const GENESIS = '0'.repeat(64);

/** Lower-case hex of the commit's meaning, `prevHash` included, `hash` itself not. */
export const hashOf = (meaning: Omit<Commit, 'hash'>): string =>
  createHash('sha256').update(canonical(meaning)).digest('hex');

/** The commit closed with its hash. */
export const closeCommit = (meaning: Omit<Commit, 'hash'>): Commit => ({ ...meaning, hash: hashOf(meaning) });

const REQUEST_BYTES = 12;

/** Tells one body from another under one commandId. Keyed by the subject's key where there is one, so that it dies with it. */
export const requestDigest = (
  command: { type: string; data: unknown; madeAt?: string },
  key: Uint8Array | undefined,
): string =>
  createHmac('sha256', key ? derivedKey(key, 'request') : new Uint8Array(0))
    .update(canonical(command))
    .digest()
    .subarray(0, REQUEST_BYTES)
    .toString('base64url');

type Fault = 'gap' | 'broken_link' | 'altered' | 'unknown_algorithm';

/** What is wrong with a chain read from its start, by version; empty when it holds. */
export const chainFaults = (commits: readonly Commit[]): readonly { version: number; fault: Fault }[] => {
  const faults: { version: number; fault: Fault }[] = [];
  let previous = GENESIS;
  commits.forEach((commit, index) => {
    const { hash, ...meaning } = commit;
    if (commit.version !== index + 1) faults.push({ version: commit.version, fault: 'gap' });
    if (commit.prevHash !== previous) faults.push({ version: commit.version, fault: 'broken_link' });
    if (commit.alg !== ALG) faults.push({ version: commit.version, fault: 'unknown_algorithm' });
    if (hashOf(meaning) !== hash) faults.push({ version: commit.version, fault: 'altered' });
    previous = hash;
  });
  return faults;
};
