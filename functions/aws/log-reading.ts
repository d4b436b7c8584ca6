// What a proof is read from: items of the table Log by kind and place, each of them a get or one query.
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { type LogReading, sorted } from '#functions/kernel/log/log-store.ts';
import { Checkpoint, PublicKey } from '#shared/evidence/log.ts';
import { foundIn, hashesIn } from './log-item.ts';
import { logKey, partitions } from './log-place.ts';
import { bytesIn } from './packed.ts';

type Item = Record<string, AttributeValue>;

/** The bytes an item holds. */
export const bytesOf = (item: Item): Buffer => bytesIn(item['value'], 'value');

const parsed = (item: Item): unknown => JSON.parse(item['value']?.S ?? 'null');

/** The checkpoint an item holds. */
export const checkpointIn = (item: Item): Checkpoint => Checkpoint.parse(parsed(item));

/** Reads and nothing else. Whoever writes as well reads `consistent`ly; a proof may be a second old, at half the price. */
export const logReading = (client: DynamoDBClient, table: string, consistent: boolean) => {
  const item = async (pk: string, sk: string): Promise<Item | undefined> => {
    const get = new GetItemCommand({ TableName: table, Key: logKey(pk, sk), ConsistentRead: consistent });
    return (await client.send(get)).Item;
  };
  const under = (pk: string, more: string, value: string) => ({
    TableName: table,
    ConsistentRead: consistent,
    KeyConditionExpression: `pk = :pk AND sk ${more} :sk`,
    ExpressionAttributeValues: { ':pk': { S: pk }, ':sk': { S: value } },
  });
  /** Items of a partition in order, those whose place is `more` than a value. */
  const items = async function* (pk: string, more: '>' | '>=', value: string): AsyncGenerator<Item> {
    const pages = paginateQuery({ client }, under(pk, more, value));
    for await (const page of pages) yield* page.Items ?? [];
  };
  /** The last items of a partition up to a place, the last first. */
  const last = async (pk: string, upTo: string, limit: number): Promise<readonly Item[]> => {
    const query = new QueryCommand({ ...under(pk, '<=', upTo), ScanIndexForward: false, Limit: limit });
    return (await client.send(query)).Items ?? [];
  };
  const reading: LogReading = {
    tile: async (level, n) => {
      const found = await item(partitions.tile(level), sorted(n));
      return found ? hashesIn(bytesOf(found)) : [];
    },
    found: async (hour) => {
      const lists = await Array.fromAsync(items(partitions.found(hour), '>=', '0'));
      return lists.flatMap((list) => foundIn(bytesOf(list)));
    },
    newest: async (limit) => (await last(partitions.checkpoint, '~', limit)).map(checkpointIn),
    stamp: async (size) => {
      const found = await item(partitions.stamp, sorted(size));
      return found && bytesOf(found);
    },
    key: async (keyId) => {
      const found = await item(partitions.key, keyId);
      return found && PublicKey.parse(parsed(found));
    },
  };
  return { reading, item, items, last };
};
