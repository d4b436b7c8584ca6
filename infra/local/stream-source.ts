// A function that listens to a table's stream hears every record from where it last stood, in order, in batches.

import { randomUUID } from 'node:crypto';
import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { Activity } from './activity.ts';
import type { Filter } from './filter-pattern.ts';
import { reasonOf } from './json.ts';
import type { LambdaHost } from './lambda-host.ts';
import { pause } from './pause.ts';
import type { PositionBook } from './positions.ts';
import { type BatchRules, type GivenUp, runBatch } from './stream-batch.ts';
import { type StreamRecord, streamRecord } from './stream-record.ts';
import { describeShards, openShards } from './stream-shards.ts';

const IDLE_MS = { least: 10, most: 250, growth: 1.3 };
const ERROR_PAUSE_MS = 500;
const DESCRIBE_EVERY_MS = 60_000;

/** What a reader is started with. `setAside` takes the on-failure message of a batch that was given up. */
export type StreamPlan = Readonly<{
  client: DynamoDBStreamsClient;
  streamArn: string;
  batchSize: number;
  rules: BatchRules;
  filter: Filter;
  host: LambdaHost;
  positions: PositionBook;
  activity: Activity;
  setAside: (message: object) => Promise<void>;
  complain: (line: string) => void;
}>;

/** A running reader. `emptyAt` is the turn of activity at which it last found nothing left to read. */
export type StreamSource = Readonly<{
  emptyAt: () => number;
  stats: () => Readonly<{ records: number; setAside: number }>;
  ended: Promise<void>;
}>;

const iso = (record: StreamRecord | undefined): string =>
  new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();

const failureMessage = (
  plan: StreamPlan,
  shardId: string,
  records: readonly StreamRecord[],
  why: GivenUp,
  invocations: number,
): object => ({
  requestContext: {
    requestId: randomUUID(),
    functionArn: plan.host.plan.arn,
    condition: why,
    approximateInvokeCount: invocations,
  },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  version: '1.0',
  timestamp: new Date().toISOString(),
  DDBStreamBatchInfo: {
    shardId,
    startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
    endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
    approximateArrivalOfFirstRecord: iso(records[0]),
    approximateArrivalOfLastRecord: iso(records.at(-1)),
    batchSize: records.length,
    streamArn: plan.streamArn,
  },
});

/** Starts reading; ends when `signal` aborts, after the batch in hand. */
export const startStreamSource = (plan: StreamPlan, signal: AbortSignal): StreamSource => {
  const { client, streamArn, positions, activity } = plan;
  const iterators = new Map<string, string>();
  const counts = { records: 0, setAside: 0 };
  let open: readonly string[] = [];
  let describedAt = Number.NEGATIVE_INFINITY;
  let emptyAt = -1;

  const iteratorOf = async (shardId: string): Promise<string | undefined> => {
    const held = iterators.get(shardId);
    if (held !== undefined) return held;
    const place = positions.at(shardId);
    const base = { StreamArn: streamArn, ShardId: shardId };
    const start = () =>
      client.send(new GetShardIteratorCommand({ ...base, ShardIteratorType: 'TRIM_HORIZON' }));
    if (place === undefined || !('after' in place)) return (await start()).ShardIterator;
    try {
      const after = {
        ...base,
        ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
        SequenceNumber: place.after,
      } as const;
      return (await client.send(new GetShardIteratorCommand(after))).ShardIterator;
    } catch (thrown) {
      if (thrown instanceof TrimmedDataAccessException) return (await start()).ShardIterator;
      throw thrown;
    }
  };

  const refresh = async (): Promise<void> => {
    if (open.length > 0 && performance.now() - describedAt < DESCRIBE_EVERY_MS) return;
    const shards = await describeShards(client, streamArn);
    positions.keepOnly(shards.map((shard) => shard.ShardId ?? ''));
    open = openShards(shards, (shardId) => {
      const place = positions.at(shardId);
      return place !== undefined && 'done' in place;
    });
    describedAt = performance.now();
  };

  const work = async (shardId: string, read: readonly StreamRecord[]): Promise<void> => {
    const wanted = read.filter((record) => plan.filter(record));
    const acknowledge = (records: readonly StreamRecord[]): void => {
      counts.records += records.length;
      positions.move(shardId, { after: records.at(-1)?.dynamodb.SequenceNumber ?? '' });
    };
    await runBatch(
      {
        rules: plan.rules,
        invoke: (records) => plan.host.invoke({ Records: records }),
        giveUp: async (records, invocations, why) => {
          counts.setAside += records.length;
          await plan.setAside(failureMessage(plan, shardId, records, why, invocations));
        },
        done: acknowledge,
        pause: (ms) => pause(ms, signal),
        nowMs: () => Date.now(),
        stopped: () => signal.aborted,
      },
      wanted,
    );
    const last = read.at(-1)?.dynamodb.SequenceNumber;
    if (!signal.aborted && last !== undefined) positions.move(shardId, { after: last });
  };

  const readShard = async (shardId: string): Promise<number> => {
    const iterator = await iteratorOf(shardId);
    if (iterator === undefined) return 0;
    const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: plan.batchSize }));
    const nowMs = Date.now();
    const read = (page.Records ?? []).map((record) => streamRecord(record, streamArn, nowMs));
    if (read.length > 0) await work(shardId, read);
    if (signal.aborted) return read.length;
    if (page.NextShardIterator !== undefined) {
      iterators.set(shardId, page.NextShardIterator);
      return read.length;
    }
    iterators.delete(shardId);
    positions.move(shardId, { done: true });
    open = [];
    return read.length + 1;
  };

  const readAll = async (): Promise<number> => {
    await refresh();
    let found = 0;
    for (const shardId of open) found += await readShard(shardId);
    return found;
  };

  // Whatever went wrong, the next look begins from the places on disk.
  const startOver = async (thrown: unknown): Promise<number> => {
    // The engine numbers all tables together, so an iterator older than a stream's first record is too old for it.
    const isFirstRecord =
      thrown instanceof TrimmedDataAccessException &&
      open.every((shardId) => positions.at(shardId) === undefined);
    iterators.clear();
    open = [];
    if (signal.aborted || isFirstRecord) return 1;
    plan.complain(`stream of ${plan.host.plan.name}: ${reasonOf(thrown)}`);
    await pause(ERROR_PAUSE_MS, signal);
    return 1;
  };

  const read = async (): Promise<void> => {
    let idleMs = IDLE_MS.least;
    let seenTurn = activity.turn();
    while (!signal.aborted) {
      const turn = activity.turn();
      if (turn !== seenTurn) idleMs = IDLE_MS.least;
      seenTurn = turn;
      if ((await readAll().catch(startOver)) > 0) continue;
      emptyAt = turn;
      await activity.wait(idleMs, signal);
      idleMs = Math.min(idleMs * IDLE_MS.growth, IDLE_MS.most);
    }
  };

  return { emptyAt: () => emptyAt, stats: () => ({ ...counts }), ended: read() };
};
