// AWS clients as every door makes them: kept alive, bounded in time, and with few retries of their own.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Settings of any client of a door. */
export const clientBounds = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000 },
};

/** The one DynamoDB client of a door. */
export const dynamo = (): DynamoDBClient => new DynamoDBClient(clientBounds);
