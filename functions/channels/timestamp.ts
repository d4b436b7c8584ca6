// Somebody else's clock vouches for a digest (RFC 3161 over HTTP): a reply counts only where it was granted and is about this very digest and asking.
import type { Stamping } from '#functions/kernel/log/publish.ts';
import { type Der, der, derIn, partsOf, TAG } from './der.ts';

const TIMEOUT_MS = 10_000;
const LONGEST_BYTES = 64 * 1024;
const NONCE_BYTES = 8;
// Granted, and granted with changes.
const GRANTED = ['00', '01'];

const SHA256 = Buffer.from('608648016503040201', 'hex');
// id-ct-TSTInfo (RFC 3161, 2.4.2).
const TIME_INFO = Buffer.from('2a864886f70d0109100104', 'hex');

const integer = (bytes: Uint8Array): Buffer => der(TAG.integer, bytes);

/** TimeStampReq: version 1, SHA-256 and the digest, a nonce, and the certificate asked for with the reply. */
const requestFor = (digest: Uint8Array, nonce: Uint8Array): Buffer => {
  const algorithm = der(TAG.sequence, der(TAG.name, SHA256), der(TAG.nothing));
  const imprint = der(TAG.sequence, algorithm, der(TAG.octets, digest));
  const certificates = der(TAG.boolean, Uint8Array.of(0xff));
  return der(TAG.sequence, integer(Uint8Array.of(1)), imprint, integer(nonce), certificates);
};

const part = (whole: Der | undefined, n: number): Der => {
  const found = whole && partsOf(whole)[n];
  if (!found) throw new Error('A time-stamp reply that lacks a part');
  return found;
};

/** TSTInfo, which the token signs: ContentInfo, SignedData, its encapsulated content. */
const infoIn = (token: Der): Der => {
  const signed = part(part(token, 1), 0);
  const encapsulated = part(signed, 2);
  if (!part(encapsulated, 0).content.equals(TIME_INFO)) throw new Error('A token that is no time-stamp');
  return derIn(part(part(encapsulated, 1), 0).content);
};

/** The token of a reply; throws where it was refused, or is about something else. */
export const tokenIn = (reply: Buffer, digest: Uint8Array, nonce: Uint8Array): Uint8Array => {
  const whole = derIn(reply);
  const status = part(part(whole, 0), 0).content.toString('hex');
  if (!GRANTED.includes(status)) throw new Error(`The time-stamp was refused with status ${status}`);
  const token = part(whole, 1);
  const info = partsOf(infoIn(token));
  const imprint = info[2];
  if (!part(part(imprint, 0), 0).content.equals(SHA256) || !part(imprint, 1).content.equals(digest))
    throw new Error('The time-stamp is about something else');
  const given = info.slice(3).filter(({ tag }) => tag === TAG.integer);
  if (!given.at(-1)?.content.equals(nonce)) throw new Error('The time-stamp is of another asking');
  return token.whole;
};

// The first byte stands for itself: neither negative nor nought.
const nonceOf = (random: (bytes: number) => Uint8Array): Uint8Array => {
  const [first = 0, ...rest] = random(NONCE_BYTES);
  return Uint8Array.of((first & 0x3f) | 0x40, ...rest);
};

/** The service at this address. Throws while it is out, refuses, or answers about something else. */
export const timestamping =
  (url: string, random: (bytes: number) => Uint8Array): Stamping =>
  async (digest) => {
    const nonce = nonceOf(random);
    const response = await fetch(url, {
      method: 'POST',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'content-type': 'application/timestamp-query' },
      body: new Uint8Array(requestFor(digest, nonce)),
    });
    if (!response.ok) throw new Error(`The time-stamp service answered HTTP ${response.status}`);
    const reply = Buffer.from(await response.arrayBuffer());
    if (reply.length > LONGEST_BYTES) throw new Error('The time-stamp service answered too much');
    return tokenIn(reply, digest, nonce);
  };
