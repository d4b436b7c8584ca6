// A county that had files before a slice came is brought up to date once, and telling it again changes nothing.
import { expect, test } from 'vitest';
import { alignEvery } from '#functions/kernel/align-every.ts';
import { aChild, inDifficulty } from '../kit/children.ts';
import { nth } from '../kit/ids.ts';
import { memoryWorld } from '../kit/world.ts';

const opened = async (world: ReturnType<typeof memoryWorld>, n: number, data = aChild()) => {
  const register = { slice: 'registry', id: nth('child', n), type: 'register_child', data };
  await world.run({ ...register, commandId: nth('command', n), by: nth('person') });
};

test('every child with a file is told; only those who must have a sheet get a cover, once', async () => {
  const county = memoryWorld();
  await opened(county, 1);
  await opened(county, 2, aChild({ categories: inDifficulty }));
  await opened(county, 3);
  expect(await alignEvery(county.world, 'entrustment', 'monday')).toEqual({ files: 3, begun: 2, failed: [] });
  const covers = () => county.records.all().filter(({ stream }) => stream.startsWith('entrustment/'));
  expect(covers().map(({ stream }) => stream)).toEqual([1, 3].map((n) => `entrustment/${nth('child', n)}`));
  expect(await alignEvery(county.world, 'entrustment', 'tuesday')).toEqual({
    files: 3,
    begun: 0,
    failed: [],
  });
  expect(covers()).toHaveLength(2);
});
