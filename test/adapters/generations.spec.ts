// Generations of the views stand side by side, one is in use, and dropping the others leaves it and nothing else.
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { generationStore } from '#functions/aws/generation-store.ts';
import { GENERATIONS_TTL_MS, viewStore } from '#functions/aws/view-store.ts';
import { emptyRow, type Row } from '#functions/kernel/row.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { makeTables } from '../kit/tables.ts';

const row = (n: number): Row => ({ ...emptyRow('child', nth('child', n)), rev: 1 });
const opened = async () => {
  const { client, views: table } = await makeTables();
  let clockMs = 0;
  const views = viewStore(client, table, () => clockMs);
  const wait = (ms: number): void => {
    clockMs += ms;
  };
  return { client, table, views, wait, store: generationStore(client, table) };
};
const idsOf = async (rows: AsyncIterable<Row>): Promise<readonly string[]> => {
  const ids: string[] = [];
  for await (const { id } of rows) ids.push(id);
  return ids.sort();
};

test('a door notices a change of generations within two seconds', async () => {
  const { views, store, wait } = await opened();
  expect(await views.generations()).toEqual({ current: 1 });
  await store.write({ current: 1, filling: 2 });
  wait(GENERATIONS_TTL_MS - 1);
  expect(await views.generations()).toEqual({ current: 1 });
  wait(1);
  expect(await views.generations()).toEqual({ current: 1, filling: 2 });
  expect(await store.read()).toEqual({ current: 1, filling: 2 });
});

test('rows are scanned of one generation only, counters left out', async () => {
  const { views, store } = await opened();
  await views.put(1, row(1), [{ place: VILLAGE, by: { children: 1 } }]);
  await views.put(2, row(2), []);
  await views.put(12, row(3), []);
  expect(await idsOf(store.rows(1))).toEqual([nth('child', 1)]);
  expect(await idsOf(store.rows(2))).toEqual([nth('child', 2)]);
});

test('all but one generation are dropped, with their counters, and the setting stays', async () => {
  const { views, store, client, table } = await opened();
  for (let n = 1; n <= 60; n++) await views.put(1, row(n), [{ place: VILLAGE, by: { children: 1 } }]);
  await views.put(2, row(1), [{ place: VILLAGE, by: { children: 7 } }]);
  await store.write({ current: 2 });
  // Left over from a replay that was interrupted.
  await client.send(
    new PutItemCommand({ TableName: table, Item: { pk: { S: '3/child/x' }, sk: { S: 'row' } } }),
  );
  await store.keepOnly(2);
  expect([await idsOf(store.rows(1)), await idsOf(store.rows(3))]).toEqual([[], []]);
  expect(await idsOf(store.rows(2))).toEqual([nth('child', 1)]);
  expect([(await views.counts(1, VILLAGE)).size, (await views.counts(2, VILLAGE)).size]).toEqual([0, 1]);
  expect(await store.read()).toEqual({ current: 2 });
});
