// The hands of the cloud in a test: a clock that is moved, queues that are worked off in batches, and a stream that wakes its two readers.
import { mock } from 'node:test';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { DeleteMessageBatchCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { commitOf } from '#functions/aws/commit-item.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { describeShards } from '#infra/local/stream-shards.ts';
import type { NewsHouse, QueueName } from './news-house.ts';
import { inserted, queued } from './stream-records.ts';

/** The doors' own handlers; several notifiers are as many containers, each with a memory of its own. */
export type Doors = Readonly<{
  notifiers: readonly ((event: SQSEvent) => Promise<SQSBatchResponse>)[];
  commander: (event: SQSEvent) => Promise<SQSBatchResponse>;
  clock: (event: Readonly<{ time: string }>) => Promise<void>;
  projector: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  reactor: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
}>;

/** Time stands still unless it is moved: for the doors, the doubles and the queues alike. */
export const startClock = (at: string) => {
  mock.timers.enable({ apis: ['Date'], now: Date.parse(at) });
  const set = (ms: number): void => mock.timers.setTime(ms);
  return {
    now: (): string => new Date().toISOString(),
    pass: (ms: number) => set(Date.now() + ms),
    to: (next: string) => set(Date.parse(next)),
    end: () => mock.timers.reset(),
  };
};

/** Every commit of the house since it was asked last, as its stream brings them. */
export const recordsRead = async ({ tables }: NewsHouse): Promise<() => Promise<readonly Commit[]>> => {
  const { Table } = await tables.client.send(new DescribeTableCommand({ TableName: tables.records }));
  const StreamArn = Table?.LatestStreamArn ?? '';
  const endpoint = process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '';
  const client = new DynamoDBStreamsClient({ endpoint });
  const iterators = new Map<string, string | undefined>();
  const isOver = (): boolean => [...iterators.values()].every((next) => next === undefined);
  const begin = async (ShardId: string): Promise<void> => {
    const ShardIteratorType = 'TRIM_HORIZON' as const;
    const asked = new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType });
    iterators.set(ShardId, (await client.send(asked)).ShardIterator);
  };
  const readShard = async (ShardId: string): Promise<readonly Commit[]> => {
    const commits: Commit[] = [];
    for (;;) {
      const ShardIterator = iterators.get(ShardId);
      if (ShardIterator === undefined) return commits;
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }));
      iterators.set(ShardId, NextShardIterator);
      if (Records.length === 0) return commits;
      commits.push(
        ...Records.flatMap(({ dynamodb }) => (dynamodb?.NewImage ? [commitOf(dynamodb.NewImage)] : [])),
      );
    }
  };
  return async () => {
    const commits: Commit[] = [];
    if (isOver())
      for (const { ShardId = '' } of await describeShards(client, StreamArn))
        if (!iterators.has(ShardId)) await begin(ShardId);
    for (const ShardId of iterators.keys()) commits.push(...(await readShard(ShardId)));
    return commits;
  };
};

type Batch = Readonly<{ size: number; done: number }>;

/** Takes up to ten messages of the first queue that has any, and leaves there what the door hands back, or all where it `dies`. */
export const takeTurn = async (
  { sqs, queueUrl, hasSome }: NewsHouse,
  names: readonly QueueName[],
  door: (event: SQSEvent) => Promise<SQSBatchResponse>,
  dies = false,
): Promise<Batch> => {
  for (const name of names.filter(hasSome)) {
    const QueueUrl = queueUrl(name);
    const asked = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
    const { Messages = [] } = await sqs.send(asked);
    if (Messages.length === 0) continue;
    const { batchItemFailures } = await door(queued(...Messages.map(({ Body }) => Body)));
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const done = dies ? [] : Messages.filter((_, n) => !failed.has(`message-${n}`));
    const Entries = done.map(({ ReceiptHandle = '' }, n) => ({ Id: String(n), ReceiptHandle }));
    if (Entries.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    return { size: Messages.length, done: Entries.length };
  }
  return { size: 0, done: 0 };
};

/** Wakes a reader of the stream with these commits, so many at a time. */
export const wake = async (
  reader: Doors['projector'],
  commits: readonly Commit[],
  size = 25,
): Promise<void> => {
  for (let from = 0; from < commits.length; from += size) {
    const Records = commits.slice(from, from + size).map((commit) => inserted(commit));
    const { batchItemFailures } = await reader({ Records });
    if (batchItemFailures.length > 0) throw new Error('A reader of the stream hands back what it was given');
  }
};
