// The daily check reads everything: what was tampered with since it was logged is told by name, what never was logged is logged, and nothing else rings.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Commit } from '#functions/kernel/commit.ts';
import { chain, check } from '#functions/kernel/log/chain.ts';
import { loggedOf } from '#functions/kernel/log/logged.ts';
import { leafHash } from '#functions/kernel/log/merkle.ts';
import { checkpointFile } from '#functions/kernel/log/publish.ts';
import { aChain, aLogCounty, another, aSigner, openRecords } from '../kit/log-county.ts';

const commits = [...aChain('visits/a', 5), ...aChain('visits/b', 4), ...aChain('registry/a', 3)];
const told = (county: ReturnType<typeof aLogCounty>) =>
  county.findings.map(({ stream, version, fault }) => `${stream} ${version} ${fault}`);
const older = aChain('access/old', 2, '2026-01-05T09:00:00.000Z');

let county: ReturnType<typeof aLogCounty>;
beforeEach(async () => {
  county = aLogCounty();
  await county.leave(commits, '2026-06-12T09:59:00.000Z');
  county.setRecords(commits);
  await county.check();
  county.setTime('2026-06-13T10:15:00.000Z');
});

describe('a county whose log begins', () => {
  test('has everything from before logged, signed and proven, and nothing of it is a finding', async () => {
    const young = aLogCounty();
    young.setRecords([...older, ...commits]);
    young.setTime('2026-06-12T12:15:00.000Z');
    expect(await young.check()).toEqual({ added: 14, signed: true });
    expect(young.findings).toEqual([]);
    expect(older[1] && (await loggedOf(young.store, older[1]))).toMatchObject({ checkpoint: { size: 14 } });
  });

  test('begins once: what appears with an old date afterwards is a finding', async () => {
    county.setRecords([...commits, ...older]);
    expect(await county.check()).toEqual({ added: 2, signed: true });
    expect(told(county)).toEqual(['access/old 1 never_logged', 'access/old 2 never_logged']);
    expect(older[0] && (await loggedOf(county.store, older[0]))).toBeDefined();
  });
});

test('a sound county rings nothing, and what is newer than two hours waits for its own run', async () => {
  county.setRecords([...commits, ...aChain('visits/new', 2, '2026-06-13T08:30:00.000Z')]);
  expect(await county.check()).toEqual({ added: 0, signed: false });
  expect(told(county)).toEqual([]);
});

describe('records', () => {
  const tampered: readonly (readonly [string, readonly Commit[], readonly string[]])[] = [
    [
      'a commit taken away',
      commits.toSpliced(2, 1),
      ['visits/a 3 missing', 'visits/a 4 gap', 'visits/a 4 broken_link'],
    ],
    ['the last taken away', commits.toSpliced(4, 1), ['visits/a 5 missing']],
    ['the first taken away', commits.toSpliced(0, 1), ['visits/a 1 missing', 'visits/a 2 broken_link']],
    ['a whole stream taken away', commits.slice(5), [1, 2, 3, 4, 5].map((n) => `visits/a ${n} missing`)],
  ];

  test.each(tampered)('%s: told by stream and version', async (_, now, named) => {
    county.setRecords(now);
    await county.check();
    expect(told(county)).toEqual(expect.arrayContaining([...named]));
    expect(county.findings.every(({ stream }) => stream === 'visits/a')).toBe(true);
  });

  test('a commit changed and hashed again is told', async () => {
    const [first, ...rest] = commits;
    if (!first) throw new Error('No commits');
    county.setRecords([another(first), ...rest]);
    await county.check();
    expect(told(county)).toEqual(
      expect.arrayContaining(['visits/a 1 differs_from_log', 'visits/a 2 broken_link']),
    );
  });

  test('a stream that cannot be read is told and the others are read; an outage is no finding', async () => {
    const { world } = county;
    const after: typeof world.records.after = async (stream, version) => {
      if (stream === 'visits/a') throw new Error('facts that are no JSON');
      return openRecords(commits).after(stream, version);
    };
    const broken = { ...world, records: { ...world.records, after } };
    await check(broken, world.now());
    expect(told(county)).toEqual(['visits/a 0 unreadable']);
    await expect(check({ ...broken, isOutage: () => true }, world.now())).rejects.toThrow('no JSON');
    expect(told(county)).toHaveLength(1);
  });

  test('two contents in the log are told every day', async () => {
    const [, second] = commits;
    if (!second) throw new Error('No commits');
    await county.leave([another(second)], '2026-06-13T09:10:00.000Z');
    await county.check();
    expect(county.forks).toHaveLength(1);
    expect(told(county)).toEqual(['visits/a 2 forked']);
  });
});

describe('the log itself', () => {
  test('a leaf that was exchanged does not make the root that was signed', async () => {
    const { batches } = county.store.stored;
    const batch = batches.get(0);
    const [entry] = batch?.entries ?? [];
    if (!batch || !entry) throw new Error('No batch');
    batches.set(0, { ...batch, entries: batch.entries.with(0, { ...entry, hash: 'f'.repeat(64) }) });
    await county.check();
    expect(told(county)).toEqual(
      expect.arrayContaining([
        'log/tiles/0 0 tile_differs',
        'log/checkpoints 12 root_differs',
        `${entry.stream} ${entry.version} differs_from_log`,
      ]),
    );
  });

  test('a tile that was exchanged is told, and the county signs nothing upon it', async () => {
    const { tiles } = county.store.stored;
    const leaf = leafHash({ stream: 'visits/x', version: 1, hash: '' });
    tiles.set('0/0', (tiles.get('0/0') ?? []).with(3, leaf));
    const more = aChain('visits/c', 2, '2026-06-13T09:00:00.000Z');
    await county.leave(more, '2026-06-13T09:10:00.000Z');
    county.setRecords([...commits, ...more]);
    expect(await chain(county.world, county.world.now())).toEqual({ added: 2, signed: false });
    expect(told(county)).toEqual(['log/checkpoints 14 root_differs']);
    await county.check();
    expect(told(county)).toContain('log/tiles/0 0 tile_differs');
    expect(await county.store.newest(9)).toHaveLength(1);
  });

  test('batches that were cut off are told by the checkpoint that covers them', async () => {
    county.store.stored.batches.clear();
    await county.check();
    expect(told(county)).toContain('log/checkpoints 12 log_cut');
  });

  test('a checkpoint taken away after it was filed is told, for it cannot be made again', async () => {
    county.store.stored.checkpoints.clear();
    await county.check();
    expect(told(county)).toEqual(['log/checkpoints 12 copy_differs']);
  });

  test('a log that was put back to an older day is told by what was filed since', async () => {
    const { batches, checkpoints, marks } = county.store.stored;
    const more = aChain('visits/c', 2, '2026-06-13T07:00:00.000Z');
    await county.leave(more, '2026-06-13T09:10:00.000Z');
    await county.chain();
    batches.delete(12);
    checkpoints.delete(14);
    marks.set('built', '000000000012');
    county.setRecords([...commits, ...more]);
    await county.check();
    expect(told(county)).toEqual([
      'log/checkpoints 14 log_cut',
      'visits/c 1 never_logged',
      'visits/c 2 never_logged',
    ]);
  });

  test('a checkpoint signed by another key is told, also where that key was put in the place of the real one', async () => {
    const { checkpoints, keys } = county.store.stored;
    const thief = aLogCounty(undefined, aSigner());
    await thief.leave(commits, '2026-06-12T09:59:00.000Z');
    await thief.chain();
    checkpoints.clear();
    for (const [size, checkpoint] of thief.store.stored.checkpoints) checkpoints.set(size, checkpoint);
    for (const [keyId, key] of thief.store.stored.keys) keys.set(keyId, key);
    await county.check();
    expect(told(county)).toEqual(['log/checkpoints 12 not_signed', 'log/checkpoints 12 copy_differs']);
  });

  test('a filed copy that says something else, or is gone, is told', async () => {
    const name = checkpointFile({ county: '320682', size: 12 });
    county.files.held.set(name, Buffer.from('{}'));
    await county.check();
    county.files.held.delete(name);
    await county.check();
    expect(told(county)).toEqual(['log/checkpoints 12 copy_differs', 'log/checkpoints 12 copy_missing']);
  });
});

describe('what leaves the house', () => {
  const hour = async (world: typeof county.world, n: number): Promise<void> => {
    await county.leave(aChain(`visits/h${n}`, 1), `2026-06-13T${10 + n}:10:00.000Z`);
    county.setTime(`2026-06-13T${11 + n}:15:00.000Z`);
    await chain(world, county.world.now());
  };

  test('a service of time-stamps that is out stops nothing, and is asked again for the newest', async () => {
    const untold: unknown[] = [];
    let isOut = true;
    const stamping = async (digest: Uint8Array): Promise<Uint8Array> => {
      if (isOut) throw new Error('out');
      return digest;
    };
    const world = { ...county.world, stamping, onUnstamped: (error: unknown) => untold.push(error) };
    await hour(world, 1);
    expect([untold.length, (await county.store.newest(1))[0]?.size]).toEqual([1, 13]);
    isOut = false;
    county.setTime('2026-06-13T13:15:00.000Z');
    await chain(world, county.world.now());
    expect(await county.store.stamp(13)).toHaveLength(32);
    const logged = commits[0] && (await loggedOf(county.store, commits[0]));
    expect(Buffer.from(logged?.checkpoint.timestamp ?? '', 'base64')).toHaveLength(32);
  });

  test('a store of files that is out is told by failing, and everything is filed later, in order', async () => {
    const failing = async () => Promise.reject(new Error('out'));
    const world = { ...county.world, files: { ...county.files, put: failing } };
    await expect(hour(world, 1)).rejects.toThrow('out');
    await expect(hour(world, 2)).rejects.toThrow('out');
    expect(await county.store.newest(9)).toHaveLength(3);
    await hour(county.world, 3);
    expect([...county.files.held.keys()].map((name) => name.slice(-8))).toEqual(
      [12, 13, 14, 15].map((n) => `${String(n).padStart(3, '0')}.json`),
    );
  });
});
