// A signed checkpoint leaves the table it was made in: as a file written once, and as a time-stamp by somebody else's clock.
import { createHash } from 'node:crypto';
import { type Checkpoint, checkpointText, type PublicKey } from '#shared/evidence/log.ts';
import type { Files } from '../ports.ts';
import { type LogStore, sorted } from './log-store.ts';

/** Asks a time-stamping service for a token (RFC 3161, DER) over a SHA-256 digest. */
export type Stamping = (digest: Uint8Array) => Promise<Uint8Array>;

/** The name of a checkpoint's file. */
export const checkpointFile = ({ county, size }: Pick<Checkpoint, 'county' | 'size'>): string =>
  `checkpoints/${county}/${sorted(size)}.json`;

/** What a checkpoint's file holds: the checkpoint and the key that verifies it. */
export const checkpointBytes = (checkpoint: Checkpoint, key: PublicKey): Uint8Array =>
  Buffer.from(`${JSON.stringify({ checkpoint, key }, null, 2)}\n`);

/** Files every checkpoint that is not filed yet, the oldest first. */
export const fileCheckpoints = async (store: LogStore, files: Pick<Files, 'put'>): Promise<void> => {
  const filed = Number((await store.mark('filed')) ?? 0);
  for await (const checkpoint of store.checkpoints(filed)) {
    const key = await store.key(checkpoint.keyId);
    if (!key) throw new Error('A checkpoint whose key is not kept');
    await files.put(checkpointFile(checkpoint), checkpointBytes(checkpoint, key));
    await store.advance('filed', sorted(checkpoint.size));
  }
};

/** Has the newest checkpoint time-stamped where it is not yet: what stands under older roots stands under this one too. */
export const stampNewest = async (store: LogStore, stamping: Stamping): Promise<void> => {
  const [newest] = await store.newest(1);
  if (!newest || (await store.stamp(newest.size))) return;
  const digest = createHash('sha256').update(checkpointText(newest)).digest();
  await store.keepStamp(newest.size, await stamping(digest));
};
