// A batch of queued effects: each one ends by itself, and only those that must be tried again return to the queue.
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { count, errorName, log, since } from '#functions/aws/telemetry.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import { Role } from '#shared/kernel/access.ts';
import { RegionCode } from '#shared/kernel/region.ts';

const Message = z.object({
  effectId: z.string(),
  depth: z.number(),
  effect: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('command'),
      slice: z.string(),
      id: z.string(),
      type: z.string(),
      data: z.unknown(),
    }),
    z.object({
      kind: z.literal('notify'),
      template: z.string(),
      role: Role,
      region: RegionCode,
      about: z.string(),
      guardianId: z.optional(z.string()),
      instead: z.optional(z.string()),
    }),
    z.object({ kind: z.literal('draw_up'), slice: z.string(), id: z.string(), what: z.string() }),
  ]),
});

type Work = (message: Dispatched) => Promise<'done' | 'again'>;

const endingOf = async (record: SQSRecord, door: string, work: Work): Promise<'done' | 'again'> => {
  const start = performance.now();
  try {
    return await work(Message.parse(JSON.parse(record.body)));
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
