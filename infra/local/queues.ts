// Every queue of the template exists with its visibility, retention, delay and redrive policy.
import {
  CreateQueueCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { arnOf } from './intrinsics.ts';
import { readProperties } from './properties.ts';
import type { QueueEngine } from './queue-engine.ts';
import { ofType, type Placed } from './resource-types.ts';

const NAME = { acts: z.strictObject({ QueueName: z.optional(z.string()) }), idle: [] };

/** What a queue's properties mean here. */
export const QUEUE = {
  acts: z.strictObject({
    QueueName: z.optional(z.string()),
    VisibilityTimeout: z.optional(z.number()),
    MessageRetentionPeriod: z.optional(z.number()),
    DelaySeconds: z.optional(z.number()),
    MaximumMessageSize: z.optional(z.number()),
    ReceiveMessageWaitTimeSeconds: z.optional(z.number()),
    RedrivePolicy: z.optional(
      z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.union([z.number(), z.string()]) }),
    ),
  }),
  idle: [
    'SqsManagedSseEnabled',
    'KmsMasterKeyId',
    'KmsDataKeyReusePeriodSeconds',
    'RedriveAllowPolicy',
    'Tags',
  ],
};

/** The name at the end of a queue's ARN. */
export const queueNameOf = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);

/** Makes every queue of the template, or sets the attributes of one that stands; lets Ref (its URL), Arn and QueueName resolve. */
export const provideQueues = async (
  client: SQSClient,
  engine: QueueEngine,
  placed: readonly Placed[],
): Promise<void> => {
  const queues = ofType(placed, 'AWS::SQS::Queue');
  const names = queues.map(({ id, resource, scope }) => {
    const { QueueName } = resource.Properties ?? {};
    const named = { ...resource, Properties: QueueName === undefined ? {} : { QueueName } };
    const name = readProperties(scope, id, named, NAME).QueueName ?? `${scope.stackName}-${id}`;
    scope.attributes.set(id, { Ref: engine.queueUrl(name), Arn: arnOf('sqs', name), QueueName: name });
    return name;
  });
  for (const name of names) await client.send(new CreateQueueCommand({ QueueName: name }));
  // A redrive policy names another queue, so attributes come after all queues stand.
  for (const [n, { id, resource, scope }] of queues.entries()) {
    const { QueueName: _, ...attributes } = readProperties(scope, id, resource, QUEUE);
    const texts = Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]);
    if (texts.length === 0) continue;
    const QueueUrl = engine.queueUrl(names[n] ?? '');
    await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: Object.fromEntries(texts) }));
  }
};

/** Sends messages to the queue of this logical id, or of the first id that begins so. Throws where there is none. */
export const sendTo = async (
  client: SQSClient,
  placed: readonly Placed[],
  id: string,
  messages: readonly object[],
): Promise<void> => {
  const queues = ofType(placed, 'AWS::SQS::Queue');
  const queue = queues.find((one) => one.id === id) ?? queues.find((one) => one.id.startsWith(id));
  const QueueUrl = queue?.scope.attributes.get(queue.id)?.['Ref'];
  if (QueueUrl === undefined) throw new Error(`no queue ${id}`);
  for (const message of messages) {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
  }
};
