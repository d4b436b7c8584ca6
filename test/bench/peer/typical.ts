// A typical function to be measured beside ours: middy, zod's classic face, and SDK clients, written as tutorials write it.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
// biome-ignore lint/style/noRestrictedImports: the peer is what others write
import { z } from 'zod';
import { furnish } from './furniture.ts';

const Visit = z.object({
  childId: z.string().regex(/^chd_[0-9A-Z]{26}$/),
  visitedOn: z.iso.date(),
  kind: z.enum(['routine', 'campaign', 'follow_up']),
  findings: z.record(z.string(), z.string()),
  note: z.string().max(500).optional(),
});

const dynamo = new DynamoDBClient({});
const sqs = new SQSClient({});
const { store, log, measured } = furnish(dynamo);

const answer = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .before(({ event }) => log(event.rawPath))
  .after(() => measured())
  .handler(async (event) => {
    if (!event.headers['authorization']) return answer(401, { message: 'Unauthorized' });
    const visit = Visit.safeParse(bodyOf(event.body ?? ''));
    if (!visit.success) return answer(400, { issues: visit.error.issues });
    await dynamo.send(new GetItemCommand({ TableName: 'children', Key: { id: { S: visit.data.childId } } }));
    await store(visit.data);
    await sqs.send(
      new SendMessageCommand({ QueueUrl: process.env['QUEUE_URL'], MessageBody: visit.data.childId }),
    );
    return answer(200, visit.data);
  });
