// Commits become rows; a stream that cannot be projected is set aside by name while its neighbours go on.
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamo } from '#functions/aws/clients.ts';
import { setting } from '#functions/aws/config.ts';
import { eventStore } from '#functions/aws/event-store.ts';
import { queues } from '#functions/aws/queues.ts';
import { log, since } from '#functions/aws/telemetry.ts';
import { wrappedKeys } from '#functions/aws/vault-store.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { slicesOf } from '#functions/on-demand.ts';
import { setAside } from './poison.ts';
import { batchOf, isOutage } from './stream-batch.ts';
import { surroundings } from './surroundings.ts';

const DOOR = 'projector';
const client = dynamo();
const views = viewStore(client, setting('VIEWS_TABLE'), Date.now);
const world = {
  ...surroundings,
  views,
  records: eventStore(client, setting('RECORDS_TABLE')),
  keys: wrappedKeys(client, setting('VAULT_TABLE')),
};
const sending = queues({ setAside: setting('SET_ASIDE_QUEUE_URL') });

/** Projects a batch into every generation in use; answers the first position that must come again. */
export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const start = performance.now();
  const { delivered, unreadable } = batchOf(event, DOOR);
  const { current, filling } = await views.generations();
  const generations = filling === undefined ? [current] : [current, filling];
  const commits = delivered.map(({ commit }) => commit);
  const slices = await slicesOf(commits.map(({ stream }) => stream));
  const { again, poison } = await projectBatch({ ...world, slices }, generations, commits, isOutage);
  for (const one of [...unreadable, ...poison]) await setAside(sending, DOOR, one);
  log({ door: DOOR, outcome: 'projected', count: delivered.length, durationMs: since(start) });
  const first = delivered.find(({ commit }) => again.has(commit.stream));
  return { batchItemFailures: first ? [{ itemIdentifier: first.position }] : [] };
};
