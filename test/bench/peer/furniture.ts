// What the typical function is furnished with where Powertools and lib-dynamodb are not installed.
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

/** A plain put, a JSON line, and a count. */
export const furnish = (dynamo: DynamoDBClient) => ({
  store: async (visit: Readonly<{ childId: string }>): Promise<void> => {
    const Item = { id: { S: visit.childId }, visit: { S: JSON.stringify(visit) } };
    await dynamo.send(new PutItemCommand({ TableName: 'visits', Item }));
  },
  log: (path: string): void => {
    process.stdout.write(`${JSON.stringify({ level: 'INFO', message: path })}\n`);
  },
  measured: (): void => {
    process.stdout.write(`${JSON.stringify({ metric: 'served', value: 1 })}\n`);
  },
});
