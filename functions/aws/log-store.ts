// The signed log in DynamoDB: a batch takes its place by one conditional put, and nothing that another run wrote is ever shortened.
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Batch, type LogReading, type LogStore, sorted } from '#functions/kernel/log/log-store.ts';
import { entriesIn, packedEntries, packedFound, packedHashes } from './log-item.ts';
import { logKey, partitions } from './log-place.ts';
import { bytesOf, checkpointIn, logReading } from './log-reading.ts';

type Item = Record<string, AttributeValue>;

const FREE = { ConditionExpression: 'attribute_not_exists(pk)' };

/** What proofs are read from. */
export const logProofs = (client: DynamoDBClient, table: string): LogReading =>
  logReading(client, table, false).reading;

const batchIn = (item: Item): Batch => ({
  from: Number(item['sk']?.S),
  entries: entriesIn(bytesOf(item)),
});

/** The whole log over this table. */
export const logStore = (client: DynamoDBClient, table: string): LogStore => {
  const { reading, item, items, last } = logReading(client, table, true);
  const put = async (
    [pk, sk]: readonly [string, string],
    value: AttributeValue,
    condition: Omit<ConstructorParameters<typeof PutItemCommand>[0], 'TableName' | 'Item'>,
  ): Promise<'stored' | 'taken'> => {
    try {
      await client.send(
        new PutItemCommand({ TableName: table, Item: { ...logKey(pk, sk), value }, ...condition }),
      );
      return 'stored';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'taken';
      throw error;
    }
  };
  const named = { ExpressionAttributeNames: { '#value': 'value' } };
  return {
    ...reading,
    rows: async (hour) => {
      const rows = await Array.fromAsync(items(partitions.row(hour), '>=', '0'));
      return rows.map((row) => ({ hour, id: row['sk']?.S ?? '', entries: entriesIn(bytesOf(row)) }));
    },
    append: ({ from, entries }) => put([partitions.batch, sorted(from)], { B: packedEntries(entries) }, FREE),
    batches: async function* (from) {
      for await (const found of items(partitions.batch, '>=', sorted(from))) yield batchIn(found);
    },
    batchOf: async (index) => (await last(partitions.batch, sorted(index), 1)).map(batchIn)[0],
    growTile: async (level, n, hashes) => {
      const value = { B: packedHashes(hashes) };
      await put([partitions.tile(level), sorted(n)], value, {
        ...named,
        ConditionExpression: 'attribute_not_exists(pk) OR size(#value) < :length',
        ExpressionAttributeValues: { ':length': { N: String(value.B.length) } },
      });
    },
    keepFound: async (hour, from, found) => {
      await put([partitions.found(hour), sorted(from)], { B: packedFound(found) }, FREE);
    },
    mark: async (name) => (await item(partitions.mark, name))?.['value']?.S,
    advance: async (name, to) => {
      await put(
        [partitions.mark, name],
        { S: to },
        {
          ...named,
          ConditionExpression: 'attribute_not_exists(pk) OR #value < :value',
          ExpressionAttributeValues: { ':value': { S: to } },
        },
      );
    },
    keepCheckpoint: async (checkpoint) => {
      const { size } = checkpoint;
      await put([partitions.checkpoint, sorted(size)], { S: JSON.stringify(checkpoint) }, FREE);
    },
    checkpoints: async function* (above) {
      for await (const found of items(partitions.checkpoint, '>', sorted(above))) yield checkpointIn(found);
    },
    keepStamp: async (size, token) => {
      await put([partitions.stamp, sorted(size)], { B: token }, FREE);
    },
    keepKey: async (key) => {
      await put([partitions.key, key.keyId], { S: JSON.stringify(key) }, FREE);
    },
  };
};
