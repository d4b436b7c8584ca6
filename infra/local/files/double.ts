// A double of S3 on a real socket, over files on disk: it writes once where it is asked to, and fails when told to.
import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { bodyOf, listen, TOO_LONG } from '../http-socket.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { type Arrived, unsignedBecause } from './signed.ts';

const BODY_LIMIT = 64 * 1024 * 1024;
const LONGEST_NAME = 1024;

/** What a planned fault does to the next call: `lost` carries it out, and its answer never arrives. */
export type FileFault = 'slow_down' | 'outage' | 'conflict' | 'lost';

/** The running double. */
export type FileDouble = Readonly<{
  url: string;
  shelf: Shelf;
  /** The next calls fail in this order, one fault a call. */
  failNext: (...faults: readonly FileFault[]) => void;
  /** Calls heard since the start, by method, failed ones included. */
  calls: () => Readonly<Record<string, number>>;
  stop: () => Promise<void>;
}>;

type Answer = Readonly<{ status: number; headers?: Readonly<Record<string, string>>; body?: Buffer }>;

const REFUSALS: Readonly<Record<string, number>> = {
  SlowDown: 503,
  InternalError: 500,
  ConditionalRequestConflict: 409,
  AccessDenied: 403,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  XAmzContentSHA256Mismatch: 400,
  BadDigest: 400,
  InvalidRequest: 400,
  KeyTooLongError: 400,
  EntityTooLarge: 400,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  MethodNotAllowed: 405,
  PreconditionFailed: 412,
  NotImplemented: 501,
};
const FAULTS = {
  slow_down: 'SlowDown',
  outage: 'InternalError',
  conflict: 'ConditionalRequestConflict',
} as const;

const refused = (code: string): Answer => ({
  status: REFUSALS[code] ?? 500,
  headers: { 'content-type': 'application/xml' },
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`),
});

const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

const put = (shelf: Shelf, bucket: string, name: string, { headers, body }: Arrived): Answer => {
  const sum = headers['x-amz-checksum-sha256'];
  if (sum === undefined && shelf.rule(bucket)?.locked) return refused('InvalidRequest');
  if (sum !== undefined && sum !== createHash('sha256').update(body).digest('base64'))
    return refused('BadDigest');
  const once = headers['if-none-match'];
  if (once !== undefined && once !== '*') return refused('NotImplemented');
  if (name.length > LONGEST_NAME) return refused('KeyTooLongError');
  if (!shelf.write(bucket, name, body, once === '*')) return refused('PreconditionFailed');
  return { status: 200, headers: { etag: etagOf(body) } };
};

const get = (shelf: Shelf, bucket: string, name: string): Answer => {
  const bytes = shelf.read(bucket, name);
  if (bytes === undefined) return refused('NoSuchKey');
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream', etag: etagOf(bytes) },
    body: bytes,
  };
};

const perform = (shelf: Shelf, arrived: Arrived): Answer => {
  const unsigned = unsignedBecause(arrived);
  if (unsigned !== undefined) return refused(unsigned);
  const [, bucket = '', ...words] = arrived.path.split('/').map(decodeURIComponent);
  const name = words.join('/');
  if (shelf.rule(bucket) === undefined) return refused('NoSuchBucket');
  if (name === '' || arrived.query !== '') return refused('NotImplemented');
  if (arrived.method === 'PUT') return put(shelf, bucket, name, arrived);
  return arrived.method === 'GET' ? get(shelf, bucket, name) : refused('MethodNotAllowed');
};

const arrivedAs = ({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): Arrived => {
  const [path = '/', query = ''] = url.split('?');
  return { method, path, query, headers, body };
};

/** Starts the double with what it keeps in `folder`/files, on a free port of this machine. Buckets are addressed by path. */
export const startFileDouble = async (folder: string): Promise<FileDouble> => {
  const shelf = openShelf(join(folder, 'files'));
  const calls = new Map<string, number>();
  const planned: FileFault[] = [];
  const answerTo = async (request: IncomingMessage, fault: FileFault | undefined): Promise<Answer> => {
    const body = await bodyOf(request, BODY_LIMIT);
    if (fault !== undefined && fault !== 'lost') return refused(FAULTS[fault]);
    return body === TOO_LONG ? refused('EntityTooLarge') : perform(shelf, arrivedAs(request, body));
  };
  const socket = await listen('127.0.0.1', 0, async (request, response) => {
    const { method = '' } = request;
    calls.set(method, (calls.get(method) ?? 0) + 1);
    const fault = planned.shift();
    const { status, headers, body = Buffer.alloc(0) } = await answerTo(request, fault);
    if (fault === 'lost') {
      response.destroy();
      return;
    }
    response.writeHead(status, {
      ...headers,
      'content-length': body.length,
      'x-amz-request-id': randomUUID(),
    });
    response.end(body);
  });
  return {
    url: `http://127.0.0.1:${socket.port}`,
    shelf,
    failNext: (...faults) => {
      planned.push(...faults);
    },
    calls: () => Object.fromEntries(calls),
    stop: socket.close,
  };
};
