// Commits as the table's stream hands them to a door: the new image with every binary value as base64 text.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { commitItem } from '#functions/aws/commit-item.ts';
import type { Commit } from '#functions/kernel/commit.ts';

const asText = ({ S, N, B }: AttributeValue) =>
  S !== undefined ? { S } : N !== undefined ? { N } : { B: Buffer.from(B ?? []).toString('base64') };

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

const imageOf = (item: Readonly<Record<string, AttributeValue>>): Image =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, asText(value)]));

/** The record of a commit's birth; `spoil` may change its image on the way. */
export const inserted = (
  commit: Commit,
  spoil: (image: Image) => Image = (image) => image,
): DynamoDBRecord => {
  const { stream, version } = commit;
  return {
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: `${stream}#${version}`,
      Keys: { stream: { S: stream }, version: { N: String(version) } },
      NewImage: spoil(imageOf(commitItem(commit))),
    },
  };
};

/** A queue's batch of these messages; a text is sent as it is. */
export const queued = (...messages: readonly unknown[]) => ({
  Records: messages.map((message, n) => ({
    messageId: `message-${n}`,
    receiptHandle: '',
    body: typeof message === 'string' ? message : JSON.stringify(message),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: 'cn-north-1',
  })),
});
