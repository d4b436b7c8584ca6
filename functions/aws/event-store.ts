// Records in DynamoDB: a version is taken by one conditional put and never written again.
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  paginateQuery,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import type { Commit } from '#functions/kernel/commit.ts';
import type { Records } from '#functions/kernel/ports.ts';
import { commitItem, commitOf } from './commit-item.ts';

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
  append: async (commit) => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: commitItem(commit),
          ConditionExpression: 'attribute_not_exists(version)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return 'stored';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException && error.Item) return commitOf(error.Item);
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
