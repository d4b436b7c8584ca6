// The clock asks every row that has come up to decide for itself; late, early and double sweeps harm nothing.
import { countyDate, countyMinuteBefore } from '#shared/kernel/time.ts';
import type { Dispatched } from './effect.ts';
import type { Queues, Views } from './ports.ts';
import { DUE_SHARDS, type DueRow } from './row.ts';

type SweepingWorld = Readonly<{
  views: Pick<Views, 'generations' | 'due'>;
  queues: Pick<Queues, 'commands' | 'notices' | 'urgent'>;
}>;

/** What presses as much as this waits behind no digest. */
const PRESSING_RANK = 1;

const rowsOf = async (
  { views }: SweepingWorld,
  generation: number,
  shard: number,
  upTo: string,
): Promise<readonly DueRow[]> => {
  const rows: DueRow[] = [];
  let after: string | undefined;
  do {
    const page = await views.due(generation, shard, upTo, after);
    rows.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return rows;
};

// One id a tick: the same tick delivered twice is one command, the next tick asks anew.
const askOf = ({ slice, id, kind, rank }: DueRow, at: string): Dispatched => ({
  effectId: `due#${slice}/${id}#${at}`,
  depth: 1,
  asOf: at,
  effect:
    kind === 'message'
      ? { kind: 'send', id, pressing: rank <= PRESSING_RANK }
      : { kind: 'command', slice, id, type: 'come_due', data: { on: countyDate(at) } },
});

/**
 * Sends `come_due` to everything dated up to the county minute of `at`, and messages on their way, what presses most first;
 * answers how many. A row leaves the due index only by its own fact, so what failed once, or was written late, is asked again
 * by every tick.
 */
export const sweep = async (world: SweepingWorld, at: string): Promise<number> => {
  const { current } = await world.views.generations();
  const upTo = countyMinuteBefore(at);
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => rowsOf(world, current, shard, upTo));
  const rows = (await Promise.all(shards)).flat().sort((a, b) => a.rank - b.rank);
  const asked = rows.map((row) => askOf(row, at));
  const sends = asked.filter(({ effect }) => effect.kind === 'send');
  const isPressing = ({ effect }: Dispatched): boolean => effect.kind === 'send' && effect.pressing;
  await world.queues.urgent(sends.filter(isPressing));
  await world.queues.commands(asked.filter(({ effect }) => effect.kind === 'command'));
  await world.queues.notices(sends.filter((message) => !isPressing(message)));
  return asked.length;
};
