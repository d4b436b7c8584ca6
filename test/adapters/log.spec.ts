// The log in memory and the log in DynamoDB answer alike, and a whole county's log runs over the real tables.
import { beforeEach, describe, expect, test } from 'vitest';
import { logRows } from '#functions/aws/log-rows.ts';
import { logProofs, logStore } from '#functions/aws/log-store.ts';
import { sqs } from '#functions/aws/queues.ts';
import { chain, check } from '#functions/kernel/log/chain.ts';
import { type LogEntry, rowOf } from '#functions/kernel/log/entry.ts';
import type { LogRows, LogStore } from '#functions/kernel/log/log-store.ts';
import { loggedOf } from '#functions/kernel/log/logged.ts';
import { leafHash, rootOver } from '#functions/kernel/log/merkle.ts';
import { aChain, aLogCounty, leafOf } from '../kit/log-county.ts';
import { memoryLog } from '../kit/memory-log.ts';
import { makeTables, type Tables } from '../kit/tables.ts';

const inTable = ({ client, log }: Tables): LogStore & LogRows => ({
  ...logStore(client, log),
  ...logRows(sqs().config, log),
});
const stores: readonly (readonly [string, () => Promise<LogStore & LogRows>])[] = [
  ['in memory', async () => memoryLog()],
  ['in DynamoDB', async () => inTable(await makeTables())],
];
const entries = aChain('visits/chd_护童', 3).map(leafOf);
const [one, two, three] = entries.map((entry) => leafHash(entry));
const batch = (from: number, of: readonly LogEntry[] = entries) => ({ from, entries: of });
const checkpoint = (size: number, at = '2026-06-12T10:15:00.000Z') => ({
  county: '320682',
  size,
  root: 'a'.repeat(64),
  at,
  keyId: 'k',
  signature: 's',
});

describe.each(stores)('the log %s', (_, open) => {
  let log: LogStore & LogRows;
  beforeEach(async () => {
    log = await open();
  });
  const all = <T>(items: AsyncIterable<T>): Promise<readonly T[]> => Array.fromAsync(items);

  test('gives back the rows of an hour, each once however often it was left', async () => {
    const [first, second] = [
      rowOf(entries.slice(0, 2), '2026-06-12T09:20:00.000Z'),
      rowOf(entries.slice(2), '2026-06-12T09:40:00.000Z'),
    ];
    for (const row of [first, second, first]) await log.leave(row);
    await log.leave(rowOf(entries, '2026-06-12T10:00:00.000Z'));
    const rows = await log.rows('2026-06-12T09');
    expect(rows.toSorted((a, b) => b.entries.length - a.entries.length)).toEqual([first, second]);
    expect(await log.rows('2026-06-12T08')).toEqual([]);
  });

  test('takes a batch where the log ends, once, and gives it back by any of its leaves', async () => {
    expect(await log.append(batch(0))).toBe('stored');
    expect(await log.append(batch(0, entries.slice(1)))).toBe('taken');
    expect(await log.append(batch(3, entries.slice(0, 1)))).toBe('stored');
    expect(await all(log.batches(0))).toEqual([batch(0), batch(3, entries.slice(0, 1))]);
    expect(await all(log.batches(3))).toEqual([batch(3, entries.slice(0, 1))]);
    expect([await log.batchOf(2), (await log.batchOf(3))?.from]).toEqual([batch(0), 3]);
  });

  test('never shortens a tile', async () => {
    if (!one || !two || !three) throw new Error('No leaves');
    expect(await log.tile(0, 0)).toEqual([]);
    await log.growTile(0, 0, [one, two]);
    await log.growTile(0, 0, [one]);
    expect(await log.tile(0, 0)).toEqual([one, two]);
    await log.growTile(0, 0, [one, two, three]);
    await log.growTile(1, 0, [three]);
    expect([await log.tile(0, 0), await log.tile(1, 0)]).toEqual([[one, two, three], [three]]);
  });

  test('keeps where commits of an hour stand, list after list', async () => {
    const found = (index: number) => ({ tag: 'ab'.repeat(8), index });
    await log.keepFound('2026-06-12T09', 0, [found(0), found(70_000)]);
    await log.keepFound('2026-06-12T09', 80_000, [found(80_000)]);
    await log.keepFound('2026-06-12T09', 0, []);
    expect(await log.found('2026-06-12T09')).toEqual([found(0), found(70_000), found(80_000)]);
    expect(await log.found('2026-06-12T10')).toEqual([]);
  });

  test('moves a mark forward only', async () => {
    expect(await log.mark('absorbed')).toBeUndefined();
    for (const hour of ['2026-06-12T09', '2026-06-12T11', '2026-06-12T10'])
      await log.advance('absorbed', hour);
    expect([await log.mark('absorbed'), await log.mark('built')]).toEqual(['2026-06-12T11', undefined]);
  });

  test('keeps a checkpoint, its stamp and its key once, and tells the newest first', async () => {
    await log.keepCheckpoint(checkpoint(9));
    await log.keepCheckpoint(checkpoint(120));
    await log.keepCheckpoint(checkpoint(120, '2026-06-13T10:15:00.000Z'));
    expect(await log.newest(9)).toEqual([checkpoint(120), checkpoint(9)]);
    expect(await log.newest(1)).toEqual([checkpoint(120)]);
    expect(await all(log.checkpoints(9))).toEqual([checkpoint(120)]);
    await log.keepStamp(9, Buffer.from('token'));
    await log.keepStamp(9, Buffer.from('other'));
    expect(Buffer.from((await log.stamp(9)) ?? []).toString()).toBe('token');
    await log.keepKey({ keyId: 'k', pem: 'one' });
    await log.keepKey({ keyId: 'k', pem: 'other' });
    expect([await log.key('k'), await log.key('none'), await log.stamp(120)]).toEqual([
      { keyId: 'k', pem: 'one' },
      undefined,
      undefined,
    ]);
  });
});

test('a county over real tables: absorbed, signed, proven by a reader of its own, checked, and tampering named', async () => {
  const tables = await makeTables();
  const { client, log } = tables;
  const county = aLogCounty();
  const store = inTable(tables);
  const world = { ...county.world, store };
  const commits = [...aChain('visits/a', 3), ...aChain('visits/b', 298)];
  county.setRecords(commits.slice(0, -2));
  for (let n = 0; n < commits.length; n += 25)
    await store.leave(rowOf(commits.slice(n, n + 25).map(leafOf), '2026-06-12T09:30:00.000Z'));
  const now = county.world.now();
  expect(await chain(world, now)).toEqual({ added: 301, signed: true });
  for (const commit of [commits[0], commits[150], commits[300]]) {
    const logged = commit && (await loggedOf(logProofs(client, log), commit));
    if (!commit || !logged) throw new Error('Not logged');
    const path = logged.path.map((node) => Buffer.from(node, 'hex'));
    const root = rootOver(leafHash(commit), logged.index, 301, path);
    expect(Buffer.from(root ?? []).toString('hex')).toBe(logged.checkpoint.root);
  }
  await check(world, now);
  const named = county.findings.map(({ stream, version, fault }) => `${stream} ${version} ${fault}`);
  expect(named.sort()).toEqual(['visits/b 297 missing', 'visits/b 298 missing']);
});
