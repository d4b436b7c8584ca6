// A push is the platform's own where it is signed by what only the platform and the county know, and was signed just now.
import { createHash, timingSafeEqual } from 'node:crypto';

/** When a request was signed, and what made its signature one of a kind, as its address says both. */
export type Stamp = Readonly<{ timestamp: string; nonce: string }>;

const WITHIN_MS = 10 * 60_000;
// Seconds since 1970, as long as those have ten digits.
const TIMESTAMP = /^\d{10}$/;
const NONCE = /^\w{1,64}$/;

/** Whether two texts are the same, told in the same time wherever they differ. */
export const isSameText = (one: string, other: string): boolean => {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};

/** The platform's signature over these parts, in whatever order they come. */
const signatureOf = (parts: readonly string[]): string =>
  createHash('sha1').update(parts.toSorted().join('')).digest('hex');

/** Whether this signature was made with the county's token, over these parts, within ten minutes of now. */
export const isSigned = (
  token: string,
  { timestamp, nonce }: Stamp,
  { signature, over = [] }: Readonly<{ signature: string; over?: readonly string[] }>,
  now: string,
): boolean => {
  if (!TIMESTAMP.test(timestamp) || !NONCE.test(nonce)) return false;
  const isNow = Math.abs(Number(timestamp) * 1000 - Date.parse(now)) <= WITHIN_MS;
  return isSameText(signature, signatureOf([token, timestamp, nonce, ...over])) && isNow;
};
