// Records in memory and Records in DynamoDB answer every question alike, so a test of either is a test of both.
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventStore } from '#functions/aws/event-store.ts';
import { ALG, type Commit, closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import type { Records } from '#functions/kernel/ports.ts';
import { AT, nth } from '../kit/ids.ts';
import { memoryRecords } from '../kit/memory-records.ts';
import { makeTables } from '../kit/tables.ts';

const inDynamo = async (): Promise<Records> => {
  const { client, records } = await makeTables();
  return eventStore(client, records);
};
const stores: readonly (readonly [string, () => Promise<Records>])[] = [
  ['in memory', async () => memoryRecords()],
  ['in DynamoDB', inDynamo],
];

const stream = `visits/${nth('child')}`;
const commit = (version: number, changed: Partial<Commit> = {}): Commit =>
  closeCommit({
    stream,
    version,
    commandId: nth('command', version),
    at: AT,
    by: nth('person'),
    request: 'AAAAAAAAAAAAAAAA',
    events: [{ type: 'child.moved', village: '320682001001' }],
    alg: ALG,
    prevHash: GENESIS,
    ...changed,
  });

describe.each(stores)('Records %s', (_, open) => {
  let records: Records;
  beforeEach(async () => {
    records = await open();
  });
  const versions = async (after: number): Promise<readonly number[]> =>
    (await records.after(stream, after)).map(({ version }) => version);

  test('give back exactly what was stored', async () => {
    const full = commit(1, { madeAt: '2026-06-11T01:00:00.000Z', depth: 2 });
    const plain = commit(2, {
      events: [
        { type: 'x', sealed: { note: 'cipher' } },
        { type: 'y', deep: [{ a: null }] },
      ],
    });
    expect([await records.append(full), await records.append(plain)]).toEqual(['stored', 'stored']);
    expect(await records.after(stream, 0)).toEqual([full, plain]);
  });

  test('store a version once and give its occupant back', async () => {
    await records.append(commit(1));
    const late = commit(1, { commandId: nth('command', 9), by: nth('person', 2) });
    expect(await records.append(late)).toEqual(commit(1));
    expect(await records.append(commit(1))).toEqual(commit(1));
    expect(await records.after(stream, 0)).toEqual([commit(1)]);
  });

  test('let one of eight have a version and tell the others who', async () => {
    const all = Array.from({ length: 8 }, (_, n) => commit(1, { commandId: nth('command', n) }));
    const outcomes = await Promise.all(all.map((one) => records.append(one)));
    const [winner] = await records.after(stream, 0);
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== 'stored')).toEqual(
      Array.from({ length: 7 }, () => winner),
    );
  });

  test('read in order of versions, from after the one that is known', async () => {
    for (const version of [3, 12, 1, 2, 11, 10]) await records.append(commit(version));
    expect([await versions(0), await versions(3), await versions(12)]).toEqual([
      [1, 2, 3, 10, 11, 12],
      [10, 11, 12],
      [],
    ]);
    expect(await records.after('visits/nobody', 0)).toEqual([]);
  });

  test('keep streams apart, and name each of them', async () => {
    const others = [`registry/${nth('child')}`, `visits/${nth('child', 2)}`];
    await records.append(commit(1));
    await records.append(commit(2));
    for (const other of others) await records.append(commit(1, { stream: other }));
    const named: string[] = [];
    for await (const name of records.streams()) named.push(name);
    expect([...new Set(named)].sort()).toEqual([...others, stream].sort());
    expect(await versions(0)).toEqual([1, 2]);
  });

  test('read a stream of more than a megabyte whole', async () => {
    // Noise cannot be deflated, so every item stays as large as it is.
    const large = (version: number): Commit =>
      commit(version, {
        events: [{ type: 'x', sealed: { strokes: randomBytes(90_000).toString('base64url') } }],
      });
    const all = Array.from({ length: 12 }, (_, n) => large(n + 1));
    await Promise.all(all.map((one) => records.append(one)));
    expect(JSON.stringify(all).length).toBeGreaterThan(1_400_000);
    expect(await records.after(stream, 0)).toEqual(all);
  });
});
