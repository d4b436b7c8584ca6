// A picture that comes with a command is looked at, sealed and kept before the command is handled, so that no fact names one that is not there.
import { createHash } from 'node:crypto';
import type { Circumstances } from '#functions/kernel/decider.ts';
import type { World } from '#functions/kernel/handle.ts';
import type { Files } from '#functions/kernel/ports.ts';
import { openFile, sealFile } from '#functions/kernel/sealed-file.ts';
import { MAX_PICTURE_BYTES, pictureKind } from '#shared/kernel/picture.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';

/** A command's data without its picture, and the picture's bytes where one came. */
export type Parted = Readonly<{ data: unknown; bytes?: Uint8Array }>;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Takes the picture out of the field it comes in; a refusal for what is too large or no JPEG or PNG in base64. */
export const partPicture = (field: string, data: unknown): Parted | Refusal => {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, field)) return { data };
  const { [field]: text, ...rest } = Object.fromEntries(Object.entries(data));
  if (typeof text !== 'string' || !BASE64.test(text)) return refuse('picture_unreadable', field);
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length > MAX_PICTURE_BYTES) return refuse('picture_too_large', field);
  return pictureKind(bytes) ? { data: rest, bytes } : refuse('picture_unreadable', field);
};

const isSame = (key: Uint8Array, name: string, sealed: Uint8Array, bytes: Uint8Array): boolean => {
  try {
    return Buffer.compare(openFile(key, name, sealed), bytes) === 0;
  } catch {
    // Sealed for somebody else: another command by the same id.
    return false;
  }
};

/**
 * Keeps a command's picture under the command's own name, sealed as this person's. Sent again it is found there; another picture
 * under the same command is refused, and so is one of somebody who has no key (any more).
 */
export const keepPicture = async (
  { world: { vault, random }, files }: Readonly<{ world: Pick<World, 'vault' | 'random'>; files: Files }>,
  commandId: string,
  subject: string,
  bytes: Uint8Array,
): Promise<NonNullable<Circumstances['picture']> | Refusal> => {
  const name = `pictures/${commandId}`;
  const key = await vault.key(subject);
  if (!key) return refuse('not_found');
  if ((await files.put(name, sealFile(key, name, bytes, random))) === 'there') {
    const sealed = await files.get(name);
    if (!sealed || !isSame(key, name, sealed, bytes)) return refuse('command_reused');
  }
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
};
