// The county signs the root over all leaves: whoever holds the signed lines can tell later whether any of them was changed.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { type Checkpoint, checkpointText, type PublicKey, type PublishedKey } from '#shared/evidence/log.ts';
import type { LogStore } from './log-store.ts';
import { consistencyPath, isConsistent } from './merkle.ts';
import { rangesOf } from './tiles.ts';

/** The county's log key: the private half stays where it is. */
export type LogSigner = Readonly<{
  /** ECDSA on P-256 over SHA-256, DER. */
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  publicKey: () => Promise<Readonly<{ der: Uint8Array; pem: string }>>;
}>;

const KEY_ID_DIGITS = 32;

const fingerprintOf = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex');

/** A key is named by the beginning of its own SHA-256 (SPKI in DER), so that nobody can give its name to another. */
export const keyIdOf = (der: Uint8Array): string => fingerprintOf(der).slice(0, KEY_ID_DIGITS);

/** The key as a county makes it known. */
export const publishedKey = (key: PublicKey, signs: PublishedKey['signs']): PublishedKey => ({
  ...key,
  signs,
  fingerprint: fingerprintOf(createPublicKey(key.pem).export({ type: 'spki', format: 'der' })),
});

/** The signer's public half under its name. */
export const namedKey = async (signer: LogSigner): Promise<PublicKey> => {
  const { der, pem } = await signer.publicKey();
  return { keyId: keyIdOf(der), pem };
};

/** True where the key signed exactly this checkpoint. */
export const isSigned = (checkpoint: Checkpoint, { keyId, pem }: PublicKey): boolean => {
  if (checkpoint.keyId !== keyId) return false;
  const signature = Buffer.from(checkpoint.signature, 'base64');
  return verify('sha256', Buffer.from(checkpointText(checkpoint)), pem, signature);
};

/** `differs` where the log does not hold any more what was signed last: then nothing is signed. */
export type Signing = 'signed' | 'unchanged' | 'differs';

/**
 * Signs the log as it stands where it has grown since the last checkpoint, and holds all that stood under that one. Where
 * nothing was added nothing is signed, not even once a day: a checkpoint says something of leaves only, and the last one
 * still says it.
 */
export const signLog = async (
  store: LogStore,
  signer: LogSigner,
  { county, now, size }: Readonly<{ county: string; now: string; size: number }>,
): Promise<Signing> => {
  const [last] = await store.newest(1);
  if (size <= (last?.size ?? 0)) return 'unchanged';
  const ranges = rangesOf(store);
  const root = await ranges(0, size);
  if (last) {
    const older = { size: last.size, root: Buffer.from(last.root, 'hex') };
    const path = await consistencyPath(ranges, last.size, size);
    if (!isConsistent(older, { size, root }, path)) return 'differs';
  }
  const key = await namedKey(signer);
  const said = { county, size, root: Buffer.from(root).toString('hex'), at: now };
  const signature = Buffer.from(await signer.sign(Buffer.from(checkpointText(said)))).toString('base64');
  await store.keepKey(key);
  await store.keepCheckpoint({ ...said, keyId: key.keyId, signature });
  return 'signed';
};
