// Every table of the template exists with its keys, indexes and stream; one that exists already with others is refused, not bent.
import {
  type AttributeDefinition,
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  type Projection,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { readProperties } from './properties.ts';
import { ofType, type Placed } from './resource-types.ts';

const Keys = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Index = z.strictObject({
  IndexName: z.string(),
  KeySchema: Keys,
  Projection: z.strictObject({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.optional(z.array(z.string())),
  }),
  WriteProvisionedThroughputSettings: z.optional(z.unknown()),
  OnDemandThroughput: z.optional(z.unknown()),
});
const StreamView = z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']);

/** What a table's properties mean here. */
export const TABLE = {
  acts: z.strictObject({
    TableName: z.optional(z.string()),
    AttributeDefinitions: z.array(
      z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
    ),
    KeySchema: Keys,
    GlobalSecondaryIndexes: z.optional(z.array(Index)),
    StreamSpecification: z.optional(z.strictObject({ StreamViewType: StreamView })),
    TimeToLiveSpecification: z.optional(
      z.strictObject({ AttributeName: z.optional(z.string()), Enabled: z.boolean() }),
    ),
  }),
  // Replicas hold recovery, deletion protection, encryption, contributor insights: none of them changes an answer on one machine.
  idle: [
    'BillingMode',
    'Replicas',
    'PointInTimeRecoverySpecification',
    'DeletionProtectionEnabled',
    'SSESpecification',
    'WriteOnDemandThroughputSettings',
    'WarmThroughput',
    'OnDemandThroughput',
    'TableClass',
    'Tags',
    'ResourcePolicy',
    'ContributorInsightsSpecification',
  ],
};

type Index = Readonly<{ IndexName: string; KeySchema: KeySchemaElement[]; Projection: Projection }>;
type Wanted = Readonly<{
  TableName: string;
  AttributeDefinitions: AttributeDefinition[];
  KeySchema: KeySchemaElement[];
  GlobalSecondaryIndexes?: Index[];
  StreamSpecification?: { StreamEnabled: true; StreamViewType: z.infer<typeof StreamView> };
}>;

const describe = async (client: DynamoDBClient, name: string): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (thrown) {
    if (thrown instanceof ResourceNotFoundException) return undefined;
    throw thrown;
  }
};

const keyText = (keys: readonly KeySchemaElement[] | undefined): string =>
  (keys ?? []).map((key) => `${key.KeyType}:${key.AttributeName}`).join(',');

const shapeOf = (table: Wanted | TableDescription): string =>
  JSON.stringify({
    keys: keyText(table.KeySchema),
    indexes: (table.GlobalSecondaryIndexes ?? [])
      .map((index) => `${index.IndexName} ${keyText(index.KeySchema)} ${index.Projection?.ProjectionType}`)
      .sort(),
    stream: table.StreamSpecification?.StreamViewType ?? 'none',
  });

const create = async (
  client: DynamoDBClient,
  wanted: Wanted,
  expiry: string | undefined,
): Promise<TableDescription> => {
  const made = await client.send(new CreateTableCommand({ ...wanted, BillingMode: 'PAY_PER_REQUEST' }));
  if (made.TableDescription === undefined) throw new Error(`table ${wanted.TableName} was not made`);
  if (expiry !== undefined) {
    const TimeToLiveSpecification = { AttributeName: expiry, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: wanted.TableName, TimeToLiveSpecification }));
  }
  return made.TableDescription;
};

const provide = async (client: DynamoDBClient, { id, resource, scope }: Placed): Promise<void> => {
  const table = readProperties(scope, id, resource, TABLE);
  const indexes = table.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection: { ...Projection, NonKeyAttributes: Projection.NonKeyAttributes },
  }));
  const wanted: Wanted = {
    TableName: table.TableName ?? `${scope.stackName}-${id}`,
    AttributeDefinitions: table.AttributeDefinitions,
    KeySchema: table.KeySchema,
    ...(indexes && { GlobalSecondaryIndexes: indexes }),
    ...(table.StreamSpecification && {
      StreamSpecification: { StreamEnabled: true, ...table.StreamSpecification },
    }),
  };
  const { Enabled: expires, AttributeName: expiry } = table.TimeToLiveSpecification ?? {};
  const standing = await describe(client, wanted.TableName);
  if (standing !== undefined && shapeOf(standing) !== shapeOf(wanted)) {
    throw new Error(
      `table ${wanted.TableName} stands with other keys or indexes than the template has: start with --fresh`,
    );
  }
  const made = standing ?? (await create(client, wanted, expires ? expiry : undefined));
  scope.attributes.set(id, {
    Ref: wanted.TableName,
    Arn: made.TableArn ?? '',
    ...(made.LatestStreamArn && { StreamArn: made.LatestStreamArn }),
  });
};

/** Makes every table of the template that is not there yet, and lets Ref, Arn and StreamArn resolve. */
export const provideTables = async (client: DynamoDBClient, placed: readonly Placed[]): Promise<void> => {
  for (const one of ofType(placed, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'))
    await provide(client, one);
};
