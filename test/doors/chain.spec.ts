// The reactor leaves each batch in the log, the door chain signs and files it, and a record that was changed afterwards rings by name.
import { verify } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitItem } from '#functions/aws/commit-item.ts';
import { logProofs, logStore } from '#functions/aws/log-store.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { handle } from '#functions/kernel/handle.ts';
import { hourOf, hoursFrom } from '#functions/kernel/log/entry.ts';
import { loggedOf } from '#functions/kernel/log/logged.ts';
import { leafHash, rootOver } from '#functions/kernel/log/merkle.ts';
import { checkpointText } from '#shared/evidence/log.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { aChild } from '../kit/children.ts';
import { nth } from '../kit/ids.ts';
import { another } from '../kit/log-county.ts';
import { openSurroundings, type Surroundings } from '../kit/open-doors.ts';
import { inserted } from '../kit/stream-records.ts';

let around: Surroundings;
let reactor: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
let chain: (tick: Readonly<{ time: string; check?: true }>) => Promise<void>;
const commits: Commit[] = [];

afterAll(() => around.end());
beforeAll(async () => {
  around = await openSurroundings();
  reactor = (await import('#functions/doors/reactor.ts')).handler;
  chain = (await import('#functions/doors/chain.ts')).handler;
  for (let n = 1; n <= 3; n++) {
    const incoming = { slice: 'registry', id: nth('child', n), type: 'register_child', data: aChild() };
    const answer = await handle(around.world, { ...incoming, commandId: `test-${n}`, by: 'system' });
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    commits.push(...(await around.world.records.after(answer.stream, answer.version - 1)));
  }
});

const batchOf = (...of: readonly Commit[]) => ({ Records: of.map((commit) => inserted(commit)) });
const store = () => logStore(around.client, around.tables.log);
/** An hour from now, so that the hour of this test is over for the door. */
const nextHour = (): string => `${hoursFrom(hourOf(new Date().toISOString()), 1)}:15:00.000Z`;
const rowsNow = async () => {
  const now = hourOf(new Date().toISOString());
  return [...(await store().rows(hoursFrom(now, -1))), ...(await store().rows(now))];
};
const told = (): readonly string[] =>
  around.printed
    .filter((line) => line.includes('"tampered"'))
    .map((line) => {
      const { stream, version, error } = JSON.parse(line);
      return `${stream} ${version} ${error}`;
    })
    .sort();

test('a log that takes no row brings the whole batch again, its effects sent and sent again; then one row stands for it', async () => {
  const { AWS_ENDPOINT_URL_DYNAMODB: real } = process.env;
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = 'http://127.0.0.1:9';
  await expect(reactor(batchOf(...commits))).rejects.toThrow();
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = real;
  const sent = await around.taken('Commands');
  expect(sent.length).toBeGreaterThan(0);
  expect(await rowsNow()).toEqual([]);
  for (let n = 0; n < 2; n++) expect(await reactor(batchOf(...commits))).toEqual({ batchItemFailures: [] });
  expect(await around.taken('Commands')).toHaveLength(2 * sent.length);
  const rows = await rowsNow();
  expect(rows.map(({ entries }) => entries.map(({ hash }) => hash))).toEqual([
    commits.map(({ hash }) => hash),
  ]);
  await reactor({ Records: [] });
  expect(await rowsNow()).toHaveLength(1);
});

test('the hour is logged, signed by the key that never leaves its service, and filed; the file alone verifies', async () => {
  await chain({ time: nextHour() });
  await chain({ time: nextHour() });
  const [name = ''] = around.s3.shelf.names('evidence', 'checkpoints/320682/');
  expect(name).toBe('checkpoints/320682/000000000003.json');
  const { checkpoint, key } = JSON.parse(String(around.s3.shelf.read('evidence', name)));
  const signature = Buffer.from(checkpoint.signature, 'base64');
  expect(verify('sha256', Buffer.from(checkpointText(checkpoint)), key.pem, signature)).toBe(true);
  for (const commit of commits) {
    const logged = await loggedOf(logProofs(around.client, around.tables.log), commit);
    const path = (logged?.path ?? []).map((node) => Buffer.from(node, 'hex'));
    const root = rootOver(leafHash(commit), logged?.index ?? -1, 3, path);
    expect(Buffer.from(root ?? []).toString('hex')).toBe(checkpoint.root);
  }
});

test('a sound day rings nothing; a changed record and a fork ring by stream and version', async () => {
  await chain({ time: nextHour(), check: true });
  expect(told()).toEqual([]);
  const [changed, , forked] = commits;
  if (!changed || !forked) throw new Error('No commits');
  const Item = commitItem(another(changed));
  await around.client.send(new PutItemCommand({ TableName: around.tables.records, Item }));
  await reactor(batchOf(another(forked)));
  await chain({ time: nextHour(), check: true });
  expect(told()).toEqual([`${changed.stream} 1 differs_from_log`, `${forked.stream} 1 forked`]);
  const counted = (metric: string) =>
    around.printed.filter((line) => line.includes(`"door":"chain","${metric}":1`)).length;
  expect([counted('records_tampered'), counted('record_forked')]).toEqual([2, 1]);
});
