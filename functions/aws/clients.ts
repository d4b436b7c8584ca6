// AWS clients as every door makes them: kept alive, and bounded so that all tries fit inside a door's own time.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Settings of any client of a door: three tries of at most two seconds each. */
export const clientBounds = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
};

/** The one DynamoDB client of a door. */
export const dynamo = (): DynamoDBClient => new DynamoDBClient(clientBounds);
