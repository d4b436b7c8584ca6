// Rows end the same whatever order, repetition or loss their commits arrive with, and counters are exactly the rows added up.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commit } from '#functions/kernel/commit.ts';
import { projectionsByRow, shareOf } from '#functions/kernel/project.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { slices } from '#functions/slices.ts';
import { aCounty } from '../kit/county.ts';
import { nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { memoryViews } from '../kit/memory-views.ts';
import { findingsOf } from '../kit/visiting.ts';

const [one, two, three] = [nth('child', 1), nth('child', 2), nth('child', 3)];

// Three children: one moves and turns red, one is closed, one is never visited.
const lived = async () => {
  const county = aCounty();
  await county.register(one);
  await county.register(two, { village: SIBLING_VILLAGE });
  await county.visit(one, { findings: findingsOf('red'), note: '奶奶咳嗽' });
  await county.move(one, OTHER_TOWNS_VILLAGE);
  await county.visit(two, { visitId: nth('visit', 2), findings: findingsOf('blue') });
  await county.register(three);
  await county.visit(one, { visitId: nth('visit', 3), findings: findingsOf('yellow') });
  await county.close(two);
  // A row is asked for one slice a tick: the cover's matter is the older one.
  await county.tick('2026-06-30T01:00:00.000Z');
  await county.tick('2026-06-30T01:05:00.000Z');
  return county;
};
type County = Awaited<ReturnType<typeof lived>>;

const project = async (county: County, batches: readonly (readonly Commit[])[], views = memoryViews()) => {
  const world = { ...county.world, views, keys: county.vault };
  for (const batch of batches) await projectBatch(world, [1], batch, () => false);
  return views;
};

const shown = (views: ReturnType<typeof memoryViews>) => ({
  rows: views
    .rows(1)
    .map(({ rev: _, ...row }) => row)
    .sort((a, b) => `${a.id}/${a.kind}`.localeCompare(`${b.id}/${b.kind}`)),
  counters: Object.fromEntries(
    [...views.counters(1)].flatMap(([place, counts]) => {
      const counted = Object.entries(counts).filter(([, n]) => n !== 0);
      return counted.length > 0 ? [[place, Object.fromEntries(counted)] as const] : [];
    }),
  ),
});

describe('the rows', () => {
  test('are the same for any order, any repetition and any batches', async () => {
    const county = await lived();
    const commits = county.records.all();
    const expected = shown(await project(county, [commits]));
    const arrivals = fc
      .array(fc.constantFrom(...commits), { maxLength: 20 })
      .chain((again) =>
        fc.shuffledSubarray([...commits, ...again], { minLength: commits.length + again.length }),
      )
      .chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 1, max: all.length })));
    await fc.assert(
      fc.asyncProperty(arrivals, async ([all, size]) => {
        const batches = Array.from({ length: Math.ceil(all.length / size) }, (_, n) =>
          all.slice(n * size, (n + 1) * size),
        );
        expect(shown(await project(county, batches))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('are whole from the last commit of each stream alone, the rest being read from Records', async () => {
    const county = await lived();
    const last = new Map(county.records.all().map((commit) => [commit.stream, commit]));
    expect(shown(await project(county, [[...last.values()]]))).toEqual(shown(county.views));
  });

  test('do not change when everything comes once more', async () => {
    const county = await lived();
    const before = county.views.rows(1);
    await project(county, [county.records.all()], county.views);
    expect(county.views.rows(1)).toEqual(before);
  });

  test('are the same when several workers write at once', async () => {
    const county = await lived();
    const views = memoryViews();
    const commits = county.records.all();
    await Promise.all(commits.map((commit) => project(county, [[commit]], views)));
    expect(shown(views)).toEqual(shown(county.views));
  });

  test('of a closed child end: in no list, due never, counted nowhere, and without a key', async () => {
    const county = await lived();
    const row = await county.views.row(1, 'child', two);
    expect(row).not.toHaveProperty('under');
    expect(row).not.toHaveProperty('due');
    expect(row).not.toHaveProperty('key');
    expect(row?.parts).toMatchObject({
      registry: { gone: true, fields: {}, sealed: {} },
      visits: { gone: true },
    });
    expect(await county.figures(SIBLING_VILLAGE)).toEqual({});
  });

  test('carry name and details sealed, and the wrapped key that opens them', async () => {
    const county = await lived();
    const row = await county.views.row(1, 'child', one);
    expect(Object.keys(row?.parts['registry']?.sealed ?? {})).toEqual(['name', 'details']);
    expect(row?.key).toBe(await county.vault.wrapped(one));
    expect(JSON.stringify(row)).not.toMatch(/陈小满|奶奶/);
  });
});

describe('the counters', () => {
  test('move with the child', async () => {
    const county = await lived();
    expect(await county.figures(VILLAGE)).toEqual({ children: 1, unvisited: 1, overdue: 1 });
    expect(await county.figures(OTHER_TOWNS_VILLAGE)).toEqual({ children: 1, red: 1, overdue: 1 });
  });

  test('are the shares of the rows, added up', async () => {
    const county = await lived();
    const projections = projectionsByRow(slices);
    const sums = new Map<string, Record<string, number>>();
    for (const row of county.views.rows(1)) {
      const { place, counts } = shareOf(row, projections.get(row.kind) ?? new Map());
      if (place === undefined) continue;
      const sum = sums.get(place) ?? {};
      for (const [name, n] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + n;
      sums.set(place, sum);
    }
    expect(shown(county.views).counters).toEqual(Object.fromEntries(sums));
  });

  test('are written only when something is counted differently', async () => {
    const county = aCounty();
    await county.register(one);
    await county.visit(one, { findings: findingsOf('red') });
    const [written, views] = [[] as number[], county.views];
    const counting = {
      ...views,
      put: async (...put: Parameters<typeof views.put>) => {
        written.push(put[2].length);
        return views.put(...put);
      },
    };
    const quiet = {
      slice: 'visits',
      id: one,
      type: 'correct',
      by: nth('person'),
      commandId: nth('command', 50),
    };
    const data = { ...county.visitOf({ findings: findingsOf('red') }), note: '补充' };
    await county.run({ ...quiet, data });
    const commits = await county.records.after(`visits/${one}`, 2);
    await projectBatch({ ...county.world, views: counting, keys: county.vault }, [1], commits, () => false);
    expect(written).toEqual([0]);
  });
});
