// The sweep asks everything that has come up by its tick, however long ago, and leaves it to each to say what is true.
import { expect, test } from 'vitest';
import type { Dispatched } from '#functions/kernel/effect.ts';
import type { Views } from '#functions/kernel/ports.ts';
import { DUE_SHARDS, emptyRow } from '#functions/kernel/row.ts';
import { sweep } from '#functions/kernel/sweep.ts';
import { addDays } from '#shared/kernel/time.ts';
import { AT, nth, TODAY } from '../kit/ids.ts';
import { memoryViews } from '../kit/memory-views.ts';

const due = async (
  views: Views,
  n: number,
  on: string,
  kind = 'child',
  generation = 1,
  rank = 2,
): Promise<void> => {
  await views.put(
    generation,
    { ...emptyRow(kind, nth('child', n)), rev: 1, due: { on, slice: 'visits', rank } },
    [],
  );
};

const sweeping = (views: Views, fail = false) => {
  const sent: Dispatched[] = [];
  const commands = async (messages: readonly Dispatched[]): Promise<void> => {
    if (fail) throw new Error('no queue');
    sent.push(...messages);
  };
  const tick = (at = AT): Promise<number> =>
    sweep({ views, queues: { commands, notices: commands, urgent: commands } }, at);
  const asked = (): readonly string[] =>
    sent.map(({ effect }) => (effect.kind === 'command' ? effect.id : '')).toSorted();
  return { sent, tick, asked };
};
const children = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => nth('child', n + 1)).toSorted();

test('whoever is due up to today is asked, in every shard, and nobody later', async () => {
  const views = memoryViews();
  for (let n = 1; n <= 3 * DUE_SHARDS; n++) await due(views, n, addDays(TODAY, -(n % 5)));
  await due(views, 100, addDays(TODAY, 1));
  const { tick, asked } = sweeping(views);
  expect(await tick()).toBe(3 * DUE_SHARDS);
  expect(asked()).toEqual(children(3 * DUE_SHARDS));
});

test('what is dated years back is asked as well, for a file may be opened late', async () => {
  const views = memoryViews();
  await due(views, 1, '2019-02-03');
  expect(await sweeping(views).tick()).toBe(1);
});

test('a command’s id is the tick’s own, so that the same tick twice is one command', async () => {
  const views = memoryViews();
  await due(views, 1, TODAY);
  const { tick, sent } = sweeping(views);
  for (const at of [AT, AT, '2026-06-12T01:46:00.000Z']) await tick(at);
  const id = nth('child', 1);
  expect(sent[0]).toEqual({
    effectId: `due#visits/${id}#${AT}`,
    depth: 1,
    asOf: AT,
    effect: { kind: 'command', slice: 'visits', id, type: 'come_due', data: { on: TODAY } },
  });
  expect(new Set(sent.map(({ effectId }) => effectId)).size).toBe(2);
});

test('the day is the county’s: at 16:00 UTC the next one has begun', async () => {
  const views = memoryViews();
  await due(views, 1, addDays(TODAY, 1));
  const { tick } = sweeping(views);
  expect(await tick('2026-06-12T15:59:59.999Z')).toBe(0);
  expect(await tick('2026-06-12T16:00:00.000Z')).toBe(1);
});

test('every page of a shard is followed', async () => {
  const views = memoryViews();
  for (let n = 1; n <= 40; n++) await due(views, n, TODAY);
  const paged: Views = {
    ...views,
    due: async (generation, shard, upTo, after) => {
      const { items } = await views.due(generation, shard, upTo);
      const from = Number(after ?? 0);
      const page = { items: items.slice(from, from + 3) };
      return from + 3 < items.length ? { ...page, next: String(from + 3) } : page;
    },
  };
  expect(await sweeping(paged).tick()).toBe(40);
});

test('what a queue did not take is asked by the next tick', async () => {
  const views = memoryViews();
  await due(views, 1, TODAY);
  await expect(sweeping(views, true).tick()).rejects.toThrow('no queue');
  expect(await sweeping(views).tick()).toBe(1);
});

test('only the generation in use is asked', async () => {
  const views = memoryViews();
  await due(views, 2, TODAY, 'child', 2);
  const { tick } = sweeping(views);
  expect(await tick()).toBe(0);
  views.use({ current: 2 });
  expect(await tick()).toBe(1);
});
