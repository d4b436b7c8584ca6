// A batch of the Records stream: new commits to work on, and any trace that a record was overwritten or removed.
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { commitOf, type Item } from '#functions/aws/commit-item.ts';
import { count, log } from '#functions/aws/telemetry.ts';
import type { Commit } from '#functions/kernel/commit.ts';

/** A commit with the position that tells the service where to resume. */
export type Delivered = Readonly<{ commit: Commit; position: string }>;

const imageOf = (record: DynamoDBRecord): Item => {
  const image: unknown = record.dynamodb?.NewImage ?? {};
  return isItem(image) ? image : {};
};
const isItem = (image: unknown): image is Item => typeof image === 'object' && image !== null;

/** What came: commits in order, and by name what cannot be read as one. */
export type Batch = Readonly<{
  delivered: readonly Delivered[];
  unreadable: readonly Readonly<{ stream: string; version: number; error: unknown }>[];
}>;

const nameOf = (record: DynamoDBRecord): Readonly<{ stream: string; version: number }> => {
  const keys = record.dynamodb?.Keys;
  return { stream: keys?.['stream']?.S ?? '', version: Number(keys?.['version']?.N ?? 0) };
};

/** Reads a batch. A changed or removed record is no news but an alarm: records are written once. */
export const batchOf = (event: DynamoDBStreamEvent, door: string): Batch => {
  const delivered: Delivered[] = [];
  const unreadable: Batch['unreadable'][number][] = [];
  for (const record of event.Records) {
    if (record.eventName !== 'INSERT') {
      count(door, 'record_overwritten');
      log({ door, outcome: 'failed', error: 'record_overwritten', ...nameOf(record) });
      continue;
    }
    try {
      delivered.push({ commit: commitOf(imageOf(record)), position: record.dynamodb?.SequenceNumber ?? '' });
    } catch (error) {
      unreadable.push({ ...nameOf(record), error });
    }
  }
  return { delivered, unreadable };
};

const PASSING =
  /Throttl|Timeout|ProvisionedThroughput|LimitExceeded|TransactionConflict|TransactionInProgress|ECONN|EPIPE|EAI_AGAIN|socket|kept moving/;

const statusOf = (error: Error): unknown =>
  '$metadata' in error &&
  typeof error.$metadata === 'object' &&
  error.$metadata !== null &&
  'httpStatusCode' in error.$metadata
    ? error.$metadata.httpStatusCode
    : undefined;

/** True for errors of the outside world, which pass; anything else is wrong with the record itself. */
export const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const status = statusOf(error);
  return (typeof status === 'number' && status >= 500) || PASSING.test(`${error.name} ${error.message}`);
};
