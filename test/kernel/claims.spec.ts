// A value has one holder at a time: it is given free with what held it, and taken over only from a registration that never came.

import { beforeEach, describe, expect, test } from 'vitest';
import { handle, type World } from '#functions/kernel/handle.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { diary } from '../kit/diary.ts';
import { AT, nth } from '../kit/ids.ts';
import { memoryRecords } from '../kit/memory-records.ts';
import { memoryVault } from '../kit/memory-vault.ts';
import { memoryWorld } from '../kit/world.ts';

const [one, two, three] = [nth('child', 1), nth('child', 2), nth('child', 3)];
const LEFT_BEHIND = '2026-06-12T01:51:00.001Z';
const NOT_YET = '2026-06-12T01:51:00.000Z';

let world: World<readonly Slice[]>;
let at: string;
let commands = 0;
beforeEach(() => {
  at = AT;
  commands = 0;
  world = {
    ...memoryWorld(AT).world,
    slices: [diary],
    records: memoryRecords(),
    vault: memoryVault(),
    now: () => at,
  };
});
const does = (id: string, type: string, data: unknown = {}, on: World<readonly Slice[]> = world) =>
  handle(on, { slice: 'diary', id, type, data, commandId: nth('command', ++commands), by: 'system' });
const owner = (number: string) => world.vault.owner('number', number);

/** The world of a door that ends before its commit is stored. */
const killed = (): World<readonly Slice[]> => ({
  ...world,
  records: {
    ...world.records,
    append: () => Promise.reject(new Error('killed')),
  },
});

describe('a claim', () => {
  test('is refused to a second taker by name, at its field, and leaves nothing', async () => {
    await does(one, 'open', { number: 'a' });
    expect(await does(two, 'open', { number: 'a' })).toEqual({ refused: 'number_taken', field: 'number' });
    expect(await world.vault.key(two)).toBeUndefined();
  });

  test('moves with a correction: the new value is taken, the old one free for others', async () => {
    await does(one, 'open', { number: 'a' });
    expect(await does(one, 'correct', { number: 'b' })).toMatchObject({ version: 2 });
    expect([await owner('a'), await owner('b')]).toEqual([undefined, one]);
    expect(await does(two, 'open', { number: 'a' })).toMatchObject({ version: 1 });
  });

  test('stays where a correction says the same again', async () => {
    await does(one, 'open', { number: 'a' });
    await does(one, 'correct', { number: 'a' });
    expect(await owner('a')).toBe(one);
  });

  test('stays where a correction is refused', async () => {
    await does(one, 'open', { number: 'a' });
    await does(two, 'open', { number: 'b' });
    expect(await does(one, 'correct', { number: 'b' })).toMatchObject({ refused: 'number_taken' });
    expect([await owner('a'), await owner('b')]).toEqual([one, two]);
  });
});

describe('a claim of a registration whose commit never came', () => {
  beforeEach(async () => {
    await expect(does(one, 'open', { number: 'a' }, killed())).rejects.toThrow('killed');
    expect(await owner('a')).toBe(one);
  });

  test('stands for ten minutes', async () => {
    at = NOT_YET;
    expect(await does(two, 'open', { number: 'a' })).toMatchObject({ refused: 'number_taken' });
  });

  test('is taken over then', async () => {
    at = LEFT_BEHIND;
    expect(await does(two, 'open', { number: 'a' })).toMatchObject({ version: 1 });
    expect(await owner('a')).toBe(two);
    expect(await does(one, 'open', { number: 'a' })).toMatchObject({ refused: 'number_taken' });
  });

  test('is taken anew by the retry of the registration', async () => {
    at = NOT_YET;
    expect(await does(one, 'open', { number: 'a' })).toMatchObject({ version: 1 });
    at = '2027-01-01T00:00:00.000Z';
    expect(await does(two, 'open', { number: 'a' })).toMatchObject({ refused: 'number_taken' });
  });

  test('is given to one of two who take it over at once', async () => {
    at = LEFT_BEHIND;
    const answers = await Promise.all([two, three].map((id) => does(id, 'open', { number: 'a' })));
    expect(answers.filter((answer) => 'version' in answer)).toHaveLength(1);
  });

  test('is not taken from a registration that is tried again at that very moment', async () => {
    at = LEFT_BEHIND;
    const { vault } = world;
    const holding: typeof vault.holding = async (kind, value) => {
      const found = await vault.holding(kind, value);
      await vault.claim(kind, value, one, at);
      return found;
    };
    const answer = await does(two, 'open', { number: 'a' }, { ...world, vault: { ...vault, holding } });
    expect(answer).toMatchObject({ refused: 'number_taken' });
  });
});

test('a claim from before times were kept stands while its owner has a past, and is taken over where there is none', async () => {
  await does(one, 'open', { number: 'a' });
  const { vault } = world;
  const holding: typeof vault.holding = async (kind, value) => {
    const found = await vault.holding(kind, value);
    return found && { owner: found.owner };
  };
  const claim: typeof vault.claim = (kind, value, of, when, behind) =>
    vault.claim(kind, value, of, when, behind && { ...behind, at: AT });
  const old: World<readonly Slice[]> = { ...world, vault: { ...vault, holding, claim } };
  expect(await does(two, 'open', { number: 'a' }, old)).toMatchObject({ refused: 'number_taken' });
  await vault.claim('number', 'b', three, AT);
  expect(await does(two, 'open', { number: 'b' }, old)).toMatchObject({ version: 1 });
});
