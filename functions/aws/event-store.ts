// Records in DynamoDB: a version is taken by one conditional put and never written again.
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  type Put,
  PutItemCommand,
  paginateQuery,
  paginateScan,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Commit } from '#functions/kernel/commit.ts';
import type { Free, Records } from '#functions/kernel/ports.ts';
import { commitItem, commitOf } from './commit-item.ts';

const FREE = 'attribute_not_exists(version)';

const putOf = (table: string, commit: Commit): Put => ({
  TableName: table,
  Item: commitItem(commit),
  ConditionExpression: FREE,
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
});

const checkOf = (table: string, { stream, version }: Free) => ({
  ConditionCheck: {
    TableName: table,
    Key: { stream: { S: stream }, version: { N: String(version) } },
    ConditionExpression: FREE,
  },
});

const OVERTAKEN: readonly string[] = ['None', 'ConditionalCheckFailed', 'TransactionConflict'];

/** What came first, if that is why the commit was not stored; the put stands first among the reasons. */
const overtakenBy = (error: unknown): 'moved' | Commit | undefined => {
  if (error instanceof ConditionalCheckFailedException) return error.Item && commitOf(error.Item);
  if (error instanceof TransactionConflictException) return 'moved';
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const reasons = error.CancellationReasons ?? [];
  if (reasons.some(({ Code = 'None' }) => !OVERTAKEN.includes(Code))) return undefined;
  const occupant = reasons[0]?.Code === 'ConditionalCheckFailed' ? reasons[0].Item : undefined;
  return occupant ? commitOf(occupant) : 'moved';
};

/** The record store over this table. */
export const eventStore = (client: DynamoDBClient, table: string): Records => ({
  after: async (stream, version) => {
    const commits: Commit[] = [];
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: '#stream = :stream AND version > :version',
        ExpressionAttributeNames: { '#stream': 'stream' },
        ExpressionAttributeValues: { ':stream': { S: stream }, ':version': { N: String(version) } },
      },
    );
    for await (const page of pages) commits.push(...(page.Items ?? []).map(commitOf));
    return commits;
  },
  append: async (commit, alsoFree = []) => {
    const put = putOf(table, commit);
    // Its own stream is guarded by the put, and one transaction may name an item once.
    const checks = alsoFree
      .filter(({ stream }) => stream !== commit.stream)
      .map((free) => checkOf(table, free));
    try {
      await (checks.length === 0
        ? client.send(new PutItemCommand(put))
        : client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: put }, ...checks] })));
      return 'stored';
    } catch (error) {
      const first = overtakenBy(error);
      if (first) return first;
      throw error;
    }
  },
  streams: async function* () {
    const pages = paginateScan(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        FilterExpression: 'version = :first',
        ExpressionAttributeValues: { ':first': { N: '1' } },
        ProjectionExpression: '#stream',
        ExpressionAttributeNames: { '#stream': 'stream' },
      },
    );
    for await (const page of pages)
      for (const item of page.Items ?? []) if (item['stream']?.S) yield item['stream'].S;
  },
});
