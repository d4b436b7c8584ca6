// A table engine of the bench's own, and clients that tell what each call consumed.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ROOT } from '#infra/layout.ts';
import { startTableEngine } from '#infra/local/table-engine.ts';

const FOLDER = join(ROOT, '.build/bench/data');

export type Tables = Readonly<{
  client: DynamoDBClient;
  /** A new, empty table of records. */
  records: () => Promise<string>;
  /** A new, empty table of the log. */
  log: () => Promise<string>;
  /** Capacity units consumed by every call since this was last asked. */
  consumed: () => number;
  /** Of these, what puts have written. */
  written: () => number;
  stop: () => Promise<void>;
}>;

const unitsOf = (output: object): number => {
  if (!('ConsumedCapacity' in output)) return 0;
  const { ConsumedCapacity: consumed } = output;
  if (typeof consumed !== 'object' || consumed === null || !('CapacityUnits' in consumed)) return 0;
  return Number(consumed.CapacityUnits);
};

/** Makes an empty table of records that no stream reads: the emulator keeps a stream in memory. */
export const makeRecords = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'stream', AttributeType: 'S' },
        { AttributeName: 'version', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'stream', KeyType: 'HASH' },
        { AttributeName: 'version', KeyType: 'RANGE' },
      ],
    }),
  );
};

/** Starts the engine over an empty folder. */
export const startTables = async (): Promise<Tables> => {
  rmSync(FOLDER, { recursive: true, force: true });
  const engine = await startTableEngine(FOLDER);
  const client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  let units = 0;
  let put = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const result = await next(args);
        units += unitsOf(result.output);
        if (commandName === 'PutItemCommand') put += unitsOf(result.output);
        return result;
      },
    { step: 'initialize' },
  );
  let made = 0;
  return {
    client,
    records: async () => {
      const TableName = `records-${++made}`;
      await makeRecords(client, TableName);
      return TableName;
    },
    log: async () => {
      const TableName = `log-${++made}`;
      const texts = (['pk', 'sk'] as const).map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      }));
      await client.send(
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: texts,
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
        }),
      );
      return TableName;
    },
    written: () => {
      const since = put;
      put = 0;
      return since;
    },
    consumed: () => {
      const since = units;
      units = 0;
      return since;
    },
    stop: async () => {
      client.destroy();
      await engine.stop();
      rmSync(FOLDER, { recursive: true, force: true });
    },
  };
};
