// A double of the key service on a real socket: the doors' own SDK seals and opens with it, and it fails when told to.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { bodyOf, listen, TOO_LONG } from '../http-socket.ts';
import { parseJson } from '../json.ts';
import { type KeyFile, openKeyFile } from './key-file.ts';
import { KeyRefusal, operations } from './key-operations.ts';

const BODY_LIMIT = 64 * 1024;

/** What a planned fault does to the next call. */
export type KeyFault = 'throttle' | 'outage';

/** The running double. */
export type KeyDouble = Readonly<{
  url: string;
  keys: KeyFile;
  /** The next calls fail in this order, one fault a call. */
  failNext: (...faults: readonly KeyFault[]) => void;
  /** Calls heard since the start, by operation, failed ones included. */
  calls: () => Readonly<Record<string, number>>;
  stop: () => Promise<void>;
}>;

const FAULTS = {
  throttle: { status: 400, type: 'ThrottlingException', message: 'Rate exceeded' },
  outage: { status: 500, type: 'KMSInternalException', message: 'internal failure' },
} as const;

type Answer = Readonly<{ status: number; body: object }>;

const refusal = (status: number, type: string, message: string): Answer => ({
  status,
  body: { __type: type, message },
});

const perform = (keys: KeyFile, operation: string, body: Buffer): Answer => {
  const act = operations[operation];
  if (act === undefined)
    return refusal(400, 'UnknownOperationException', `${operation} is not known to this double`);
  try {
    return { status: 200, body: act(keys, parseJson(body.toString())) };
  } catch (thrown) {
    if (thrown instanceof KeyRefusal) return refusal(400, thrown.type, thrown.message);
    throw thrown;
  }
};

/** Starts the double with its key file in `folder`, on a free port of this machine. */
export const startKeyDouble = async (folder: string): Promise<KeyDouble> => {
  const keys = openKeyFile(join(folder, 'keys.json'));
  const calls = new Map<string, number>();
  const planned: KeyFault[] = [];
  const socket = await listen('127.0.0.1', 0, async (request, response) => {
    const body = await bodyOf(request, BODY_LIMIT);
    const target = String(request.headers['x-amz-target'] ?? '');
    const operation = target.startsWith('TrentService.') ? target.slice('TrentService.'.length) : target;
    calls.set(operation, (calls.get(operation) ?? 0) + 1);
    const fault = planned.shift();
    const { status, type, message } = fault
      ? FAULTS[fault]
      : { status: 413, type: 'RequestEntityTooLargeException', message: '' };
    const answer =
      fault || body === TOO_LONG ? refusal(status, type, message) : perform(keys, operation, body);
    response.writeHead(answer.status, {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': randomUUID(),
    });
    response.end(JSON.stringify(answer.body));
  });
  return {
    url: `http://127.0.0.1:${socket.port}`,
    keys,
    failNext: (...faults) => {
      planned.push(...faults);
    },
    calls: () => Object.fromEntries(calls),
    stop: socket.close,
  };
};
