// A way to the table engine that counts what goes through it, for programs whose own clients cannot be asked.
import { buffer } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { listen } from '#infra/local/http-socket.ts';
import { type Item, itemBytes, transactionUnits } from './capacity.ts';

/** Calls by operation, and units read and written. */
export type Meter = { calls: Record<string, number>; reads: number; writes: number };

const Consumed = z.object({ CapacityUnits: z.number() });
// Of one table, or a list where a call may name several.
const Answer = z.object({ ConsumedCapacity: z.optional(z.union([Consumed, z.array(Consumed)])) });
const Transaction = z.object({
  TransactItems: z.array(
    z.object({ Put: z.optional(z.object({ Item: z.record(z.string(), z.unknown()) })) }),
  ),
});

const isBytes = (value: unknown): value is { B: string } =>
  typeof value === 'object' && value !== null && 'B' in value && typeof value.B === 'string';

const itemOf = (fields: Readonly<Record<string, unknown>>): Item =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      isBytes(value) ? { B: Buffer.from(value.B, 'base64') } : Object(value),
    ]),
  );

// The emulator's figures for transactions are wrong; a check of what is not there is charged as an item of nothing.
const transacted = (asked: unknown): number =>
  Transaction.parse(asked).TransactItems.reduce(
    (sum, { Put }) => sum + transactionUnits(Put ? itemBytes(itemOf(Put.Item)) : 0),
    0,
  );

const none = (): Meter => ({ calls: {}, reads: 0, writes: 0 });

const isWrite = (call: string): boolean => /^(Put|Update|Delete)/.test(call);

/** Stands before the engine at this address. `taken` tells what was counted since it was last asked. */
export const meteredTables = async (engine: string) => {
  let meter = none();
  const socket = await listen('127.0.0.1', 0, async (request, response) => {
    const call = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const asked: object = JSON.parse((await buffer(request)).toString());
    const body = JSON.stringify({ ...asked, ReturnConsumedCapacity: 'TOTAL' });
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': String(request.headers['x-amz-target']),
      authorization: String(request.headers.authorization),
    };
    const answered = await fetch(engine, { method: 'POST', headers, body });
    const text = await answered.text();
    const { ConsumedCapacity = [] } = Answer.parse(JSON.parse(text));
    const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
    meter.calls[call] = (meter.calls[call] ?? 0) + 1;
    if (call === 'TransactWriteItems') meter.writes += transacted(asked);
    else meter[isWrite(call) ? 'writes' : 'reads'] += units;
    response.writeHead(answered.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(text);
  });
  return {
    url: socket.url,
    taken: (): Meter => {
      const since = meter;
      meter = none();
      return since;
    },
    stop: socket.close,
  };
};
