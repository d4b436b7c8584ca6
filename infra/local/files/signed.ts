// A request to the double of S3 is signed by whoever knows the secret, over exactly what arrived, or it is refused as S3 refuses it.
import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The one secret of this machine. */
const SECRET = 'local';
const LATE_MS = 15 * 60_000;

/** A request as it arrived; `path` is still encoded. */
export type Arrived = Readonly<{
  method: string;
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}>;

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([\w-]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/;

const hex = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const keyed = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const timeOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** The code S3 would refuse it with; undefined for a good signature over the whole of it (Signature Version 4). */
export const unsignedBecause = ({ method, path, query, headers, body }: Arrived): string | undefined => {
  const [, , date = '', region = '', names = '', signature] =
    AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  if (signature === undefined) return 'AccessDenied';
  const stamp = String(headers['x-amz-date'] ?? '');
  if (!(Math.abs(Date.now() - timeOf(stamp)) < LATE_MS)) return 'RequestTimeTooSkewed';
  const sum = String(headers['x-amz-content-sha256'] ?? '');
  if (sum !== hex(body)) return 'XAmzContentSHA256Mismatch';
  const lines = names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`);
  const canonical = [method, path, query, lines.join(''), names, sum].join('\n');
  const scope = `${date}/${region}/s3/aws4_request`;
  const key = ['s3', 'aws4_request'].reduce(keyed, keyed(keyed(`AWS4${SECRET}`, date), region));
  const expected = keyed(key, ['AWS4-HMAC-SHA256', stamp, scope, hex(canonical)].join('\n'));
  return expected.toString('hex') === signature ? undefined : 'SignatureDoesNotMatch';
};
