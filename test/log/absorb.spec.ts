// What the reactor leaves becomes leaves once each, whatever comes twice, late, in any order, or dies between any two writes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commit } from '#functions/kernel/commit.ts';
import { chain } from '#functions/kernel/log/chain.ts';
import { isSigned, namedKey } from '#functions/kernel/log/checkpoint.ts';
import { type LogEntry, rowOf } from '#functions/kernel/log/entry.ts';
import type { LogRows, LogStore } from '#functions/kernel/log/log-store.ts';
import { loggedOf } from '#functions/kernel/log/logged.ts';
import { leafHash, rootOver } from '#functions/kernel/log/merkle.ts';
import { aChain, aLogCounty, another, leafOf } from '../kit/log-county.ts';
import { type MemoryLog, memoryLog } from '../kit/memory-log.ts';

const HOUR_9 = '2026-06-12T09:59:59.000Z';
const commits = [...aChain('visits/a', 5), ...aChain('visits/b', 4), ...aChain('registry/a', 3)];
const sorted = (entries: readonly LogEntry[]): readonly string[] =>
  entries.map(({ stream, version, hash }) => `${stream}@${version} ${hash}`).sort();
const wanted = sorted(commits.map(leafOf));

type County = ReturnType<typeof aLogCounty>;

/** Every commit has its proof, as somebody who trusts nothing but the key would check it. */
const expectProven = async ({ store, signer }: County, all: readonly Commit[]): Promise<void> => {
  for (const commit of all) {
    const logged = await loggedOf(store, commit);
    const { index = -1, path = [], checkpoint, key } = logged ?? {};
    const root = rootOver(
      leafHash(commit),
      index,
      checkpoint?.size ?? 0,
      path.map((node) => Buffer.from(node, 'hex')),
    );
    expect(root && Buffer.from(root).toString('hex')).toBe(checkpoint?.root);
    expect(key).toEqual(await namedKey(signer));
    expect(checkpoint && key && isSigned(checkpoint, key)).toBe(true);
  }
};

describe('an hour', () => {
  test('is absorbed once it is over, signed, filed, and each of its commits proven', async () => {
    const county = aLogCounty();
    await county.leave(commits.slice(0, 7), '2026-06-12T09:20:00.000Z');
    await county.leave(commits.slice(7), HOUR_9);
    county.setTime('2026-06-12T09:59:59.900Z');
    expect(await county.chain()).toEqual({ added: 0, signed: false });
    county.setTime('2026-06-12T10:15:00.000Z');
    expect(await county.chain()).toEqual({ added: 12, signed: true });
    expect(sorted(await county.leaves())).toEqual(wanted);
    await expectProven(county, commits);
    expect([...county.files.held.keys()]).toEqual(['checkpoints/320682/000000000012.json']);
    expect(county.forks).toEqual([]);
  });

  test('without anything new is not signed again, not even on another day', async () => {
    const county = aLogCounty();
    await county.leave(commits, HOUR_9);
    await county.chain();
    county.setTime('2026-06-14T10:15:00.000Z');
    expect(await county.chain()).toEqual({ added: 0, signed: false });
    expect(await county.store.newest(9)).toHaveLength(1);
  });

  test('that was read too early is read again, and what came late is added', async () => {
    const county = aLogCounty();
    await county.leave(commits.slice(0, 5), HOUR_9);
    county.setTime('2026-06-12T10:00:01.000Z');
    await county.chain();
    await county.leave(commits.slice(5), HOUR_9);
    county.setTime('2026-06-12T11:15:00.000Z');
    await county.chain();
    expect(sorted(await county.leaves())).toEqual(wanted);
  });

  test('of tomorrow is not believed: what is left afterwards is still found', async () => {
    const county = aLogCounty();
    await county.leave(commits.slice(0, 5), HOUR_9);
    county.setTime('2026-06-12T09:59:59.500Z');
    expect(await chain(county.world, '2026-06-13T12:00:00.000Z')).toMatchObject({ added: 5 });
    await county.leave(commits.slice(5), HOUR_9);
    county.setTime('2026-06-12T10:15:00.000Z');
    await county.chain();
    expect(sorted(await county.leaves())).toEqual(wanted);
  });

  test('after a silence of months is found at the first run', async () => {
    const county = aLogCounty();
    await county.chain();
    await county.leave(commits, '2026-12-01T09:00:00.000Z');
    county.setTime('2026-12-01T10:15:00.000Z');
    expect(await county.chain()).toMatchObject({ added: 12 });
  });
});

test('a proof is not there before a checkpoint covers the commit, nor for another content', async () => {
  const county = aLogCounty();
  const [first, ...rest] = commits;
  if (!first) throw new Error('No commits');
  expect(await loggedOf(county.store, first)).toBeUndefined();
  await county.leave([first], HOUR_9);
  await county.chain();
  expect(await loggedOf(county.store, first)).toMatchObject({ index: 0, path: [] });
  expect(rest[0] && (await loggedOf(county.store, rest[0]))).toBeUndefined();
  expect(await loggedOf(county.store, another(first))).toBeUndefined();
});

describe('a second content for a version', () => {
  const [, second] = commits;
  if (!second) throw new Error('No commits');
  const other = another(second);

  test('in the same hour: both stay as evidence, and it is told', async () => {
    const county = aLogCounty();
    await county.leave([...commits, other], HOUR_9);
    await county.chain();
    expect(county.forks).toEqual([leafOf(other)]);
    await expectProven(county, [...commits, other]);
  });

  test.each([
    ['at another time of the day', '2026-06-12T13:10:00.000Z'],
    ['dated back to the first', second.at],
  ])('hours later, %s: it is told', async (_, at) => {
    const late = another(second, { at, by: 'prs_9' });
    const county = aLogCounty();
    await county.leave(commits, HOUR_9);
    await county.chain();
    await county.leave([late], '2026-06-12T13:10:00.000Z');
    county.setTime('2026-06-12T14:15:00.000Z');
    expect(await county.chain()).toEqual({ added: 1, signed: true });
    expect(county.forks).toEqual([leafOf(late)]);
    await expectProven(county, [...commits, late]);
  });
});

// Every write is a step; one of them is the last, done or not done.
const dying = (store: LogStore, steps: number, isDone: boolean): LogStore => {
  let left = steps;
  const step =
    <A extends readonly unknown[], R>(write: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (left-- > 0) return write(...given);
      if (isDone) await write(...given);
      throw new Error('died');
    };
  return {
    ...store,
    append: step(store.append),
    growTile: step(store.growTile),
    keepFound: step(store.keepFound),
    advance: step(store.advance),
    keepCheckpoint: step(store.keepCheckpoint),
    keepKey: step(store.keepKey),
  };
};

const batches = fc.array(
  fc.record({
    members: fc.uniqueArray(fc.nat(commits.length - 1), { minLength: 1, maxLength: 6 }),
    hour: fc.integer({ min: 8, max: 11 }),
  }),
  { maxLength: 12 },
);
const hourAt = (hour: number): string => `2026-06-12T${String(hour).padStart(2, '0')}:30:00.000Z`;
const pick = (members: readonly number[]): readonly Commit[] => members.flatMap((n) => commits[n] ?? []);

test('killed between any two writes and begun again, over batches repeated in any order: each commit once, each proven', async () => {
  const kills = fc.array(fc.record({ steps: fc.nat(9), isDone: fc.boolean() }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(batches, batches, kills, async (first, second, lives) => {
      const county = aLogCounty();
      for (const { members, hour } of first) await county.leave(pick(members), hourAt(hour));
      county.setTime('2026-06-12T11:59:00.000Z');
      for (const [n, { steps, isDone }] of lives.entries()) {
        const world = { ...county.world, store: dying(county.store, steps, isDone) };
        await chain(world, county.world.now()).catch((error: unknown) =>
          expect(String(error)).toContain('died'),
        );
        const { members = [], hour = 11 } = second[n] ?? {};
        await county.leave(pick(members), hourAt(Math.max(11, hour)));
      }
      await county.leave(commits, hourAt(11));
      county.setTime('2026-06-12T13:15:00.000Z');
      await county.chain();
      expect(sorted(await county.leaves())).toEqual(wanted);
      await expectProven(county, commits);
      expect(county.forks).toEqual([]);
      county.setRecords(commits);
      await county.check();
      expect(county.findings).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

// Each call waits for its turn, and any order of turns may come.
const slowly = (inner: MemoryLog, turn: () => Promise<void>): LogStore & LogRows => {
  const slow =
    <A extends readonly unknown[], R>(act: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      await turn();
      return act(...given);
    };
  return {
    ...inner,
    leave: slow(inner.leave),
    rows: slow(inner.rows),
    append: slow(inner.append),
    growTile: slow(inner.growTile),
    keepFound: slow(inner.keepFound),
    found: slow(inner.found),
    mark: slow(inner.mark),
    advance: slow(inner.advance),
    keepCheckpoint: slow(inner.keepCheckpoint),
  };
};

const overlapping = (open: () => ReturnType<typeof memoryLog>, numRuns: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(batches, fc.scheduler(), async (given, scheduler) => {
      const county = aLogCounty(open());
      const store = slowly(
        county.store,
        scheduler.scheduleFunction(async () => {}),
      );
      county.setTime('2026-06-12T12:05:00.000Z');
      const run = () => chain({ ...county.world, store }, county.world.now());
      const late = given.map(({ members }) => store.leave(rowOf(pick(members).map(leafOf), hourAt(11))));
      await scheduler.waitFor(Promise.all([run(), ...late, run(), run()]));
      await county.leave(commits, hourAt(11));
      county.setTime('2026-06-12T13:15:00.000Z');
      await county.chain();
      expect(sorted(await county.leaves())).toEqual(wanted);
      await expectProven(county, commits);
      county.setRecords(commits);
      await county.check();
      expect(county.findings).toEqual([]);
    }),
    { numRuns, endOnFailure: true },
  );

test('runs that overlap at every step, while rows still come, leave one log, the same for all', () =>
  overlapping(memoryLog, 30));

test('a store that lets a batch be written over is caught by that', async () => {
  const overwriting = () => {
    const log = memoryLog();
    const append: typeof log.append = async (batch) => {
      log.stored.batches.set(batch.from, batch);
      return 'stored';
    };
    return { ...log, append };
  };
  await expect(overlapping(overwriting, 1_000)).rejects.toThrow();
});
