// Records in memory and Records in DynamoDB answer every question alike, so a test of either is a test of both.
import { randomBytes } from 'node:crypto';
import {
  DynamoDBClient,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
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
  const versionsOf = async (of: string): Promise<readonly number[]> =>
    (await records.after(of, 0)).map(({ version }) => version);

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

  describe('where versions of other streams must be free as well', () => {
    const other = (n: number) => `registry/${nth('child', n)}`;
    const free = (n: number, version: number) => ({ stream: other(n), version });

    test('store the commit while they are, even where nothing was ever written', async () => {
      await records.append(commit(1, { stream: other(1) }));
      expect(await records.append(commit(1), [free(1, 2), free(2, 1)])).toBe('stored');
      expect(await records.after(stream, 0)).toEqual([commit(1)]);
      expect(await versionsOf(other(1))).toEqual([1]);
    });

    test('store nothing once one of them is taken', async () => {
      await records.append(commit(1, { stream: other(1) }));
      expect(await records.append(commit(1), [free(2, 1), free(1, 1)])).toBe('moved');
      expect(await versions(0)).toEqual([]);
    });

    test('give the occupant of the own version back, whatever else has moved', async () => {
      await records.append(commit(1));
      await records.append(commit(1, { stream: other(1) }));
      const late = commit(1, { commandId: nth('command', 9) });
      expect(await records.append(late, [free(2, 1)])).toEqual(commit(1));
      expect(await records.append(late, [free(1, 1)])).toEqual(commit(1));
    });

    test('leave the own stream to the own version', async () => {
      await records.append(commit(1));
      expect(await records.append(commit(2), [{ stream, version: 1 }, free(1, 1)])).toBe('stored');
    });

    test('let a change there and a commit here stand in one order only', async () => {
      const rounds = Array.from({ length: 10 }, (_, n) => n);
      for (const n of rounds) {
        const [here, there] = [`visits/${nth('child', 100 + n)}`, other(100 + n)];
        const [committed, changed] = await Promise.all([
          records.append(commit(1, { stream: here }), [{ stream: there, version: 1 }]),
          records.append(commit(1, { stream: there })),
        ]);
        expect(['stored', 'moved']).toContain(committed);
        // Either may find the other at work, and comes again; the commit stands only where the change did not come first.
        expect(['stored', 'moved']).toContain(changed);
        expect(await versionsOf(here)).toEqual(committed === 'stored' ? [1] : []);
        expect(await versionsOf(there)).toEqual(changed === 'stored' ? [1] : []);
      }
    });
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

describe('what DynamoDB answers to an append', () => {
  const answering = async (error: Error) => {
    const client = new DynamoDBClient({});
    client.middlewareStack.add(() => () => Promise.reject(error), { step: 'initialize' });
    return eventStore(client, 'Records').append(commit(1), [
      { stream: `registry/${nth('child')}`, version: 2 },
    ]);
  };
  const cancelled = (...codes: readonly string[]) =>
    new TransactionCanceledException({
      message: 'cancelled',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  const conflict = new TransactionConflictException({ message: 'at work', $metadata: {} });

  test.each([
    ['another transaction on the commit’s own version', cancelled('TransactionConflict', 'None')],
    ['another transaction on the other stream', cancelled('None', 'TransactionConflict')],
    ['another transaction, to a put alone', conflict],
    ['the other stream has moved', cancelled('None', 'ConditionalCheckFailed')],
  ])('%s is moved, and comes again', async (_, error) => {
    expect(await answering(error)).toBe('moved');
  });

  test('is thrown where it is an outage', async () => {
    await expect(answering(cancelled('ThrottlingError', 'ConditionalCheckFailed'))).rejects.toThrow();
    await expect(answering(new Error('socket hang up'))).rejects.toThrow('socket hang up');
  });
});
