// A town's key is changed under a living county: everything opens before, half-way and after, and no record is touched.

import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventStore } from '#functions/aws/event-store.ts';
import { generationStore } from '#functions/aws/generation-store.ts';
import { dropOldTownKeys, type Rotating, rotateTown } from '#functions/aws/town-rotation.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import { townsKeyOf } from '#functions/aws/wrapped-key.ts';
import { handle, type World } from '#functions/kernel/handle.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { replay } from '#functions/kernel/replay.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { slices } from '#functions/slices.ts';
import { ChildRow } from '#functions/visits/village-children.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { villageList } from '#shared/registry/contract.ts';
import { aChild } from '../kit/children.ts';
import { AT, nth, OTHER_TOWNS_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { realVault } from '../kit/real-vault.ts';
import { memoryWorld } from '../kit/world.ts';

const TOWN_DIGITS = VILLAGE.slice(0, 9);
const CHILDREN = Array.from({ length: 12 }, (_, n) => nth('child', n + 1));
const OTHER = nth('child', 99);
const TEN_MINUTES = 10 * 60_000;

/** A county whose people live in two towns, its records, rows and keys in DynamoDB. */
const lived = async () => {
  const vault = await realVault();
  const { client, tables, ringOf, container } = vault;
  let now = Date.parse(AT);
  const clock = () => now;
  const surroundings = memoryWorld(AT).world;
  const worldOf = (keys = container(ringOf(clock))): World<readonly Slice[]> & { vault: typeof keys } => ({
    ...surroundings,
    slices,
    records: eventStore(client, tables.records),
    vault: keys,
  });
  const views = viewStore(client, tables.views, () => now);
  const world = worldOf();
  const register = async (id: string, village: string, by = world): Promise<void> => {
    const data = aChild({ village, name: `陈${id.slice(-2)}` });
    const commandId = nth('command', CHILDREN.indexOf(id) + 2);
    const command = { slice: 'registry', id, type: 'register_child', data, commandId, by: 'system' };
    const answer = await handle(by, command);
    if (isRefusal(answer)) throw new Error(answer.refused);
    const commits = await by.records.after(answer.stream, 0);
    await projectBatch({ ...by, views, keys: by.vault }, [1], commits, () => false);
  };
  for (const id of CHILDREN) await register(id, VILLAGE);
  await register(OTHER, OTHER_TOWNS_VILLAGE);
  const rotating: Rotating = {
    client,
    vault: tables.vault,
    views: tables.views,
    ring: ringOf(clock),
    random: surroundings.random,
    now: clock,
    pause: async () => {},
    onProgress: () => {},
  };
  return {
    ...vault,
    worldOf,
    register,
    views,
    rotating,
    pass: (ms: number) => {
      now += ms;
    },
    /** A cold container's reading of every name, from rows and from records. */
    names: async () => {
      const cold = worldOf();
      const reader = readerOf({ ...cold, views });
      const rows = await reader.list(villageList(VILLAGE), ChildRow, 100);
      const timelines = await Promise.all(CHILDREN.map((id) => reader.timeline('registry', id)));
      return {
        rows: rows.map(({ parts }) => parts.registry.personal?.name ?? 'closed').sort(),
        records: timelines
          .map(([first]) => JSON.stringify(first?.events).match(/陈../)?.[0] ?? 'closed')
          .sort(),
      };
    },
    items: async (TableName: string) => (await client.send(new ScanCommand({ TableName }))).Items ?? [],
    replayed: () =>
      replay(
        {
          ...world,
          views,
          generations: generationStore(client, tables.views),
          keys: world.vault,
          untilNoticed: async () => {
            now += TEN_MINUTES;
          },
          onProgress: () => {},
        },
        false,
      ),
  };
};

let now: Awaited<ReturnType<typeof lived>>;
const all = CHILDREN.map((id) => `陈${id.slice(-2)}`).sort();
const generationsOf = async (town = TOWN_DIGITS): Promise<Record<string, number>> => {
  const wraps = (await now.items(now.tables.vault)).map(({ wrapped }) => wrapped?.S ?? '');
  const keys = wraps.filter((wrap) => wrap.startsWith(`${town}.`)).map(townsKeyOf);
  return Object.fromEntries(
    [...Map.groupBy(keys, ({ generation }) => generation)].map(([g, of]) => [g, of.length]),
  );
};
/** Ends like a process that is killed after so many keys. */
const killedAfter = (keys: number): Rotating => ({
  ...now.rotating,
  onProgress: (_, done) => {
    if (done === keys) throw new Error('killed');
  },
});

beforeEach(async () => {
  now = await lived();
});

describe('a town’s new key', () => {
  test('opens everything before, half-way and after, with records byte for byte as they were', async () => {
    const records = await now.items(now.tables.records);
    expect(await now.names()).toEqual({ rows: all, records: all });
    await expect(rotateTown(killedAfter(5), TOWN_DIGITS)).rejects.toThrow('killed');
    expect(await generationsOf()).toEqual({ 1: 7, 2: 5 });
    expect(await now.names()).toEqual({ rows: all, records: all });
    expect(await rotateTown(now.rotating, TOWN_DIGITS)).toEqual({ how: 'resumed', generation: '2', keys: 7 });
    expect(await generationsOf()).toEqual({ 2: 12 });
    expect(await now.names()).toEqual({ rows: all, records: all });
    expect(await now.items(now.tables.records)).toEqual(records);
  });

  test('leaves other towns as they were', async () => {
    await rotateTown(now.rotating, TOWN_DIGITS);
    expect(await generationsOf(OTHER_TOWNS_VILLAGE.slice(0, 9))).toEqual({ 1: 1 });
  });

  test('wraps the keys of people entered from then on', async () => {
    await rotateTown(now.rotating, TOWN_DIGITS);
    await now.register(nth('child', 50), VILLAGE, now.worldOf());
    expect(await generationsOf()).toEqual({ 2: 13 });
  });

  test('changed twice is two generations, each time whole', async () => {
    const shown: number[] = [];
    const onProgress = (_town: string, done: number) => shown.push(done);
    await rotateTown(now.rotating, TOWN_DIGITS);
    expect(await rotateTown({ ...now.rotating, onProgress }, TOWN_DIGITS)).toEqual({
      how: 'rotated',
      generation: '3',
      keys: 12,
    });
    expect(shown).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(await now.names()).toEqual({ rows: all, records: all });
  });

  test('does not bring back the key of somebody who is erased meanwhile', async () => {
    const [one = ''] = CHILDREN;
    const random = now.rotating.random;
    let erased = false;
    // Between reading a wrapped key and writing the new one chance is asked: there somebody erases everybody.
    const erasing = async () => {
      const { vault } = now.worldOf();
      for (const id of CHILDREN) await vault.erase(id);
    };
    const ring = { ...now.rotating.ring };
    const townKey: typeof ring.townKey = async (town, generation) => {
      if (!erased) {
        erased = true;
        await erasing();
      }
      return now.rotating.ring.townKey(town, generation);
    };
    await rotateTown({ ...now.rotating, random, ring: { ...ring, townKey } }, TOWN_DIGITS);
    expect(await generationsOf()).toEqual({});
    expect(await now.worldOf().vault.key(one)).toBeUndefined();
  });

  test('still costs a cold container one call of the key service', async () => {
    await rotateTown(killedAfter(5), TOWN_DIGITS).catch(() => {});
    const before = now.kms.calls()['Decrypt'] ?? 0;
    await now.names();
    expect((now.kms.calls()['Decrypt'] ?? 0) - before).toBe(1);
  });

  test('is found by a container that holds the ring from before, without the key service', async () => {
    const [one = ''] = CHILDREN;
    const warm = now.worldOf().vault;
    const key = await warm.key(one);
    await rotateTown(now.rotating, TOWN_DIGITS);
    const before = now.kms.calls()['Decrypt'];
    expect(await warm.key(one)).toEqual(key);
    expect(now.kms.calls()['Decrypt']).toBe(before);
  });
});

describe('an old key', () => {
  test('is not dropped while a container may not have heard of the new one', async () => {
    await rotateTown(now.rotating, TOWN_DIGITS);
    expect(await dropOldTownKeys(now.rotating, TOWN_DIGITS)).toEqual({ why: 'too_soon', count: 6 * 60_000 });
  });

  test('is not dropped while keys in the Vault are wrapped under it', async () => {
    await rotateTown(killedAfter(5), TOWN_DIGITS).catch(() => {});
    now.pass(TEN_MINUTES);
    expect(await dropOldTownKeys(now.rotating, TOWN_DIGITS)).toEqual({ why: 'keys', count: 7 });
  });

  test('is not dropped while rows carry copies wrapped under it, and is once a replay has refreshed them', async () => {
    await rotateTown(now.rotating, TOWN_DIGITS);
    now.pass(TEN_MINUTES);
    expect(await dropOldTownKeys(now.rotating, TOWN_DIGITS)).toEqual({ why: 'rows', count: 12 });
    expect(await now.replayed()).toMatchObject({ switched: true, rows: 13 });
    expect(await dropOldTownKeys(now.rotating, TOWN_DIGITS)).toEqual({ dropped: ['1'] });
    const [keys] = (await now.rotating.ring.towns()).filter(({ town }) => town === TOWN_DIGITS);
    expect(keys?.generations).toEqual(['2']);
    expect(await now.names()).toEqual({ rows: all, records: all });
    expect(await dropOldTownKeys(now.rotating, TOWN_DIGITS)).toEqual({ dropped: [] });
  });

  test('of a town that never had another, or is unknown, is no matter', async () => {
    expect(await dropOldTownKeys(now.rotating, OTHER_TOWNS_VILLAGE.slice(0, 9))).toEqual({ dropped: [] });
    expect(await dropOldTownKeys(now.rotating, '320682999')).toEqual({ dropped: [] });
  });
});
