// Views in DynamoDB: rows guarded by their revision, counters moved only together with the row that moves them.
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  type Put,
  PutItemCommand,
  paginateQuery,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type Update,
} from '@aws-sdk/client-dynamodb';
import type { Generations, Views } from '#functions/kernel/ports.ts';
import type { CountChange, Row } from '#functions/kernel/row.ts';
import {
  countKey,
  dueOf,
  dueUpTo,
  type Item,
  ROW,
  rowItem,
  rowKey,
  rowName,
  rowOf,
  shardKey,
  within,
} from './view-item.ts';
import { generationsKey, generationsOf } from './view-setting.ts';

/** How long a door may go on with the generations it last read; a replay waits longer than this. */
export const GENERATIONS_TTL_MS = 2_000;

const guarded = (table: string, generation: number, row: Row): Put => ({
  TableName: table,
  Item: rowItem(generation, row),
  ...(row.rev === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'rev = :before',
        ExpressionAttributeValues: { ':before': { N: String(row.rev - 1) } },
      }),
});

const counted = (table: string, generation: number, change: CountChange): Update => {
  const names = Object.keys(change.by);
  return {
    TableName: table,
    Key: countKey(generation, change.place),
    UpdateExpression: `ADD ${names.map((_, n) => `#n${n} :n${n}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name, n) => [`#n${n}`, name])),
    ExpressionAttributeValues: Object.fromEntries(
      names.map((name, n) => [`:n${n}`, { N: String(change.by[name]) }]),
    ),
  };
};

const isMoved = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).every((reason) =>
      ['None', 'ConditionalCheckFailed', 'TransactionConflict'].includes(reason.Code ?? 'None'),
    ));

const countsOf = (item: Item): readonly [string, Record<string, number>] => {
  const { pk: _pk, sk, ...counters } = item;
  return [
    sk?.S ?? '',
    Object.fromEntries(Object.entries(counters).map(([name, value]) => [name, Number(value.N)])),
  ];
};

/** One partition of an index, and how it is sorted. */
type Along = Readonly<{ hash: 'list' | 'shard'; value: string; range: 'sort' | 'due' }>;

/** Where a page ended: the row's sort value and name. Whoever holds it can go on in this partition and in no other. */
const cursorTo = (key: Item | undefined, { range }: Along): { next?: string } =>
  key ? { next: Buffer.from(`${key[range]?.S ?? ''}\n${key['pk']?.S ?? ''}`).toString('base64url') } : {};

/** The key to go on from; the beginning for a text that is no cursor. */
const cursorOf = ({ hash, value, range }: Along, after: string | undefined): Item | undefined => {
  const [sorted = '', pk = ''] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split('\n');
  if (sorted === '' || pk === '') return undefined;
  return { [hash]: { S: value }, [range]: { S: sorted }, pk: { S: pk }, sk: { S: ROW } };
};

/** The views over this table; `now` ages what is remembered of the generations. */
export const viewStore = (client: DynamoDBClient, table: string, now: () => number): Views => {
  let remembered: { until: number; generations: Generations } | undefined;
  const itemOf = async (key: Item, how?: 'loosely'): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: how === undefined })))
      .Item;
  return {
    generations: async () => {
      if (remembered && now() < remembered.until) return remembered.generations;
      const generations = generationsOf(await itemOf(generationsKey));
      remembered = { until: now() + GENERATIONS_TTL_MS, generations };
      return generations;
    },
    row: async (generation, kind, id, how) => {
      const item = await itemOf(rowKey(generation, kind, id), how);
      return item && rowOf(item);
    },
    put: async (generation, row, changes) => {
      const put = guarded(table, generation, row);
      const updates = changes.map((change) => ({ Update: counted(table, generation, change) }));
      try {
        await (updates.length === 0
          ? client.send(new PutItemCommand(put))
          : client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: put }, ...updates] })));
        return 'written';
      } catch (error) {
        if (isMoved(error)) return 'moved';
        throw error;
      }
    },
    list: async (generation, under, limit, after) => {
      const along: Along = { hash: 'list', value: within(generation, under), range: 'sort' };
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'list',
          KeyConditionExpression: '#list = :under',
          ExpressionAttributeNames: { '#list': 'list' },
          ExpressionAttributeValues: { ':under': { S: along.value } },
          Limit: limit,
          ExclusiveStartKey: cursorOf(along, after),
        }),
      );
      return { items: (Items ?? []).map(rowOf), ...cursorTo(LastEvaluatedKey, along) };
    },
    due: async (generation, shard, upTo, after) => {
      const along: Along = { hash: 'shard', value: shardKey(generation, shard), range: 'due' };
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'due',
          KeyConditionExpression: '#shard = :shard AND due <= :upTo',
          ExpressionAttributeNames: { '#shard': 'shard' },
          ExpressionAttributeValues: {
            ':shard': { S: along.value },
            ':upTo': { S: dueUpTo(upTo) },
          },
          ExclusiveStartKey: cursorOf(along, after),
        }),
      );
      const items = (Items ?? []).flatMap((item) => {
        const due = dueOf(item);
        return due ? [{ ...rowName(item), slice: due.slice, rank: due.rank }] : [];
      });
      return { items, ...cursorTo(LastEvaluatedKey, along) };
    },
    counts: async (generation, prefix) => {
      const counts = new Map<string, Record<string, number>>();
      const { pk, sk } = countKey(generation, prefix);
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': pk ?? { S: '' }, ':prefix': sk ?? { S: '' } },
        },
      );
      for await (const page of pages) for (const item of page.Items ?? []) counts.set(...countsOf(item));
      return counts;
    },
  };
};
