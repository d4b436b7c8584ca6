// What follows from each commit is carried to the queues; a commit that cannot be reacted to is set aside by name.
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { setting } from '#functions/aws/config.ts';
import { queues } from '#functions/aws/queues.ts';
import { log, since } from '#functions/aws/telemetry.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import { slices } from '#functions/slices.ts';
import { setAside } from './poison.ts';
import { batchOf, type Delivered } from './stream-batch.ts';

const DOOR = 'reactor';
const sending = queues({
  commands: setting('COMMANDS_QUEUE_URL'),
  notices: setting('NOTICES_QUEUE_URL'),
  setAside: setting('SET_ASIDE_QUEUE_URL'),
});

const reacted = async ({ commit }: Delivered): Promise<readonly Dispatched[]> => {
  try {
    return effectsOf(slices, commit);
  } catch (error) {
    await setAside(sending, DOOR, { stream: commit.stream, version: commit.version, error });
    return [];
  }
};

/** Sends every effect of the batch; when a queue does not take one, the batch comes again and repeats, harmlessly. */
export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const start = performance.now();
  const { delivered, unreadable } = batchOf(event, DOOR);
  for (const one of unreadable) await setAside(sending, DOOR, one);
  const effects = (await Promise.all(delivered.map(reacted))).flat();
  await sending.commands(effects.filter(({ effect }) => effect.kind === 'command'));
  await sending.notices(effects.filter(({ effect }) => effect.kind === 'notify'));
  log({ door: DOOR, outcome: 'reacted', count: effects.length, durationMs: since(start) });
  return { batchItemFailures: [] };
};
