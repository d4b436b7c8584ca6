// Every item of every table of a running system as somebody with a copy reads it: as it lies there, and inflated where it was packed.
import { inflateRawSync } from 'node:zlib';
import {
  type AttributeValue,
  DynamoDBClient,
  ListTablesCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import type { System } from '#infra/local/system.ts';

/** An item with its table; `inflated` are the texts that were packed in it. */
export type TableItem = Readonly<{
  table: string;
  item: Readonly<Record<string, AttributeValue>>;
  raw: string;
  inflated: readonly string[];
}>;

/** A client of the tables of this system. */
export const tablesOf = (system: System): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: system.tables.url,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

const inflated = ({ B }: AttributeValue): readonly string[] => {
  if (!B) return [];
  try {
    return [inflateRawSync(B).toString()];
  } catch {
    return [];
  }
};

/** Reads everything. */
export const everyItem = async (client: DynamoDBClient): Promise<readonly TableItem[]> => {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const items: TableItem[] = [];
  for (const TableName of TableNames) {
    for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true })) {
      for (const item of page.Items ?? []) {
        const raw = JSON.stringify(item, (_, value) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('base64url') : value,
        );
        items.push({ table: TableName, item, raw, inflated: Object.values(item).flatMap(inflated) });
      }
    }
  }
  return items;
};
