// Every event source mapping of the template has its reader: of a table's stream, or of a queue.
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import type { Activity } from './activity.ts';
import type { Clients } from './clients.ts';
import { readFilter } from './filter-pattern.ts';
import { functionOf } from './lambda-functions.ts';
import type { LambdaHost } from './lambda-host.ts';
import { openPositions } from './positions.ts';
import { readProperties } from './properties.ts';
import type { QueueEngine } from './queue-engine.ts';
import { type QueueSource, startQueueSource } from './queue-source.ts';
import { queueNameOf } from './queues.ts';
import { ofType, type Placed } from './resource-types.ts';
import { type StreamSource, startStreamSource } from './stream-source.ts';

const CONCURRENCY = 5;

/** What an event source mapping's properties mean here. */
export const MAPPING = {
  acts: z.strictObject({
    EventSourceArn: z.string(),
    FunctionName: z.string(),
    Enabled: z._default(z.boolean(), true),
    BatchSize: z.optional(z.number()),
    StartingPosition: z.optional(z.literal('TRIM_HORIZON', 'only TRIM_HORIZON')),
    FunctionResponseTypes: z._default(z.array(z.literal('ReportBatchItemFailures')), []),
    BisectBatchOnFunctionError: z._default(z.boolean(), false),
    MaximumRetryAttempts: z._default(z.number(), -1),
    MaximumRecordAgeInSeconds: z._default(z.number(), -1),
    DestinationConfig: z.optional(z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) })),
    FilterCriteria: z.optional(z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) })),
    ScalingConfig: z.optional(z.strictObject({ MaximumConcurrency: z.number() })),
  }),
  // One shard has one reader here, and waiting for a fuller batch only delays.
  idle: ['ParallelizationFactor', 'MaximumBatchingWindowInSeconds', 'MetricsConfig', 'KmsKeyArn', 'Tags'],
};

/** What the readers are started on. */
export type SourceGround = Readonly<{
  clients: Clients;
  engine: QueueEngine;
  functions: ReadonlyMap<string, LambdaHost>;
  dataFolder: string;
  activity: Activity;
  complain: (line: string) => void;
}>;

/** The running readers; `queueNames` are the queues that somebody listens to. */
export type Sources = Readonly<{
  streams: readonly StreamSource[];
  queues: readonly QueueSource[];
  queueNames: readonly string[];
}>;

const unlimited = (value: number): number => (value < 0 ? Number.POSITIVE_INFINITY : value);

/** Starts a reader for each mapping that is enabled; all end when `signal` aborts. Throws for a source of another kind. */
export const startSources = (
  placed: readonly Placed[],
  ground: SourceGround,
  signal: AbortSignal,
): Sources => {
  const { clients, engine, complain, activity } = ground;
  const streams: StreamSource[] = [];
  const queues: QueueSource[] = [];
  const queueNames: string[] = [];
  const mappings = ofType(placed, 'AWS::Lambda::EventSourceMapping').map(({ id, resource, scope }) => {
    const mapping = readProperties(scope, id, resource, MAPPING);
    const kind = mapping.EventSourceArn.split(':')[2];
    if (kind !== 'dynamodb' && kind !== 'sqs')
      throw new Error(`${id}: a source of kind ${kind} has no local behaviour`);
    const filter = readFilter((mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) => Pattern));
    const host = functionOf(ground.functions, mapping.FunctionName);
    return { id: `${scope.stackName}-${id}`, kind, mapping, filter, host };
  });

  const sendTo =
    (destination: string | undefined) =>
    async (message: object): Promise<void> => {
      if (destination === undefined) return complain(`given up: ${JSON.stringify(message)}`);
      const QueueUrl = engine.queueUrl(queueNameOf(destination));
      await clients.queues.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
    };

  for (const { id, kind, mapping, filter, host } of mappings.filter(({ mapping }) => mapping.Enabled)) {
    const partial = mapping.FunctionResponseTypes.includes('ReportBatchItemFailures');
    if (kind === 'sqs') {
      const name = queueNameOf(mapping.EventSourceArn);
      const plan = {
        client: clients.queues,
        queueUrl: engine.queueUrl(name),
        queueArn: mapping.EventSourceArn,
        batchSize: mapping.BatchSize ?? 10,
        concurrency: Math.min(mapping.ScalingConfig?.MaximumConcurrency ?? CONCURRENCY, CONCURRENCY),
        partial,
        filter,
        host,
        complain,
      };
      queues.push(startQueueSource(plan, signal));
      queueNames.push(name);
      continue;
    }
    const plan = {
      client: clients.streams,
      streamArn: mapping.EventSourceArn,
      batchSize: mapping.BatchSize ?? 100,
      rules: {
        retries: unlimited(mapping.MaximumRetryAttempts),
        maxAgeMs: unlimited(mapping.MaximumRecordAgeInSeconds) * 1000,
        bisect: mapping.BisectBatchOnFunctionError,
        partial,
      },
      filter,
      host,
      positions: openPositions(ground.dataFolder, id, mapping.EventSourceArn),
      activity,
      setAside: sendTo(mapping.DestinationConfig?.OnFailure.Destination),
      complain,
    };
    streams.push(startStreamSource(plan, signal));
  }
  return { streams, queues, queueNames };
};
