// Generations of the views as a replay sees them: scanned whole, switched by one setting, dropped item by item.
import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import type { GenerationStore } from '#functions/kernel/replay.ts';
import { type Item, rowOf } from './view-item.ts';
import { generationsItem, generationsKey, generationsOf } from './view-setting.ts';

const BATCH = 25;

const ROWS = 'begins_with(pk, :generation) AND sk = :word';
const OTHERS = 'NOT begins_with(pk, :generation) AND pk <> :word';

const scan = (
  client: DynamoDBClient,
  table: string,
  generation: number,
  filter: typeof ROWS | typeof OTHERS,
) =>
  paginateScan(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      FilterExpression: filter,
      ExpressionAttributeValues: {
        ':generation': { S: `${generation}/` },
        ':word': { S: filter === ROWS ? 'row' : 'setting' },
      },
    },
  );

/** The generations kept in this table. */
export const generationStore = (client: DynamoDBClient, table: string): GenerationStore => {
  const remove = async (keys: readonly Item[]): Promise<void> => {
    let left = keys.map((Key) => ({ DeleteRequest: { Key } }));
    while (left.length > 0) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: left } }),
      );
      left = (UnprocessedItems?.[table] ?? []).flatMap(({ DeleteRequest }) =>
        DeleteRequest?.Key ? [{ DeleteRequest: { Key: DeleteRequest.Key } }] : [],
      );
    }
  };
  return {
    read: async () => {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: generationsKey, ConsistentRead: true }),
      );
      return generationsOf(Item);
    },
    write: async (generations) => {
      await client.send(new PutItemCommand({ TableName: table, Item: generationsItem(generations) }));
    },
    rows: async function* (generation) {
      for await (const page of scan(client, table, generation, ROWS)) yield* (page.Items ?? []).map(rowOf);
    },
    keepOnly: async (generation) => {
      for await (const page of scan(client, table, generation, OTHERS)) {
        const keys = (page.Items ?? []).flatMap(({ pk, sk }) => (pk && sk ? [{ pk, sk }] : []));
        for (let from = 0; from < keys.length; from += BATCH) await remove(keys.slice(from, from + BATCH));
      }
    },
  };
};
