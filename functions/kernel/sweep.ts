// The clock asks every row that has come up to decide for itself; late, early and double sweeps harm nothing.
import { addDays, countyDate } from '#shared/kernel/time.ts';
import type { Dispatched } from './effect.ts';
import type { Queues, Views } from './ports.ts';
import { DUE_SHARDS } from './row.ts';
import type { Slice } from './slice.ts';

type SweepingWorld = Readonly<{
  slices: readonly Slice[];
  views: Pick<Views, 'generations' | 'due' | 'setting' | 'set'>;
  queues: Pick<Queues, 'commands'>;
}>;

const FRONTIER = 'swept_through';
// How far back the first sweep of a county looks.
const FIRST_LOOK_BACK_DAYS = 400;
const LOOKED_BACK = 'looked_back_on';
// A row may come after the sweep has left its day behind: its commit was set aside for up to 14 days, or its shard stood still.
const LOOK_BACK_DAYS = 31;

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
  on: string,
  shard: number,
  at: string,
): Promise<number> => {
  const asked = dueSlices(world.slices);
  let sent = 0;
  let after: string | undefined;
  do {
    const page = await world.views.due(generation, on, shard, after);
    const commands = page.items.flatMap(({ kind, id }): readonly Dispatched[] =>
      (asked.get(kind) ?? []).map((slice) => ({
        // One id a tick: the same tick delivered twice is one command, the next tick asks anew.
        effectId: `due#${slice}/${id}#${at}`,
        depth: 1,
        effect: { kind: 'command', slice, id, type: 'come_due', data: { on: countyDate(at) } },
      })),
    );
    await world.queues.commands(commands);
    sent += commands.length;
    after = page.next;
  } while (after !== undefined);
  return sent;
};

// Where a sweep begins: on the first tick of every day as far back as a row may have come since the last such look.
const startOf = async (
  { views }: SweepingWorld,
  today: string,
): Promise<Readonly<{ from: string; looksBack: boolean }>> => {
  const [frontier, lookedBackOn] = await Promise.all([views.setting(FRONTIER), views.setting(LOOKED_BACK)]);
  if (frontier === undefined) return { from: addDays(today, -FIRST_LOOK_BACK_DAYS), looksBack: true };
  if (lookedBackOn !== undefined && lookedBackOn >= today) return { from: frontier, looksBack: false };
  const back = addDays(lookedBackOn ?? today, -LOOK_BACK_DAYS);
  return { from: back < frontier ? back : frontier, looksBack: true };
};

/**
 * Sends `come_due` to everything due up to the county date of `at`; answers how many. The frontier moves only over dates
 * seen empty, and back to a date found again, so that what failed once is asked again.
 */
export const sweep = async (world: SweepingWorld, at: string, now: string): Promise<number> => {
  const today = countyDate(at);
  // A tick for a moment still ahead asks what it finds, but must not leave days behind that facts may yet be dated to.
  const settledBefore = addDays([today, countyDate(now)].sort()[0] ?? today, -1);
  const { current } = await world.views.generations();
  const { from, looksBack } = await startOf(world, today);
  let sent = 0;
  let emptyUpTo = from;
  for (let on = addDays(from, 1); on <= today; on = addDays(on, 1)) {
    const shards = Array.from({ length: DUE_SHARDS }, (_, shard) =>
      sweepShard(world, current, on, shard, at),
    );
    const found = (await Promise.all(shards)).reduce((sum, n) => sum + n, 0);
    sent += found;
    // Rows may still be dated today or yesterday, so the frontier stays two days behind.
    if (found === 0 && emptyUpTo === addDays(on, -1) && on < settledBefore) emptyUpTo = on;
  }
  if (looksBack || emptyUpTo !== from) await world.views.set(FRONTIER, emptyUpTo);
  if (looksBack) await world.views.set(LOOKED_BACK, today);
  return sent;
};
