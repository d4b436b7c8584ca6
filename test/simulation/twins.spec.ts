// The simulation is worth what it notices: every planted bug shows within these seeds, by the fault it must show by.
import { expect, it } from 'vitest';
import { noticed, twins } from './twins.ts';

const MOST_SEEDS = 200;
const LIMIT_MS = 120_000;

it('plants at least twenty bugs, each by its own name', () => {
  expect(new Set(twins.map(({ name }) => name)).size).toBeGreaterThanOrEqual(20);
});

it.each(twins.map((twin) => [twin.name, twin] as const))(
  'notices %s',
  async (_name, twin) => {
    expect(await noticed(twin, MOST_SEEDS)).toBeDefined();
  },
  LIMIT_MS,
);
