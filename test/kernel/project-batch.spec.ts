// One stream that cannot be projected stops neither its neighbours nor the other parts of its row, and an outage is no poison.
import { describe, expect, test } from 'vitest';
import type { Commit } from '#functions/kernel/commit.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { inDifficulty } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { nth } from '../kit/ids.ts';
import { memoryViews } from '../kit/memory-views.ts';

const [one, two] = [nth('child', 1), nth('child', 2)];

const batch = async (spoil: (commit: Commit) => Commit, outage = false) => {
  const county = aCounty();
  await county.register(one, { categories: inDifficulty });
  await county.register(two, { categories: inDifficulty });
  const commits = county.records.all().map(spoil);
  const records = {
    after: async (stream: string, version: number) =>
      commits.filter((commit) => commit.stream === stream && commit.version > version),
  };
  const views = memoryViews();
  const failing = {
    ...views,
    put: async (...put: Parameters<typeof views.put>) => {
      if (outage && put[1].id === one) throw new Error('connect ECONNREFUSED');
      return views.put(...put);
    },
  };
  const isOutage = (error: unknown): boolean => error instanceof Error && error.message.includes('ECONN');
  const outcome = await projectBatch(
    { ...county.world, records, views: failing, keys: county.vault },
    [1, 2],
    commits,
    isOutage,
  );
  return { views, outcome };
};

const unknownFact = (stream: string) => (commit: Commit) =>
  commit.stream === stream ? { ...commit, events: [{ type: 'child.flew_away' }] } : commit;

describe('a stream with a fact nobody knows', () => {
  test('is named once, with its version', async () => {
    const { outcome } = await batch(unknownFact(`visits/${one}`));
    expect(outcome.poison).toMatchObject([{ stream: `visits/${one}`, version: 1 }]);
    expect([...outcome.again]).toEqual([]);
  });

  test('leaves its row with its other part, and its neighbour whole, in every generation', async () => {
    const { views } = await batch(unknownFact(`visits/${one}`));
    for (const generation of [1, 2]) {
      expect(Object.keys((await views.row(generation, 'child', one))?.parts ?? {})).toEqual(['registry']);
      expect(Object.keys((await views.row(generation, 'child', two))?.parts ?? {}).sort()).toEqual([
        'registry',
        'visits',
      ]);
    }
  });
});

test('a fact whose fields are broken is poison as well', async () => {
  const { outcome, views } = await batch((commit) =>
    commit.stream === `registry/${one}`
      ? { ...commit, events: [{ type: 'child.registered', village: 5 }] }
      : commit,
  );
  expect(outcome.poison).toMatchObject([{ stream: `registry/${one}` }]);
  expect(Object.keys((await views.row(1, 'child', one))?.parts ?? {})).toEqual(['visits']);
});

test('a row that cannot be written now comes again, and its neighbour is written', async () => {
  const { outcome, views } = await batch((commit) => commit, true);
  expect([...outcome.again].sort()).toEqual([`registry/${one}`, `visits/${one}`]);
  expect(outcome.poison).toEqual([]);
  expect(await views.row(1, 'child', two)).toBeDefined();
});

test('a commit of a stream nobody knows concerns no row', async () => {
  const { outcome, views } = await batch((commit) => ({
    ...commit,
    stream: commit.stream.replace('visits/', 'nowhere/'),
  }));
  expect(outcome.poison).toEqual([]);
  expect(views.rows(1)).toHaveLength(2);
});
