// The clock asks every row that has come up to decide for itself; late, early and double sweeps harm nothing.
import { countyDate } from '#shared/kernel/time.ts';
import type { Dispatched } from './effect.ts';
import type { Queues, Views } from './ports.ts';
import { DUE_SHARDS } from './row.ts';

type SweepingWorld = Readonly<{
  views: Pick<Views, 'generations' | 'due'>;
  queues: Pick<Queues, 'commands'>;
}>;

const sweepShard = async (
  world: SweepingWorld,
  generation: number,
  shard: number,
  at: string,
): Promise<number> => {
  const on = countyDate(at);
  let sent = 0;
  let after: string | undefined;
  do {
    const page = await world.views.due(generation, shard, on, after);
    const commands = page.items.map(
      ({ id, slice }): Dispatched => ({
        // One id a tick: the same tick delivered twice is one command, the next tick asks anew.
        effectId: `due#${slice}/${id}#${at}`,
        depth: 1,
        effect: { kind: 'command', slice, id, type: 'come_due', data: { on } },
      }),
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
