// An erasure ends alike wherever it is cut off: what was claimed is free, the key is gone, the fact is written, and the chain verifies.

import { beforeEach, describe, expect, test } from 'vitest';
import { chainFaults } from '#functions/kernel/commit.ts';
import { handle, type World } from '#functions/kernel/handle.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { diary } from '../kit/diary.ts';
import { AT, nth } from '../kit/ids.ts';
import { memoryRecords } from '../kit/memory-records.ts';
import { memoryVault } from '../kit/memory-vault.ts';
import { memoryWorld } from '../kit/world.ts';

const [one, two] = [nth('child', 1), nth('child', 2)];
const stream = `diary/${one}`;

/** A world that counts the steps which change something, and dies before or after the n-th of them. */
const mortal = (
  world: World<readonly Slice[]>,
  death?: Readonly<{ step: number; when: 'before' | 'after' }>,
) => {
  const steps: string[] = [];
  const step = async <T>(name: string, effect: () => Promise<T>): Promise<T> => {
    steps.push(name);
    const isLast = steps.length === death?.step;
    if (isLast && death?.when === 'before') throw new Error('killed');
    const answer = await effect();
    if (isLast) throw new Error('killed');
    return answer;
  };
  const { vault, records } = world;
  const living: World<readonly Slice[]> = {
    ...world,
    vault: {
      ...vault,
      release: (kind, value, owner) => step('release', () => vault.release(kind, value, owner)),
      erase: (subject) => step('erase', () => vault.erase(subject)),
    },
    records: { ...records, append: (...asked) => step('append', () => records.append(...asked)) },
  };
  return { living, steps };
};

let world: World<readonly Slice[]>;
beforeEach(async () => {
  world = {
    ...memoryWorld(AT).world,
    slices: [diary],
    records: memoryRecords(),
    vault: memoryVault(),
  };
  for (const [n, id] of [one, two].entries()) {
    const incoming = { slice: 'diary', id, type: 'open', data: { number: `number-${n}` } };
    await handle(world, { ...incoming, commandId: nth('command', n + 1), by: nth('person') });
  }
  const corrected = { slice: 'diary', id: one, type: 'correct', data: { number: 'corrected' } };
  await handle(world, { ...corrected, commandId: nth('command', 3), by: nth('person') });
});

const erasing = (on: World<readonly Slice[]>, commandId = nth('command', 9)) =>
  handle(on, { slice: 'diary', id: one, type: 'erase', data: {}, commandId, by: 'system' });

const expectErased = async (): Promise<void> => {
  const commits = await world.records.after(stream, 0);
  expect(commits.map(({ events }) => events.map(({ type }) => type))).toEqual([
    ['diary.opened'],
    ['diary.corrected'],
    ['diary.erased'],
  ]);
  expect(chainFaults(commits)).toEqual([]);
  expect(await world.vault.key(one)).toBeUndefined();
  expect(await world.vault.owner('number', 'corrected')).toBeUndefined();
  expect(await world.vault.owner('number', 'number-1')).toBe(two);
  expect(await world.vault.key(two)).toBeDefined();
};

test('claims are free before the key is gone, and the key is gone before the fact stands', async () => {
  const { living, steps } = mortal(world);
  expect(await erasing(living)).toMatchObject({ version: 3, state: { status: 'erased' } });
  // What is given free once more after the fact was free already.
  expect(steps).toEqual(['release', 'erase', 'append', 'release']);
  await expectErased();
});

const deaths = [1, 2, 3, 4].flatMap((step) => (['before', 'after'] as const).map((when) => ({ step, when })));

describe.each(deaths)('cut off $when step $step', (death) => {
  test('the same command sent again ends as if nothing had happened', async () => {
    await expect(erasing(mortal(world, death).living)).rejects.toThrow('killed');
    expect(await erasing(world)).toEqual({ stream, version: 3, state: { status: 'erased' } });
    await expectErased();
    expect(await erasing(world)).toEqual({ stream, version: 3, state: { status: 'erased' } });
  });

  test('another command to the same end finds it done, or does it', async () => {
    await expect(erasing(mortal(world, death).living)).rejects.toThrow('killed');
    await erasing(world, nth('command', 10));
    await expectErased();
  });
});

test('a file opened again by the same hand is not: its stream stands, and nobody gets the erased key anew', async () => {
  await erasing(world);
  const again = { slice: 'diary', id: one, type: 'open', data: { number: 'x' } };
  const answer = await handle(world, { ...again, commandId: nth('command', 20), by: nth('person') });
  expect(answer).toEqual({ refused: 'already_open' });
  expect(await world.vault.key(one)).toBeUndefined();
});

test('two erasures at once end as one', async () => {
  const answers = await Promise.all([erasing(world), erasing(world, nth('command', 10))]);
  expect(answers).toContainEqual({ stream, version: 3, state: { status: 'erased' } });
  await expectErased();
});
