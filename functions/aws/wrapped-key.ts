// A person's data key travels wrapped: which town's key opens it stands in front, and it opens for its own person only.
import { openBytes, sealBytes } from '#functions/kernel/seal.ts';

const PREFIX = 'key/';

/** The Vault's item that holds a person's wrapped key. */
export const keyItem = (subject: string) => ({ pk: { S: `${PREFIX}${subject}` } });

/** The person whose key lies under this partition key. */
export const subjectOfKey = (pk: string): string => pk.slice(PREFIX.length);

const bound = (subject: string): string => `key#${subject}`;

/** A town's key, by town (9 digits) and generation. */
export type TownKey = Readonly<{ town: string; generation: string; key: Uint8Array }>;

/** `<town>.<generation>.<ciphertext>`, bound to its person. */
export const wrapKey = (
  { town, generation, key: townKey }: TownKey,
  subject: string,
  key: Uint8Array,
  iv: Uint8Array,
): string => `${town}.${generation}.${sealBytes(townKey, iv, key, bound(subject)).toString('base64url')}`;

/** Which town's key, of which generation, opens a wrapped key. */
export const townsKeyOf = (wrapped: string): Readonly<{ town: string; generation: string }> => {
  const [town = '', generation = ''] = wrapped.split('.');
  return { town, generation };
};

/** The data key; throws when it is another person's, or was wrapped under another key. */
export const unwrapKey = (townKey: Uint8Array, subject: string, wrapped: string): Uint8Array =>
  openBytes(townKey, Buffer.from(wrapped.split('.')[2] ?? '', 'base64url'), bound(subject));
