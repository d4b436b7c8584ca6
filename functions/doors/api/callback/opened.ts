// What the platform encrypted is opened with the county's key, and is read only where it says that it is for the county's own app.
import { createDecipheriv } from 'node:crypto';
import { isSameText } from './signed.ts';

/** The app whose pushes these are, and its EncodingAESKey of 43 characters. */
export type PushKey = Readonly<{ appId: string; key: string }>;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const CIPHER_BLOCK = 16;
const IV_BYTES = 16;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;
// PKCS#7 by the length of the key, not by the cipher's block.
const PADDED_TO = 32;

const unpadded = (bytes: Buffer): Buffer | undefined => {
  const padding = bytes.at(-1) ?? 0;
  const tail = bytes.subarray(bytes.length - padding);
  const isPadding = padding >= 1 && padding <= PADDED_TO && tail.every((byte) => byte === padding);
  return isPadding ? bytes.subarray(0, bytes.length - padding) : undefined;
};

/** The message in what was encrypted: 16 random bytes, the message's length, the message, the app's id. Undefined where any of it is otherwise. */
export const opened = (encrypted: string, { appId, key }: PushKey): string | undefined => {
  const bytes = BASE64.test(encrypted) ? Buffer.from(encrypted, 'base64') : Buffer.alloc(0);
  if (bytes.length === 0 || bytes.length % CIPHER_BLOCK !== 0) return undefined;
  const aesKey = Buffer.from(`${key}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', aesKey, aesKey.subarray(0, IV_BYTES)).setAutoPadding(
    false,
  );
  const plain = unpadded(Buffer.concat([decipher.update(bytes), decipher.final()]));
  const begin = RANDOM_BYTES + LENGTH_BYTES;
  if (plain === undefined || plain.length < begin) return undefined;
  const end = begin + plain.readUInt32BE(RANDOM_BYTES);
  const isOurs = end <= plain.length && isSameText(plain.toString('utf8', end), appId);
  return isOurs ? plain.toString('utf8', begin, end) : undefined;
};
