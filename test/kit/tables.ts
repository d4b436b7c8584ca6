// The four tables as the template has them, empty and under names of their own, so that tests share one engine and nothing else.
import { randomUUID } from 'node:crypto';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';

type Key = Readonly<{ hash: string; range?: string }>;

const schema = ({ hash, range }: Key): NonNullable<CreateTableCommandInput['KeySchema']> => [
  { AttributeName: hash, KeyType: 'HASH' },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: 'RANGE' as const }]),
];

const texts = (...names: readonly string[]): NonNullable<CreateTableCommandInput['AttributeDefinitions']> =>
  names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' }));

/** The tables of one test. */
export type Tables = Readonly<{
  client: DynamoDBClient;
  records: string;
  views: string;
  vault: string;
  log: string;
}>;

/** Makes the tables in the engine of this client, by default the one that the environment names. */
export const makeTables = async (client = new DynamoDBClient({})): Promise<Tables> => {
  const suffix = randomUUID();
  const names = {
    records: `Records-${suffix}`,
    views: `Views-${suffix}`,
    vault: `Vault-${suffix}`,
    log: `Log-${suffix}`,
  };
  const BillingMode = 'PAY_PER_REQUEST';
  const wanted: readonly CreateTableCommandInput[] = [
    {
      TableName: names.records,
      BillingMode,
      AttributeDefinitions: [...texts('stream'), { AttributeName: 'version', AttributeType: 'N' }],
      KeySchema: schema({ hash: 'stream', range: 'version' }),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
    {
      TableName: names.views,
      BillingMode,
      AttributeDefinitions: texts('pk', 'sk', 'list', 'sort', 'shard', 'due'),
      KeySchema: schema({ hash: 'pk', range: 'sk' }),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'list',
          KeySchema: schema({ hash: 'list', range: 'sort' }),
          Projection: { ProjectionType: 'ALL' },
        },
        {
          IndexName: 'due',
          KeySchema: schema({ hash: 'shard', range: 'due' }),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    },
    {
      TableName: names.vault,
      BillingMode,
      AttributeDefinitions: texts('pk'),
      KeySchema: schema({ hash: 'pk' }),
    },
    {
      TableName: names.log,
      BillingMode,
      AttributeDefinitions: texts('pk', 'sk'),
      KeySchema: schema({ hash: 'pk', range: 'sk' }),
    },
  ];
  for (const table of wanted) await client.send(new CreateTableCommand(table));
  return { client, ...names };
};
