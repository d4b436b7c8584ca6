// A due index of any size: rows of nothing but their keys, of which so many have come up.
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { rowKey, shardKey } from '#functions/aws/view-item.ts';
import { shardOf } from '#functions/kernel/row.ts';
import { nth } from '../kit/ids.ts';
import type { Item } from './capacity.ts';

const GENERATION = 1;
const BATCH = 25;
const AT_ONCE = 4;

/** The county minute at which rows have come up, and one in the far future. */
export const DUE_ON = '2026-06-12T08:00';
const LATER = '2027-06-12T08:00';

const dueItem = (kind: 'message' | 'child', n: number, isDue: boolean): Item => {
  const id = nth(kind === 'message' ? 'notification' : 'child', n);
  return {
    ...rowKey(GENERATION, kind, id),
    shard: { S: shardKey(GENERATION, shardOf(id)) },
    due: { S: `${isDue ? DUE_ON : LATER}#${kind === 'message' ? 'notifications' : 'visits'}#2` },
  };
};

/** Writes items, 25 a call. */
export const writeAll = async (
  client: DynamoDBClient,
  table: string,
  count: number,
  itemOf: (n: number) => Item,
): Promise<void> => {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) {
      const from = next;
      next += BATCH;
      const some = Array.from({ length: Math.min(BATCH, count - from) }, (_, k) => itemOf(from + k));
      const puts = some.map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
};

/** So many rows, the first `due` of which have come up. */
export const writeDueRows = (
  client: DynamoDBClient,
  table: string,
  { rows, due }: Readonly<{ rows: number; due: number }>,
  kind: 'message' | 'child' = 'message',
): Promise<void> => writeAll(client, table, rows, (n) => dueItem(kind, n, n < due));
