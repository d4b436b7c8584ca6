// Files in S3, spoken to by signed requests of its REST API: a name is written once, and its client of 100 KB is in no door.
import { createHash } from 'node:crypto';
import type { Files } from '#functions/kernel/ports.ts';
import { type Answer, type Client, domainOf, signedRequests, Unanswered } from './signed-requests.ts';

const OK = 200;
const NOT_FOUND = 404;
const ALREADY_THERE = 412;

// Another write of the same name at the same moment, too many requests, or an outage.
const passes = ({ status }: Answer): boolean => status === 409 || status === 429 || status >= 500;

/** The bucket's address: its own host, or a path of the endpoint that the environment names. */
const addressOf =
  (bucket: string) =>
  (region: string): URL => {
    const endpoint = process.env['AWS_ENDPOINT_URL_S3'];
    return endpoint
      ? new URL(`${endpoint}/${bucket}/`)
      : new URL(`https://${bucket}.s3.${domainOf(region)}/`);
  };

const pathOf = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

// With a retention period S3 takes no file whose sum it was not told; told, it refuses one that was changed on its way.
const whenWritten = (body: Uint8Array): Record<string, string> => ({
  'if-none-match': '*',
  'content-type': 'application/octet-stream',
  'x-amz-checksum-sha256': createHash('sha256').update(body).digest('base64'),
});

const failed = (asked: string, { status }: Answer): Unanswered =>
  new Unanswered('FileStoreError', `A ${asked} of S3`, status);

/** The files of this bucket. Throws when S3 refuses, or does not answer three times in a row. */
export const fileStore = (client: Client, bucket: string): Files => {
  const ask = signedRequests(client, { name: 's3', at: addressOf(bucket), passes });
  return {
    put: async (name, body) => {
      const answer = await ask({ method: 'PUT', path: pathOf(name), headers: whenWritten(body), body });
      if (answer.status === OK) return 'stored';
      if (answer.status === ALREADY_THERE) return 'there';
      throw failed('PUT', answer);
    },
    get: async (name) => {
      const answer = await ask({ method: 'GET', path: pathOf(name) });
      if (answer.status === OK) return answer.bytes;
      if (answer.status === NOT_FOUND) return undefined;
      throw failed('GET', answer);
    },
  };
};
