// A door that reads a stream or a queue answers for each record, and what it cannot do ends where it is seen.
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { allow } from './allowance.ts';
import type { Door } from './door.ts';
import type { EventTable } from './event-table.ts';

/** What a reader of the table's changes needs: to read them, and to leave word of those it gave up. */
export function mayReadChanges(table: EventTable, failures: IQueue): PolicyStatement[] {
  return [
    allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      table.changes,
    ),
    allow(['sqs:SendMessage'], failures.queueArn),
  ];
}

/** What a reader of the queue needs: to take messages and to delete what is done. */
export function mayReadQueue(queue: IQueue): PolicyStatement {
  return allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queue.queueArn);
}

// An hour before the stream itself forgets.
const LONGEST_TRYING = Duration.hours(22);

/**
 * Wakes the door with the table's changes from the oldest kept, 25 at most. The door sets aside by itself what is wrong
 * with a record, so a failing batch is an outage: it is halved and tried again for 22 hours before its positions go to
 * `failures`. DynamoDB serves two such readers, no third.
 */
export function readChanges(door: Door, table: EventTable, failures: IQueue): EventSourceMapping {
  return new EventSourceMapping(door, 'Reads', {
    target: door.fn,
    eventSourceArn: table.changes,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 25,
    bisectBatchOnError: true,
    maxRecordAge: LONGEST_TRYING,
    reportBatchItemFailures: true,
    onFailure: { bind: () => ({ destination: failures.queueArn }) },
  });
}

/** Wakes the door with ten messages at most, in no more than `atOnce` copies of itself. */
export function readQueue(door: Door, queue: IQueue, atOnce: number, id = 'Reads'): EventSourceMapping {
  return new EventSourceMapping(door, id, {
    target: door.fn,
    eventSourceArn: queue.queueArn,
    batchSize: 10,
    maxConcurrency: atOnce,
    reportBatchItemFailures: true,
  });
}
