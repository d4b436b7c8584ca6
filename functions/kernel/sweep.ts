// The clock asks every row that has come up to decide for itself; late, early and double sweeps harm nothing.
import { countyDate } from '#shared/kernel/time.ts';
import type { Dispatched } from './effect.ts';
import type { Queues, Views } from './ports.ts';
import { DUE_SHARDS } from './row.ts';
import type { Slice } from './slice.ts';

type SweepingWorld = Readonly<{
  slices: readonly Slice[];
  views: Pick<Views, 'generations' | 'due'>;
  queues: Pick<Queues, 'commands'>;
}>;

const dueSlices = (slices: readonly Slice[]): ReadonlyMap<string, readonly string[]> => {
  const byRow = new Map<string, string[]>();
  for (const slice of slices) {
    for (const projection of slice.kinds.flatMap((kind) => kind.projections)) {
      if (projection.isDue) byRow.set(projection.row, [...(byRow.get(projection.row) ?? []), slice.name]);
    }
  }
  return byRow;
};

const sweepShard = async (
  world: SweepingWorld,
  generation: number,
  shard: number,
  at: string,
): Promise<number> => {
  const asked = dueSlices(world.slices);
  const on = countyDate(at);
  let sent = 0;
  let after: string | undefined;
  do {
    const page = await world.views.due(generation, shard, on, after);
    const commands = page.items.flatMap(({ kind, id }): readonly Dispatched[] =>
      (asked.get(kind) ?? []).map((slice) => ({
        // One id a tick: the same tick delivered twice is one command, the next tick asks anew.
        effectId: `due#${slice}/${id}#${at}`,
        depth: 1,
        effect: { kind: 'command', slice, id, type: 'come_due', data: { on } },
      })),
    );
    await world.queues.commands(commands);
    sent += commands.length;
    after = page.next;
  } while (after !== undefined);
  return sent;
};

/**
 * Sends `come_due` to everything dated up to the county date of `at`; answers how many. A row leaves the due index only by
 * its own fact, so what failed once, or was written late, is asked again by every tick.
 */
export const sweep = async (world: SweepingWorld, at: string): Promise<number> => {
  const { current } = await world.views.generations();
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => sweepShard(world, current, shard, at));
  return (await Promise.all(shards)).reduce((sum, sent) => sum + sent, 0);
};
