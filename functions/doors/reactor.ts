// What follows from each commit is carried to the queues, and its hash to the log; a commit that cannot be reacted to is set aside by name.
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { setting } from '#functions/aws/config.ts';
import { logRows } from '#functions/aws/log-rows.ts';
import { queues, sqs } from '#functions/aws/queues.ts';
import { log, since } from '#functions/aws/telemetry.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import type { Dispatched, Effect } from '#functions/kernel/effect.ts';
import { entryOf, rowOf } from '#functions/kernel/log/entry.ts';
import { slicesOf } from '#functions/on-demand.ts';
import { isPressing } from '#shared/notifications/templates.ts';
import { setAside } from './poison.ts';
import { batchOf, type Delivered } from './stream-batch.ts';
import { surroundings } from './surroundings.ts';

const DOOR = 'reactor';
const client = sqs();
const sending = queues(
  {
    commands: setting('COMMANDS_QUEUE_URL'),
    notices: setting('NOTICES_QUEUE_URL'),
    urgent: setting('URGENT_QUEUE_URL'),
    papers: setting('PAPERS_QUEUE_URL'),
    setAside: setting('SET_ASIDE_QUEUE_URL'),
  },
  client,
);

const isUrgent = ({ effect }: Dispatched<Effect>): boolean =>
  effect.kind === 'notify' && isPressing(effect.template);

const rows = logRows(client.config, setting('LOG_TABLE'));

const reacted = async ({ commit }: Delivered): Promise<readonly Dispatched<Effect>[]> => {
  try {
    return effectsOf(await slicesOf([commit.stream]), commit);
  } catch (error) {
    await setAside(sending, DOOR, { stream: commit.stream, version: commit.version, error });
    return [];
  }
};

// One row for the whole batch. A commit that no leaf can hold is told of by the daily check, which reads all records.
const leave = async (delivered: readonly Delivered[]): Promise<void> => {
  const entries = delivered.map(({ commit }) => entryOf(commit)).filter((entry) => entry !== undefined);
  if (entries.length > 0) await rows.leave(rowOf(entries, surroundings.now()));
};

/** Sends every effect of the batch and leaves its row; when a queue or the log does not take it, all of it comes again, harmlessly. */
export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const start = performance.now();
  const { delivered, unreadable } = batchOf(event, DOOR);
  for (const one of unreadable) await setAside(sending, DOOR, one);
  const effects = (await Promise.all(delivered.map(reacted))).flat();
  await sending.commands(effects.filter(({ effect }) => effect.kind === 'command'));
  const news = effects.filter(({ effect }) => effect.kind === 'notify');
  await sending.urgent(news.filter(isUrgent));
  await sending.notices(news.filter((message) => !isUrgent(message)));
  await sending.papers(effects.filter(({ effect }) => effect.kind === 'draw_up'));
  await leave(delivered);
  log({ door: DOOR, outcome: 'reacted', count: effects.length, durationMs: since(start) });
  return { batchItemFailures: [] };
};
