// After five thousand commits with children moving, turning, closing and coming due, every counter equals a recount of the rows.
import { expect, test } from 'vitest';
import { projectionsByRow, shareOf } from '#functions/kernel/project.ts';
import { slices } from '#functions/slices.ts';
import { addDays } from '#shared/kernel/time.ts';
import { riskColours } from '#shared/visits/policy.ts';
import { aChild, aClosing, aMove } from '../kit/children.ts';
import { nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TODAY, VILLAGE } from '../kit/ids.ts';
import { aVisit, findingsOf } from '../kit/visiting.ts';
import { memoryWorld } from '../kit/world.ts';

const COMMITS = 5_000;
const CHILDREN = 300;
const SEED = 20_260_612;
const villages = [VILLAGE, SIBLING_VILLAGE, OTHER_TOWNS_VILLAGE, '320682104001', '320682001007'] as const;

/** The same numbers for the same seed (mulberry32). */
const dice = (seed: number) => {
  let state = seed;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  return { roll, oneOf: <T>(list: readonly [T, ...T[]]): T => list[roll(list.length)] ?? list[0] };
};

const live = async () => {
  const county = memoryWorld(`${TODAY}T01:00:00.000Z`);
  const { roll, oneOf } = dice(SEED);
  let commands = 0;
  const does = (slice: string, id: string, type: string, data: unknown) =>
    county.run({ slice, id, type, data, commandId: nth('command', ++commands), by: nth('person') });

  let today = TODAY;
  const recorded = new Map<string, string>();
  const deed = (child: string): Promise<unknown> => {
    const chance = roll(100);
    if (chance < 12)
      return does('registry', child, 'register_child', aChild({ village: oneOf(villages), openedOn: today }));
    if (chance < 32)
      return does('registry', child, 'move_child', aMove({ village: oneOf(villages), movedOn: today }));
    if (chance < 33) return does('registry', child, 'close_child', aClosing({ closedOn: today }));
    const visit = { visitedOn: addDays(today, -roll(9)), findings: findingsOf(oneOf(riskColours)) };
    const known = recorded.get(child);
    if (chance < 43 && known !== undefined) {
      return does('visits', child, 'correct', aVisit({ visitId: known, ...visit }));
    }
    recorded.set(child, nth('visit', commands));
    return does('visits', child, 'record', aVisit({ visitId: nth('visit', commands), ...visit }));
  };

  for (let child = 0; child < CHILDREN; child++) {
    await does(
      'registry',
      nth('child', child),
      'register_child',
      aChild({ village: oneOf(villages), openedOn: TODAY }),
    );
  }
  while (county.records.all().length < COMMITS) {
    await deed(nth('child', roll(CHILDREN + 100)));
    if (roll(10) === 0) await county.settle();
    if (roll(60) === 0) {
      today = addDays(today, 1);
      await county.tick(`${today}T01:00:00.000Z`);
    }
  }
  await county.settle();
  return county;
};

test('the counters equal a recount', async () => {
  const county = await live();
  const projections = projectionsByRow(slices);
  const recount = new Map<string, Record<string, number>>();
  for (const row of county.views.rows(1)) {
    const { place, counts } = shareOf(row, projections.get(row.kind) ?? new Map());
    if (place === undefined) continue;
    const sums = recount.get(place) ?? {};
    for (const [name, n] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + n;
    recount.set(place, sums);
  }
  const counted = [...county.views.counters(1)].map(([place, counts]) => {
    const kept = Object.entries(counts).filter(([, n]) => n !== 0);
    return [place, Object.fromEntries(kept)] as const;
  });
  expect(new Map(counted)).toEqual(recount);
  const kinds = new Set(county.records.all().flatMap(({ events }) => events.map(({ type }) => type)));
  expect(kinds.size).toBe(14);
  expect(recount.size).toBe(villages.length);
});
