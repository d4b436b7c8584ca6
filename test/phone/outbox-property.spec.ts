// Whatever the network and the phone do, each saved visit arrives once, none is lost, and each child's order is kept.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aSaved } from './kit/paper.ts';
import { type Fate, fates, roughWorld } from './kit/rough-network.ts';

const CHILDREN = 3;
const DAY_MS = 86_400_000;

type Doing =
  | Readonly<{ does: 'save'; child: number }>
  | Readonly<{ does: 'pass'; ms: number }>
  | Readonly<{ does: 'restart' | 'online' | 'offline' | 'try_now' }>;

const doings: fc.Arbitrary<readonly Doing[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.integer({ min: 1, max: CHILDREN }).map((child): Doing => ({ does: 'save', child })),
    },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 20_000 }).map((ms): Doing => ({ does: 'pass', ms })) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('restart', 'online', 'offline', 'try_now').map((does): Doing => ({ does })),
    },
  ),
  { maxLength: 40 },
);

const weather: fc.Arbitrary<readonly Fate[]> = fc.array(fc.constantFrom(...fates), { maxLength: 60 });

type World = ReturnType<typeof roughWorld>;

const act = async (world: World, doing: Doing, saved: string[][]): Promise<void> => {
  switch (doing.does) {
    case 'save': {
      const count = saved.flat().length + 1;
      const one = aSaved(count, doing.child);
      if (world.outbox().save(one) === 'kept') saved[doing.child - 1]?.push(one.commandId);
      return;
    }
    case 'pass':
      return world.pass(doing.ms);
    case 'restart':
      return world.restart();
    case 'try_now':
      return world.outbox().tryNow();
    default:
      return world.setOnline(doing.does === 'online');
  }
};

const arrivedOf = (world: World, child: number): readonly string[] =>
  world.server.done
    .filter((entry) => entry.stream === aSaved(1, child).stream)
    .map((entry) => entry.commandId);

test('each saved visit arrives exactly once and in its child’s order', async () => {
  await fc.assert(
    fc.asyncProperty(doings, weather, async (story, sky) => {
      const left = [...sky];
      const world = roughWorld(() => left.shift() ?? 'answered');
      const saved: string[][] = Array.from({ length: CHILDREN }, () => []);
      for (const doing of story) await act(world, doing, saved);
      world.setOnline(true);
      await world.pass(DAY_MS);
      for (const [index, ids] of saved.entries()) expect(arrivedOf(world, index + 1)).toEqual(ids);
      expect(world.server.changedBodies).toEqual([]);
      expect(world.outbox().entries.get()).toEqual([]);
      expect(new Set(world.accepted)).toEqual(new Set(saved.flat()));
    }),
    { numRuns: 300 },
  );
});
