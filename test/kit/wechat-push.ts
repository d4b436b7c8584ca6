// A push as the platform makes it, written from its description, so that each part of one can be made wrong.
import { createCipheriv, createHash } from 'node:crypto';

/** What the app's owner and the platform agreed on. */
export type Agreed = Readonly<{ token: string; key: string; appId: string }>;

/** A request of the platform: what its address says, and its body. */
export type PushRequest = Readonly<{ query: Record<string, string>; body: Readonly<{ Encrypt: string }> }>;

/** The signature over these texts. */
export const signed = (...texts: readonly string[]): string =>
  createHash('sha1').update(texts.toSorted().join('')).digest('hex');

/** Encrypts a text for an app, after `random(16) + length(4) + text + appid`; `padding` is what is added at the end. */
export const sealed = (
  text: string,
  { key, appId }: Pick<Agreed, 'key' | 'appId'>,
  change: (plain: Buffer) => Buffer = (plain) => plain,
): string => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(text));
  const plain = Buffer.concat([
    Buffer.from('a8eedb185eb2fecf'),
    length,
    Buffer.from(text),
    Buffer.from(appId),
  ]);
  const add = 32 - (plain.length % 32);
  const aesKey = Buffer.from(`${key}=`, 'base64');
  const cipher = createCipheriv('aes-256-cbc', aesKey, aesKey.subarray(0, 16)).setAutoPadding(false);
  const padded = change(Buffer.concat([plain, Buffer.alloc(add, add)]));
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
};

/** A request that pushes what is encrypted, signed at a time in milliseconds. */
export const pushOf = (Encrypt: string, { token }: Pick<Agreed, 'token'>, atMs: number): PushRequest => {
  const [timestamp, nonce] = [String(Math.floor(atMs / 1000)), '415670741'];
  return {
    query: {
      signature: signed(token, timestamp, nonce),
      timestamp,
      nonce,
      openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
      encrypt_type: 'aes',
      msg_signature: signed(token, timestamp, nonce, Encrypt),
    },
    body: { Encrypt },
  };
};
