// A batch of queued effects: each one ends by itself, and only those that must be tried again return to the queue.
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { count, errorName, log, since } from '#functions/aws/telemetry.ts';
import { type Dispatched, QueuedEffect } from '#functions/kernel/effect.ts';

type Work = (message: Dispatched) => Promise<'done' | 'again'>;

const endingOf = async (record: SQSRecord, door: string, work: Work): Promise<'done' | 'again'> => {
  const start = performance.now();
  try {
    return await work(QueuedEffect.parse(JSON.parse(record.body)));
  } catch (error) {
    count(door, 'failed');
    log({ door, outcome: 'failed', error: errorName(error), durationMs: since(start) });
    return 'again';
  }
};

/** Works on every message of the batch; what throws or says `again` is handed back, the last time to the dead letters. */
export const workOn = async (event: SQSEvent, door: string, work: Work): Promise<SQSBatchResponse> => {
  const endings = await Promise.all(
    event.Records.map(async (record) => ({ record, ending: await endingOf(record, door, work) })),
  );
  const again = endings.filter(({ ending }) => ending === 'again');
  return { batchItemFailures: again.map(({ record }) => ({ itemIdentifier: record.messageId })) };
};
