// Views in memory and Views in DynamoDB answer every question alike: guarded rows, counters moved with them, lists, due days.
import { beforeEach, describe, expect, test } from 'vitest';
import { viewStore } from '#functions/aws/view-store.ts';
import type { Views } from '#functions/kernel/ports.ts';
import { DUE_SHARDS, emptyRow, type Row, shardOf } from '#functions/kernel/row.ts';
import { nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TODAY, VILLAGE } from '../kit/ids.ts';
import { memoryViews } from '../kit/memory-views.ts';
import { makeTables } from '../kit/tables.ts';

const visitsOn = (on: string) => ({ on, slice: 'visits', rank: 2 });

const inDynamo = async (): Promise<Views> => {
  const { client, views } = await makeTables();
  return viewStore(client, views, Date.now);
};
const stores: readonly (readonly [string, () => Promise<Views>])[] = [
  ['in memory', async () => memoryViews()],
  ['in DynamoDB', inDynamo],
];

const row = (n: number, rev = 1, changed: Partial<Row> = {}): Row => ({
  ...emptyRow('child', nth('child', n)),
  rev,
  parts: {
    registry: {
      seen: rev,
      fields: { village: VILLAGE, deep: [{ a: null }] },
      sealed: { name: '1.0.cipher' },
    },
  },
  ...changed,
});
const one = (place: string, by = 1) => ({ place, by: { children: by } });

describe.each(stores)('Views %s', (_, open) => {
  let views: Views;
  beforeEach(async () => {
    views = await open();
  });
  const listed = async (under: string, limit = 10, after?: string) => {
    const { items, next } = await views.list(1, under, limit, after);
    return { sorts: items.map(({ sort }) => sort), next };
  };

  describe('a row', () => {
    test('is given back exactly as it was written', async () => {
      const full = row(1, 1, {
        key: 'wrapped',
        under: `village/${VILLAGE}`,
        sort: 'a/b#c',
        due: visitsOn(TODAY),
      });
      const ended = row(2, 1, { parts: { visits: { seen: 4, gone: true, fields: {}, sealed: {} } } });
      expect([await views.put(1, full, []), await views.put(1, ended, [])]).toEqual(['written', 'written']);
      expect([await views.row(1, 'child', full.id), await views.row(1, 'child', ended.id)]).toEqual([
        full,
        ended,
      ]);
      expect(await views.row(1, 'child', nth('child', 9))).toBeUndefined();
      expect(await views.row(1, 'person', full.id)).toBeUndefined();
    });

    test('with a longer name is its own row', async () => {
      const duty = { ...row(1), kind: 'duty', id: `${nth('person')}/director/${VILLAGE}` };
      await views.put(1, duty, []);
      expect(await views.row(1, 'duty', duty.id)).toEqual(duty);
    });

    test('is written only by whoever saw its last revision', async () => {
      const revisions = [1, 1, 3, 2, 2, 1];
      const outcomes: string[] = [];
      for (const rev of revisions) outcomes.push(await views.put(1, row(1, rev), []));
      expect(outcomes).toEqual(['written', 'moved', 'moved', 'written', 'moved', 'moved']);
      expect(await views.row(1, 'child', nth('child', 1))).toEqual(row(1, 2));
    });

    test('is written by one of eight who saw the same', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => views.put(1, row(1), [one(VILLAGE)])),
      );
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect((await views.counts(1, VILLAGE)).get(VILLAGE)).toEqual({ children: 1 });
    });
  });

  describe('counters', () => {
    test('move together with their row, in every village it touches', async () => {
      await views.put(1, row(1), [{ place: VILLAGE, by: { children: 1, red: 1 } }]);
      await views.put(1, row(1, 2), [
        { place: VILLAGE, by: { children: -1, red: -1 } },
        { place: OTHER_TOWNS_VILLAGE, by: { children: 1, yellow: 1 } },
      ]);
      expect(await views.counts(1, '320682')).toEqual(
        new Map([
          [VILLAGE, { children: 0, red: 0 }],
          [OTHER_TOWNS_VILLAGE, { children: 1, yellow: 1 }],
        ]),
      );
    });

    test('stay when their row was moved by another', async () => {
      await views.put(1, row(1), [one(VILLAGE)]);
      expect(await views.put(1, row(1), [one(VILLAGE)])).toBe('moved');
      expect(await views.put(1, row(1, 3), [one(VILLAGE)])).toBe('moved');
      expect((await views.counts(1, VILLAGE)).get(VILLAGE)).toEqual({ children: 1 });
    });

    test('are read by the digits of a village, a town, or the county', async () => {
      const places = [VILLAGE, SIBLING_VILLAGE, OTHER_TOWNS_VILLAGE];
      for (const [n, place] of places.entries()) await views.put(1, row(n), [one(place)]);
      const read = async (prefix: string) => [...(await views.counts(1, prefix)).keys()].sort();
      expect(await read(VILLAGE)).toEqual([VILLAGE]);
      expect(await read(VILLAGE.slice(0, 9))).toEqual([VILLAGE, SIBLING_VILLAGE]);
      expect(await read('320682')).toEqual([...places].sort());
      expect(await read('320683')).toEqual([]);
    });
  });

  describe('a list', () => {
    const standing = (n: number, sort: string, rev = 1): Row =>
      row(n, rev, { under: `village/${VILLAGE}`, sort });

    test('is read in the order of bytes, page by page', async () => {
      for (const [n, sort] of ['b', 'A', '_', 'a', 'B', '1'].entries())
        await views.put(1, standing(n, sort), []);
      const first = await listed(`village/${VILLAGE}`, 4);
      expect(first.sorts).toEqual(['1', 'A', 'B', '_']);
      const second = await listed(`village/${VILLAGE}`, 4, first.next);
      expect(second).toEqual({ sorts: ['a', 'b'], next: undefined });
      expect(await listed('village/nowhere')).toEqual({ sorts: [], next: undefined });
    });

    test('begins anew for whoever brings a text that no page has given', async () => {
      for (const [n, sort] of ['a', 'b'].entries()) await views.put(1, standing(n, sort), []);
      for (const made of ['', 'x', 'e30', Buffer.from('\n').toString('base64url')])
        expect((await listed(`village/${VILLAGE}`, 4, made)).sorts).toEqual(['a', 'b']);
    });

    test('tells its rows as a glance at one of them does', async () => {
      await views.put(1, standing(1, 'a'), []);
      expect(await views.row(1, 'child', nth('child', 1), 'loosely')).toEqual(standing(1, 'a'));
    });

    test('lets go of a row that moved, or ended', async () => {
      await views.put(1, standing(1, 'a'), []);
      await views.put(1, standing(2, 'b'), []);
      await views.put(1, { ...standing(1, 'a', 2), under: `village/${SIBLING_VILLAGE}` }, []);
      await views.put(1, row(2, 2), []);
      expect((await listed(`village/${VILLAGE}`)).sorts).toEqual([]);
      expect((await listed(`village/${SIBLING_VILLAGE}`)).sorts).toEqual(['a']);
    });
  });

  test('whoever is due is named with the slice that is asked', async () => {
    const due = { on: TODAY, slice: 'registry', rank: 1 };
    await views.put(1, row(1, 1, { due }), []);
    expect((await views.due(1, shardOf(nth('child', 1)), TODAY)).items).toEqual([
      { kind: 'child', id: nth('child', 1), slice: 'registry', rank: 1 },
    ]);
    expect((await views.row(1, 'child', nth('child', 1)))?.due).toEqual(due);
  });

  test('what has come up by a day is found in its shard, the earliest first, until it is dated anew', async () => {
    const [one, other, later, elsewhere] = [1, 1 + DUE_SHARDS, 1 + 2 * DUE_SHARDS, 2].map((n) =>
      nth('child', n),
    );
    const dated = (id = '', on = TODAY, rev = 1): Row => ({ ...row(1, rev, { due: visitsOn(on) }), id });
    const shard = shardOf(one ?? '');
    const due = async (upTo: string, of = shard) => (await views.due(1, of, upTo)).items.map(({ id }) => id);
    await views.put(1, dated(one, TODAY), []);
    await views.put(1, dated(other, '2026-01-01'), []);
    await views.put(1, dated(later, '2026-06-13'), []);
    await views.put(1, dated(elsewhere, TODAY), []);
    expect(await due(TODAY)).toEqual([other, one]);
    expect(await due('2026-06-13')).toEqual([other, one, later]);
    expect(await due(TODAY, shardOf(elsewhere ?? ''))).toEqual([elsewhere]);
    await views.put(1, dated(other, '2026-06-20', 2), []);
    await views.put(1, { ...row(1, 2), id: one ?? '' }, []);
    expect(await due(TODAY)).toEqual([]);
  });

  test('a minute of a day comes up at that minute, after all that is due on the day itself', async () => {
    const [one, other] = [1, 1 + DUE_SHARDS].map((n) => nth('child', n));
    const due = async (upTo: string) =>
      (await views.due(1, shardOf(one ?? ''), upTo)).items.map(({ id }) => id);
    await views.put(1, { ...row(1, 1, { due: visitsOn(`${TODAY}T08:00`) }), id: one ?? '' }, []);
    await views.put(1, { ...row(1, 1, { due: visitsOn(TODAY) }), id: other ?? '' }, []);
    expect(await due(`${TODAY}T07:59`)).toEqual([other]);
    expect(await due(`${TODAY}T08:00`)).toEqual([other, one]);
  });

  test('a book of counters of its own stands apart from the village’s', async () => {
    await views.put(1, row(1, 1), [{ place: `news-2026-06/${VILLAGE}`, by: { sent: 2 } }]);
    expect([...(await views.counts(1, `news-2026-06/${VILLAGE.slice(0, 6)}`))]).toEqual([
      [VILLAGE, { sent: 2 }],
    ]);
    expect((await views.counts(1, VILLAGE.slice(0, 6))).get(VILLAGE)?.['sent']).toBeUndefined();
  });

  test('generations stand side by side', async () => {
    const listedRow = row(1, 1, { under: 'a', sort: 'b', due: visitsOn(TODAY) });
    await views.put(1, listedRow, [one(VILLAGE)]);
    expect(await views.put(2, listedRow, [one(VILLAGE, 5)])).toBe('written');
    expect(await views.put(12, listedRow, [])).toBe('written');
    expect((await views.counts(1, VILLAGE)).get(VILLAGE)).toEqual({ children: 1 });
    expect((await views.counts(2, VILLAGE)).get(VILLAGE)).toEqual({ children: 5 });
    expect((await views.counts(12, VILLAGE)).size).toBe(0);
    expect((await views.list(2, 'a', 10)).items).toEqual([listedRow]);
    expect((await views.due(2, shardOf(listedRow.id), TODAY)).items).toHaveLength(1);
    expect((await views.due(12, shardOf(listedRow.id), TODAY)).items).toHaveLength(1);
    expect((await views.due(3, shardOf(listedRow.id), TODAY)).items).toEqual([]);
    expect(await views.row(3, 'child', listedRow.id)).toBeUndefined();
  });
});
