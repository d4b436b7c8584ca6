// A request to the double of the SMS provider is signed over exactly what arrived, within a quarter of an hour, and once; or it is refused as the provider's gateway refuses it.
import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request as it arrived; path and query are still encoded. */
export type Arrived = Readonly<{
  method: string;
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: string;
}>;

/** Why it is refused: the gateway's code, and what its message adds. */
export type Unsigned = Readonly<{ code: string; detail?: string }>;

const APART_MS = 15 * 60_000;
const AUTHORIZATION =
  /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})$/;
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const UNRESERVED = /[A-Za-z0-9\-_.~]/;

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const headerOf = ({ headers }: Arrived, name: string): string => String(headers[name] ?? '').trim();

// Byte by byte, as RFC 3986 says it.
const encoded = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return UNRESERVED.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

const canonicalQuery = (query: string): string => {
  const pairs = new URLSearchParams(query);
  pairs.sort();
  return [...pairs].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
};

// Host, Content-Type and all that begins with x-acs- must be signed where it is there.
const namesToSign = ({ headers }: Arrived): string =>
  Object.keys(headers)
    .filter((name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'))
    .sort()
    .join(';');

const canonicalOf = (arrived: Arrived, names: string): string => {
  const headers = names.split(';').map((name) => `${name}:${headerOf(arrived, name)}\n`);
  const { method, path, query, body } = arrived;
  return `${method}\n${path}\n${canonicalQuery(query)}\n${headers.join('')}\n${names}\n${hex(body)}`;
};

const dateTrouble = (date: string, nowMs: number): Unsigned | undefined => {
  if (!DATE.test(date)) return { code: 'InvalidTimeStamp.Format' };
  return Math.abs(Date.parse(date) - nowMs) <= APART_MS ? undefined : { code: 'InvalidTimeStamp.Expired' };
};

const isWhole = (arrived: Arrived, names: string): boolean =>
  names === namesToSign(arrived) && headerOf(arrived, 'x-acs-content-sha256') === hex(arrived.body);

/** Checks one request after the other by this key; undefined for a good one, whose nonce is used up by it. */
export const startSignatures = (
  key: Readonly<{ keyId: string; keySecret: string }>,
  nowMs: () => number,
): ((arrived: Arrived) => Unsigned | undefined) => {
  const used = new Map<string, number>();

  const isUsed = (nonce: string): boolean => {
    // A date may be a quarter of an hour ahead, and is good for a quarter of an hour after it.
    for (const [old, at] of used) if (at < nowMs() - 2 * APART_MS) used.delete(old);
    if (nonce === '' || used.has(nonce)) return true;
    used.set(nonce, nowMs());
    return false;
  };

  const forgery = (arrived: Arrived, names: string, shown: string): Unsigned | undefined => {
    const canonical = canonicalOf(arrived, names);
    const expected = createHmac('sha256', key.keySecret).update(`ACS3-HMAC-SHA256\n${hex(canonical)}`);
    return isWhole(arrived, names) && expected.digest('hex') === shown
      ? undefined
      : { code: 'SignatureDoesNotMatch', detail: ` server string to sign is:${canonical}` };
  };

  return (arrived) => {
    const [, keyId, names = '', shown] = AUTHORIZATION.exec(headerOf(arrived, 'authorization')) ?? [];
    if (shown === undefined) return { code: 'IncompleteSignature' };
    if (keyId !== key.keyId) return { code: 'InvalidAccessKeyId.NotFound' };
    const wrong = dateTrouble(headerOf(arrived, 'x-acs-date'), nowMs()) ?? forgery(arrived, names, shown);
    if (wrong) return wrong;
    return isUsed(headerOf(arrived, 'x-acs-signature-nonce')) ? { code: 'SignatureNonceUsed' } : undefined;
  };
};
