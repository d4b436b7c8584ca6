// What an operator enters goes straight to Records, before anything else happens and whatever the weather.
import { handle, type World } from '#functions/kernel/handle.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { slices } from '#functions/slices.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Running } from './running.ts';

/** One command in the name of the system. */
export type Order = Readonly<{ slice: string; id: string; type: string; data: unknown; commandId: string }>;

/** Runs a command at once. Throws when it is refused. */
export const enter = async (
  { cloud: { chance, stage, records, vault } }: Running,
  order: Order,
): Promise<void> => {
  const world: World<readonly Slice[]> = {
    slices,
    records,
    vault,
    now: () => new Date(stage.now()).toISOString(),
    random: (bytes) => chance.bytes(bytes),
    chance: () => chance.next(),
    pause: async () => {},
  };
  const answer = await handle(world, { ...order, by: 'system' });
  if (isRefusal(answer)) throw new Error(`${order.type} was refused: ${answer.refused}`);
};
