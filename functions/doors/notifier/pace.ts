// A worker asks for ten sendings at a time and gives them to its messages one by one, so the shared count costs a tenth.
import type { ChannelGate } from '#functions/kernel/channel-gate.ts';

const TEN = 10;

const secondOf = (at: string): string => at.slice(0, 19);

/** The gate, with what was taken too much kept until its second is over. */
export const paced = (gate: ChannelGate): ChannelGate => {
  let taking: Readonly<{ second: string; left: Promise<number> }> | undefined;
  const takeOne = async (at: string): Promise<number> => {
    const second = secondOf(at);
    if (taking?.second !== second) taking = { second, left: gate.take(TEN, at) };
    const left = await taking.left;
    if (taking.second !== second) return 0;
    if (left > 0) {
      taking = { second, left: Promise.resolve(left - 1) };
      return 1;
    }
    return 0;
  };
  // One after the other: two that ask at once must not be given the same one.
  let before: Promise<unknown> = Promise.resolve();
  return {
    ...gate,
    take: (_wanted, at) => {
      const mine = before.then(() => takeOne(at));
      before = mine.catch(() => undefined);
      return mine;
    },
  };
};
