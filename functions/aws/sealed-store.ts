// What only those may read who were told a secret lies sealed under it, in a table that others read too.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { SignInStore } from './sign-in-store.ts';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const seal = (key: Uint8Array, place: string, value: unknown): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
};

const open = (key: Uint8Array, place: string, sealed: unknown): unknown => {
  const bytes = Buffer.from(String(sealed), 'base64');
  const [nonce, rest] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
  try {
    const decipher = createDecipheriv(CIPHER, key, nonce)
      .setAAD(Buffer.from(place))
      .setAuthTag(rest.subarray(0, TAG_BYTES));
    return JSON.parse(decipher.update(rest.subarray(TAG_BYTES), undefined, 'utf8') + decipher.final('utf8'));
  } catch {
    return undefined;
  }
};

/** The same store with its values sealed. What was sealed under an earlier secret is nothing, and is written over. */
export const sealedStore = (store: SignInStore, secret: string): SignInStore => {
  const key = new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), 'hutong/gate', KEY_BYTES));
  return {
    read: async (place, at) => {
      const { value, rev } = await store.read(place, at);
      return { value: value === undefined ? undefined : open(key, place, value), rev };
    },
    put: (place, value, when) => store.put(place, seal(key, place, value), when),
  };
};
