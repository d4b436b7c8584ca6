// A service is asked by a signed request over a door's own connections: bounded in time and tries, with no client of the service's own.
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import { clientBounds } from './clients.ts';

/** What a door's client knows and speaks with: other services are asked as the same function. */
export type Client = Pick<
  DynamoDBClient['config'],
  'region' | 'credentials' | 'sha256' | 'requestHandler' | 'streamCollector'
>;

/** One question; `path` is encoded already. */
export type Request = Readonly<{
  method: 'GET' | 'PUT' | 'POST';
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: Uint8Array;
}>;

export type Answer = Readonly<{ status: number; bytes: Uint8Array }>;

/** A service: its name in signatures, where it answers, and which answers pass when asked again a moment later. */
type Addressee = Readonly<{
  name: 's3' | 'kms' | 'dynamodb';
  at: (region: string) => URL;
  passes: (answer: Answer) => boolean;
}>;

// From the first byte to the last, a picture of 900 KB included; three tries fit into a request's own time.
const TIMEOUT_MS = 2_500;
const FIRST_PAUSE_MS = 50;

/** Where the services of a region answer. */
export const domainOf = (region: string): string =>
  `${region}.${region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'}`;

/** An answer that ends nothing: told by its status and code, so that whoever asked knows an outage from a fault of its own. */
export class Unanswered extends Error {
  readonly $metadata: Readonly<{ httpStatusCode: number }>;

  constructor(name: string, asked: string, status: number) {
    super(`${asked} was answered ${status}`);
    this.name = name;
    this.$metadata = { httpStatusCode: status };
  }
}

/** Asks this service; the last of three answers comes back whatever it is. Throws when the third try ends without one. */
export const signedRequests = (client: Client, { name: service, at, passes }: Addressee) => {
  const { region, credentials, sha256, requestHandler, streamCollector } = client;
  const signer = new SignatureV4({ service, uriEscapePath: false, region, credentials, sha256 });

  const once = async ({ method, path, headers, body }: Request): Promise<Answer> => {
    const base = at(await region());
    const signed = await signer.sign({
      method,
      protocol: base.protocol,
      hostname: base.hostname,
      ...(base.port !== '' && { port: Number(base.port) }),
      path: base.pathname + path,
      query: {},
      headers: { host: base.host, ...headers },
      ...(body && { body }),
    });
    const abortSignal = AbortSignal.timeout(TIMEOUT_MS);
    const { response } = await requestHandler.handle(signed, { abortSignal, requestTimeout: TIMEOUT_MS });
    return { status: response.statusCode, bytes: await streamCollector(response.body) };
  };

  const ask = async (request: Request, tried = 1): Promise<Answer> => {
    const last = tried >= clientBounds.maxAttempts;
    const answer = await once(request).catch((error: unknown) => {
      if (last) throw error;
      return undefined;
    });
    if (answer && (last || !passes(answer))) return answer;
    await pause(Math.random() * FIRST_PAUSE_MS * 2 ** tried);
    return ask(request, tried + 1);
  };
  return (request: Request): Promise<Answer> => ask(request);
};
