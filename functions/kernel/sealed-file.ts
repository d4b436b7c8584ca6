// A file is kept sealed under its subject's key and bound to its name: it opens under no other name, and not at all once the subject is erased.
import { derivedKey } from './derived-key.ts';
import type { Files, Vault } from './ports.ts';
import { IV_BYTES, openBytes, sealBytes } from './seal.ts';

/** What a file is sealed with and kept in. */
type Keeping = Readonly<{
  files: Files;
  vault: Pick<Vault, 'key'>;
  random: (bytes: number) => Uint8Array;
}>;

const bound = (name: string): string => `file#${name}`;

/** The bytes as they are stored under this name. */
export const sealFile = (
  key: Uint8Array,
  name: string,
  bytes: Uint8Array,
  random: (bytes: number) => Uint8Array,
): Uint8Array => sealBytes(derivedKey(key, 'file'), random(IV_BYTES), bytes, bound(name));

/** The bytes as they were before they were sealed; throws for another key, another name or a changed byte. */
export const openFile = (key: Uint8Array, name: string, sealed: Uint8Array): Uint8Array =>
  openBytes(derivedKey(key, 'file'), sealed, bound(name));

/**
 * Seals a file under its subject's key and keeps it under a name that holds none yet; `there` when it does, whatever it holds.
 * `keyless` when the subject has no key: erased, or never entered.
 */
export const keepFile = async (
  { files, vault, random }: Keeping,
  name: string,
  subject: string,
  bytes: Uint8Array,
): Promise<'stored' | 'there' | 'keyless'> => {
  const key = await vault.key(subject);
  return key ? files.put(name, sealFile(key, name, bytes, random)) : 'keyless';
};

/** A file of this subject, opened; undefined when it is not there or the subject was erased. */
export const fileOf = async (
  { files, vault }: Pick<Keeping, 'files' | 'vault'>,
  name: string,
  subject: string,
): Promise<Uint8Array | undefined> => {
  const key = await vault.key(subject);
  const sealed = key && (await files.get(name));
  return key && sealed ? openFile(key, name, sealed) : undefined;
};
