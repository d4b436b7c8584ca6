// JSON kept small: as text where it is short, deflated where that pays; reading takes either.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** Beyond this many bytes JSON is deflated: a quiet visit then weighs under 600 bytes, a child's row under 1 KB. */
const PLAIN_BYTES = 300;

/** The attribute that holds this JSON text. */
export const packed = (json: string): AttributeValue => {
  const bytes = Buffer.from(json);
  return bytes.length <= PLAIN_BYTES ? { S: json } : { B: deflateRawSync(bytes, { level: 9 }) };
};

/** The bytes of a binary attribute: the SDK hands bytes, stream records of Lambda base64 text. Throws for anything else. */
export const bytesIn = (attribute: AttributeValue | undefined, name: string): Buffer => {
  const value: unknown = attribute?.B;
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (typeof value === 'string') return Buffer.from(value, 'base64');
  throw new Error(`An item without ${name}`);
};

/** The JSON text of such an attribute. */
export const unpacked = (attribute: AttributeValue | undefined, name: string): string =>
  attribute?.S ?? inflateRawSync(bytesIn(attribute, name)).toString();
