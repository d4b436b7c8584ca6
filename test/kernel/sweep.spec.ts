// The sweep asks everything that has come up by its tick, and leaves behind only days that it saw empty and settled.
import { describe, expect, test } from 'vitest';
import type { Dispatched } from '#functions/kernel/effect.ts';
import type { Views } from '#functions/kernel/ports.ts';
import { DUE_SHARDS, emptyRow, shardOf } from '#functions/kernel/row.ts';
import { sweep } from '#functions/kernel/sweep.ts';
import { slices } from '#functions/slices.ts';
import { addDays } from '#shared/kernel/time.ts';
import { AT, nth, TODAY } from '../kit/ids.ts';
import { memoryViews } from '../kit/memory-views.ts';

const due = async (views: Views, n: number, on: string): Promise<void> => {
  const row = emptyRow('child', nth('child', n));
  await views.put(1, { ...row, rev: 1, due: `${on}#${shardOf(row.id)}` }, []);
};

const sweeping = (views: Views, fail = false) => {
  const sent: Dispatched[] = [];
  const commands = async (messages: readonly Dispatched[]): Promise<void> => {
    if (fail) throw new Error('no queue');
    sent.push(...messages);
  };
  const tick = (at = AT, now = at): Promise<number> =>
    sweep({ slices, views, queues: { commands } }, at, now);
  const asked = (): readonly string[] =>
    sent.map(({ effect }) => (effect.kind === 'command' ? effect.id : '')).toSorted();
  return { sent, tick, asked };
};
const children = (...ns: readonly number[]): readonly string[] => ns.map((n) => nth('child', n)).toSorted();
const frontier = (views: Views) => views.setting('swept_through');

describe('a tick', () => {
  test('asks whoever is due up to today, in every shard, and nobody later', async () => {
    const views = memoryViews();
    for (let n = 1; n <= 3 * DUE_SHARDS; n++) await due(views, n, addDays(TODAY, -(n % 5)));
    await due(views, 100, addDays(TODAY, 1));
    const { tick, asked } = sweeping(views);
    expect(await tick()).toBe(3 * DUE_SHARDS);
    expect(asked()).toEqual(children(...Array.from({ length: 3 * DUE_SHARDS }, (_, n) => n + 1)));
  });

  test('sends a command whose id is the tick’s own, so that the same tick twice is one command', async () => {
    const views = memoryViews();
    await due(views, 1, TODAY);
    const { tick, sent } = sweeping(views);
    await tick();
    await tick();
    await tick('2026-06-12T01:46:00.000Z');
    const id = nth('child', 1);
    expect(sent[0]).toEqual({
      effectId: `due#visits/${id}#${AT}`,
      depth: 1,
      effect: { kind: 'command', slice: 'visits', id, type: 'come_due', data: { on: TODAY } },
    });
    expect(new Set(sent.map(({ effectId }) => effectId)).size).toBe(2);
  });

  test('means the county’s day: at 16:00 UTC the next one has begun', async () => {
    const views = memoryViews();
    await due(views, 1, addDays(TODAY, 1));
    const { tick } = sweeping(views);
    expect(await tick('2026-06-12T15:59:59.999Z')).toBe(0);
    expect(await tick('2026-06-12T16:00:00.000Z')).toBe(1);
  });

  test('follows every page of a day', async () => {
    const views = memoryViews();
    for (let n = 1; n <= 40; n++) await due(views, n, TODAY);
    const paged: Views = {
      ...views,
      due: async (generation, on, shard, after) => {
        const { items } = await views.due(generation, on, shard);
        const from = Number(after ?? 0);
        const page = { items: items.slice(from, from + 3) };
        return from + 3 < items.length ? { ...page, next: String(from + 3) } : page;
      },
    };
    expect(await sweeping(paged).tick()).toBe(40);
  });

  test('the first of a county looks back more than a year', async () => {
    const views = memoryViews();
    await due(views, 1, addDays(TODAY, -399));
    expect(await sweeping(views).tick()).toBe(1);
  });
});

describe('the frontier', () => {
  test('comes to stand two days behind when nothing is left', async () => {
    const views = memoryViews();
    await sweeping(views).tick();
    expect(await frontier(views)).toBe(addDays(TODAY, -2));
  });

  test('does not pass a day on which somebody still waits', async () => {
    const views = memoryViews();
    await due(views, 1, addDays(TODAY, -10));
    const { tick } = sweeping(views);
    await tick();
    expect(await frontier(views)).toBe(addDays(TODAY, -11));
    expect(await tick()).toBe(1);
  });

  test('does not move when the queue took nothing', async () => {
    const views = memoryViews();
    await due(views, 1, TODAY);
    await expect(sweeping(views, true).tick()).rejects.toThrow('no queue');
    expect(await frontier(views)).toBeUndefined();
  });

  test('does not run ahead with a tick that is for a moment to come, nor back with one that is late', async () => {
    const views = memoryViews();
    const { tick } = sweeping(views);
    await tick('2026-08-01T01:00:00.000Z', AT);
    expect(await frontier(views)).toBe(addDays(TODAY, -2));
    await tick('2026-05-01T01:00:00.000Z', AT);
    expect(await frontier(views)).toBe(addDays(TODAY, -2));
  });

  test('makes the next tick read only the days since', async () => {
    const views = memoryViews();
    await sweeping(views).tick();
    const days: string[] = [];
    const watched: Views = {
      ...views,
      due: async (...asked) => {
        days.push(asked[1]);
        return views.due(...asked);
      },
    };
    await sweeping(watched).tick();
    expect(new Set(days)).toEqual(new Set([addDays(TODAY, -1), TODAY]));
    expect(days).toHaveLength(2 * DUE_SHARDS);
  });
});
