// The clock asks every row that has come up to decide for itself; late, early and double sweeps harm nothing.
import { countyDate, countyMinuteBefore } from '#shared/kernel/time.ts';
import type { Dispatched } from './effect.ts';
import type { Queues, Views } from './ports.ts';
import { DUE_SHARDS, type DueRow } from './row.ts';

type SweepingWorld = Readonly<{
  views: Pick<Views, 'generations' | 'due'>;
  queues: Pick<Queues, 'commands' | 'notices' | 'urgent'>;
}>;

/** A call to a queue takes ten, and so many calls are on their way at once. */
const TEN = 10;
const LANES = 8;

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

// One call after the other, a province's morning would not fit into the door's time.
const inLanes = async (send: Queues['commands'], messages: readonly Dispatched[]): Promise<void> => {
  const lanes = Map.groupBy(messages, (_, n) => Math.floor(n / TEN) % LANES);
  await Promise.all([...lanes.values()].map((lane) => send(lane)));
};

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
  const { urgent, commands, notices } = world.queues;
  await inLanes(urgent, sends.filter(isPressing));
  await inLanes(
    commands,
    asked.filter(({ effect }) => effect.kind === 'command'),
  );
  await inLanes(
    notices,
    sends.filter((message) => !isPressing(message)),
  );
  return asked.length;
};
