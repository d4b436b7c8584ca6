// News from the queue becomes messages, and messages whose hour has come go on their way.
import type { Dispatched } from '#functions/kernel/effect.ts';
import { notBefore } from '#functions/kernel/not-before.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { Carrying } from './carrying.ts';
import { raiseAll } from './raise.ts';
import { withMemory } from './remembered.ts';
import { type Fate, send } from './send.ts';
import { noticeOf } from './telling.ts';

/** What became of one message of the queue: the fates of all that it was about, and those to be looked at again soon. */
export type Delivered = Readonly<{
  fates: readonly Fate[];
  again: readonly Readonly<{ id: string; until: string; pressing: boolean }>[];
}>;

const again = (id: string, fate: Fate): Delivered['again'] =>
  fate.is === 'waiting' ? [{ id, until: fate.until, pressing: fate.pressing }] : [];

/** Whoever holds the duty now is told instead, as if it had just happened. */
const sendOne = async (carrying: Carrying, id: string): Promise<Delivered> => {
  const { fate, onward } = await send(carrying, id);
  const on = countyDate(carrying.world.now());
  const raised = await Promise.all(onward.map((news) => raiseAll(carrying, news.cause, noticeOf(news), on)));
  const others = raised.flat().filter((one) => one.id !== id);
  const told = await Promise.all(others.map((one) => sendOne(carrying, one.id)));
  return together([{ fates: [fate], again: again(id, fate) }, ...told]);
};

const together = (all: readonly Delivered[]): Delivered => ({
  fates: all.flatMap(({ fates }) => fates),
  again: all.flatMap(({ again }) => again),
});

/** Works on one message of the queue. Throws when nobody at all holds a role that could hear of it, and on outages. */
export const deliver = async (
  parts: Omit<Carrying, 'depth'>,
  { effectId, depth, asOf, effect }: Dispatched,
): Promise<Delivered> => {
  const carrying: Carrying = {
    ...withMemory({ ...parts, world: notBefore(parts.world, asOf) }),
    depth,
  };
  if (effect.kind === 'send') return sendOne(carrying, effect.id);
  if (effect.kind !== 'notify') throw new Error('Not a notice');
  const raised = await raiseAll(carrying, effectId, effect, countyDate(carrying.world.now()));
  return together(await Promise.all(raised.map(({ id }) => sendOne(carrying, id))));
};
