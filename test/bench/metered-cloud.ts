// Ways to the table engine and to the queues that count every call and charge each write as DynamoDB does, indexes and transactions included.
import { buffer } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { listen } from '#infra/local/http-socket.ts';
import { type Index, type Item, indexUnits, itemBytes, transactionUnits, writeUnits } from './capacity.ts';

/** Calls by name, and units read and written. */
export type Bill = Readonly<{ calls: Readonly<Record<string, number>>; reads: number; writes: number }>;

const LIST: Index = { keys: ['list', 'sort'] };
const DUE: Index = { keys: ['shard', 'due'], holds: ['shard', 'due', 'pk', 'sk'] };

const Fields = z.record(z.string(), z.unknown());
const Put = z.object({ TableName: z.string(), Item: Fields });
const Transaction = z.object({
  TransactItems: z.array(z.object({ Put: z.optional(Put), Update: z.optional(z.unknown()) })),
});
const Answer = z.object({ ConsumedCapacity: z.optional(z.object({ CapacityUnits: z.number() })) });

const isBytes = (value: unknown): value is { B: string } =>
  typeof value === 'object' && value !== null && 'B' in value && typeof value.B === 'string';

const itemOf = (fields: z.infer<typeof Fields>): Item =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      isBytes(value) ? { B: Buffer.from(value.B, 'base64') } : Object(value),
    ]),
  );

/** Remembers what was put, since an index is charged by what stood there before. */
const pricing = () => {
  const items = new Map<string, Item>();
  const indexes = (table: string, after: Item): number => {
    const key = `${table} ${after['pk']?.S} ${after['sk']?.S}`;
    const before = items.get(key);
    items.set(key, after);
    return indexUnits(before, after, LIST) + indexUnits(before, after, DUE);
  };
  const put = (
    { TableName, Item: fields }: z.infer<typeof Put>,
    units: (bytes: number) => number,
  ): number => {
    const item = itemOf(fields);
    return units(itemBytes(item)) + (item['sk'] ? indexes(TableName, item) : 0);
  };
  return (call: string, asked: unknown): number => {
    if (call === 'PutItem') return put(Put.parse(asked), writeUnits);
    if (call === 'UpdateItem') return 1;
    if (call !== 'TransactWriteItems') return 0;
    return Transaction.parse(asked).TransactItems.reduce(
      (sum, { Put: one }) => sum + (one ? put(one, transactionUnits) : transactionUnits(1)),
      0,
    );
  };
};

/** Calls that no door makes. */
const MANAGING = /^(Create|Describe|GetShard|GetRecords|List)/;
const HEADERS = ['x-amz-target', 'content-type', 'authorization', 'x-amz-date'] as const;

/** Stands before one engine and hands everything on; `seen` hears each call with its body and answer. */
const between = (
  engine: () => string,
  also: object,
  seen: (call: string, asked: unknown, answered: unknown) => void,
) =>
  listen('127.0.0.1', 0, async (request, response) => {
    const call = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const asked: object = JSON.parse((await buffer(request)).toString());
    const headers = Object.fromEntries(HEADERS.map((name) => [name, String(request.headers[name] ?? '')]));
    const body = JSON.stringify(MANAGING.test(call) ? asked : { ...asked, ...also });
    const answered = await fetch(`${engine()}${request.url ?? '/'}`, { method: 'POST', headers, body });
    const text = await answered.text();
    seen(call, asked, JSON.parse(text));
    response.writeHead(answered.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(text);
  });

/** Both ways; `taken` tells what was counted since it was last asked, what a stream is read by aside. */
export const meteredCloud = async (tables: string) => {
  let calls: Record<string, number> = {};
  let [reads, writes] = [0, 0];
  const price = pricing();
  const count = (call: string): void => {
    if (!MANAGING.test(call)) calls[call] = (calls[call] ?? 0) + 1;
  };
  let queues = '';
  const [forTables, forQueues] = await Promise.all([
    between(
      () => tables,
      { ReturnConsumedCapacity: 'TOTAL' },
      (call, asked, answered) => {
        count(call);
        const written = price(call, asked);
        writes += written;
        const { ConsumedCapacity } = Answer.safeParse(answered).data ?? {};
        if (/^(Query|GetItem)$/.test(call)) reads += ConsumedCapacity?.CapacityUnits ?? 0;
      },
    ),
    between(
      () => queues,
      {},
      (call) => count(call),
    ),
  ]);
  return {
    tables: forTables.url,
    /** The way to the queues of this address. */
    queuesAt: (url: string): string => {
      queues = url;
      return forQueues.url;
    },
    taken: (): Bill => {
      const bill = { calls, reads, writes };
      calls = {};
      [reads, writes] = [0, 0];
      return bill;
    },
    stop: async (): Promise<void> => {
      await Promise.all([forTables.close(), forQueues.close()]);
    },
  };
};
