// The views can be thrown away: a replay rebuilds them from Records, finds every difference, and switches only when it may.
import { beforeEach, describe, expect, test } from 'vitest';
import { generationStore } from '#functions/aws/generation-store.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { type ReplayingWorld, replay } from '#functions/kernel/replay.ts';
import { aCounty } from '../kit/county.ts';
import { nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { makeTables } from '../kit/tables.ts';
import { findingsOf } from '../kit/visiting.ts';

const [one, two, three] = [nth('child', 1), nth('child', 2), nth('child', 3)];

// A county in memory whose rows stand in DynamoDB, as the projector would have left them.
const lived = async () => {
  const county = aCounty();
  for (const id of [one, two, three]) await county.register(id);
  await county.visit(one, { findings: findingsOf('red'), note: '在家' });
  await county.move(two, OTHER_TOWNS_VILLAGE);
  await county.close(three);
  const { client, views: table } = await makeTables();
  const views = viewStore(client, table, Date.now);
  const generations = generationStore(client, table);
  await projectBatch({ ...county.world, views, keys: county.vault }, [1], county.records.all(), () => false);
  const world: ReplayingWorld = {
    ...county.world,
    views,
    generations,
    keys: county.vault,
    untilNoticed: async () => {},
    onProgress: () => {},
  };
  return { county, views, generations, world };
};

let now: Awaited<ReturnType<typeof lived>>;
beforeEach(async () => {
  now = await lived();
});
const rowsOf = async (generation: number): Promise<number> => {
  let rows = 0;
  for await (const _ of now.generations.rows(generation)) rows++;
  return rows;
};

describe('a replay', () => {
  test('rebuilds the same rows and counters, switches to them and drops the old', async () => {
    const before = [await now.views.row(1, 'child', one), await now.views.counts(1, '320682')];
    expect(await replay(now.world, false)).toEqual({
      generation: 2,
      rows: 5,
      switched: true,
      differences: [],
    });
    expect(await now.generations.read()).toEqual({ current: 2 });
    const [row, counts] = [await now.views.row(2, 'child', one), await now.views.counts(2, '320682')];
    const { rev: _a, ...rebuilt } = row ?? { rev: 0 };
    expect(before[0]).toMatchObject(rebuilt);
    expect(counts.get(VILLAGE)).toMatchObject({ children: 1, red: 1 });
    expect(counts.get(OTHER_TOWNS_VILLAGE)).toMatchObject({ children: 1, unvisited: 1 });
    expect(await rowsOf(1)).toBe(0);
  });

  test('after another takes the next generation', async () => {
    await replay(now.world, false);
    expect(await replay(now.world, false)).toMatchObject({ generation: 3, switched: true });
    expect([await rowsOf(2), await rowsOf(3)]).toEqual([0, 5]);
  });

  test('finds a row that was changed, one that is missing and one too many, and leaves everything as it stands', async () => {
    const row = await now.views.row(1, 'child', one);
    if (!row) throw new Error('no row');
    await now.views.put(1, { ...row, rev: row.rev + 1, under: `village/${SIBLING_VILLAGE}` }, []);
    await now.views.put(1, { ...row, id: nth('child', 9), rev: 1 }, []);
    const { switched, differences } = await replay(now.world, false);
    expect(switched).toBe(false);
    expect(differences).toEqual([
      { what: `child/${one}`, problem: 'different' },
      { what: `child/${nth('child', 9)}`, problem: 'missing' },
    ]);
    expect(await now.generations.read()).toEqual({ current: 1, filling: 2 });
    expect(await rowsOf(1)).toBe(6);
  });

  test('switches over differences that were expected, into a generation that no earlier try has touched', async () => {
    const row = await now.views.row(1, 'child', one);
    if (!row) throw new Error('no row');
    await now.views.put(1, { ...row, rev: row.rev + 1, under: `village/${SIBLING_VILLAGE}` }, []);
    await replay(now.world, false);
    expect(await replay(now.world, true)).toMatchObject({ generation: 3, switched: true });
    expect([await rowsOf(1), await rowsOf(2)]).toEqual([0, 0]);
    expect((await now.views.list(3, `village/${VILLAGE}`, 10)).items.map(({ id }) => id)).toEqual([one]);
  });

  test('of an erased child has nothing personal to show', async () => {
    await now.county.vault.erase(one);
    await replay(now.world, true);
    expect(await now.views.row(2, 'child', one)).not.toHaveProperty('key');
  });

  test('while a visit is recorded misses nothing', async () => {
    const recording = async (): Promise<void> => {
      await now.county.visit(two, { visitId: nth('visit', 7), findings: findingsOf('blue') });
      const commits = await now.county.records.after(`visits/${two}`, 0);
      const keys = now.county.vault;
      await projectBatch({ ...now.world, keys }, [1, 2], commits, () => false);
    };
    const [{ differences }] = await Promise.all([replay(now.world, false), recording()]);
    expect(differences).toEqual([]);
    expect((await now.views.row(2, 'child', two))?.parts['visits']?.fields).toMatchObject({ colour: 'blue' });
    expect((await now.views.counts(2, '320682')).get(OTHER_TOWNS_VILLAGE)).toMatchObject({ blue: 1 });
  });
});
