// A worker asks for ten sendings at a time and gives them to its messages one by one, so the shared count costs a tenth.
import type { ChannelGate } from '#functions/kernel/channel-gate.ts';

const TEN = 10;

const secondOf = (at: string): string => at.slice(0, 19);

/** What a worker has left of a second; `spent` once the second has no more to give. */
type Left = Readonly<{ second: string; left: number; spent: boolean }>;

/** The gate, with what was taken too much kept until its second is over. */
export const paced = (gate: ChannelGate): ChannelGate => {
  let has: Left = { second: '', left: 0, spent: false };
  const takeOne = async (at: string): Promise<number> => {
    const second = secondOf(at);
    if (has.second !== second) has = { second, left: 0, spent: false };
    if (has.left === 0 && !has.spent) {
      const given = await gate.take(TEN, at);
      has = { second, left: given, spent: given < TEN };
    }
    if (has.left === 0) return 0;
    has = { ...has, left: has.left - 1 };
    return 1;
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
