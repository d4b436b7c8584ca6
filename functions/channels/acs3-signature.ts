// Alibaba Cloud's signature V3 (ACS3-HMAC-SHA256) over a call of its RPC style: the same call, date and nonce give the same signature.
import { createHash, createHmac } from 'node:crypto';

/** A call without a body: an action of this version at this address, all of its parameters in the query. */
export type AcsCall = Readonly<{
  url: string;
  action: string;
  version: string;
  query: Readonly<Record<string, string>>;
}>;

/** Who calls. */
export type AcsKey = Readonly<{ keyId: string; keySecret: string }>;

/** When, in UTC to the second (`2023-10-26T10:22:32Z`), and a number that serves one request only. */
export type AcsStamp = Readonly<{ date: string; nonce: string }>;

/** What is to be posted; `host` is signed too, and comes with the address. */
export type SignedCall = Readonly<{ url: string; headers: Readonly<Record<string, string>> }>;

const ALGORITHM = 'ACS3-HMAC-SHA256';
const BODY = '';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

// RFC 3986 leaves letters, digits and -_.~ as they are, and nothing else.
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const sorted = (pairs: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(pairs).sort(([one], [other]) => (one < other ? -1 : 1));

/** The call as it is to be posted, signed by this key at this time. */
export const signedCall = (call: AcsCall, { keyId, keySecret }: AcsKey, stamp: AcsStamp): SignedCall => {
  const { origin, host, pathname } = new URL(call.url);
  const query = sorted(call.query)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join('&');
  const headers = {
    'x-acs-action': call.action,
    'x-acs-version': call.version,
    'x-acs-date': stamp.date,
    'x-acs-signature-nonce': stamp.nonce,
    'x-acs-content-sha256': sha256(BODY),
  };
  const lines = sorted({ ...headers, host });
  const names = lines.map(([name]) => name).join(';');
  const canonical = [
    'POST',
    pathname,
    query,
    lines.map(([name, value]) => `${name}:${value}\n`).join(''),
    names,
    headers['x-acs-content-sha256'],
  ].join('\n');
  const signature = createHmac('sha256', keySecret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex');
  const authorization = `${ALGORITHM} Credential=${keyId},SignedHeaders=${names},Signature=${signature}`;
  return { url: `${origin}${pathname}?${query}`, headers: { ...headers, authorization } };
};
