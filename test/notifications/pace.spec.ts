// A worker asks the shared count once for ten messages, again when they are used up, and not at all once the second is spent.
import { expect, test } from 'vitest';
import { paced } from '#functions/doors/notifier/pace.ts';
import type { ChannelGate } from '#functions/kernel/channel-gate.ts';

const AT = '2026-06-12T01:41:00.100Z';
const NEXT = '2026-06-12T01:41:01.000Z';

/** A gate that lets so many through a second, and tells how often it was asked. */
const gateOf = (perSecond: number) => {
  const taken = new Map<string, number>();
  let asked = 0;
  const gate: ChannelGate = {
    take: async (wanted, at) => {
      asked += 1;
      const second = at.slice(0, 19);
      const before = taken.get(second) ?? 0;
      taken.set(second, before + wanted);
      return Math.max(0, Math.min(wanted, perSecond - before));
    },
    pausedUntil: async () => undefined,
    pause: async () => {},
  };
  return { gate: paced(gate), asked: () => asked };
};

const takeAll = async (gate: ChannelGate, times: number, at = AT): Promise<number> =>
  (await Promise.all(Array.from({ length: times }, () => gate.take(1, at)))).reduce((sum, n) => sum + n, 0);

test('twenty-five messages of a second cost three questions', async () => {
  const { gate, asked } = gateOf(100);
  expect([await takeAll(gate, 25), asked()]).toEqual([25, 3]);
});

test('a spent second gives no more, and is asked no more', async () => {
  const { gate, asked } = gateOf(14);
  expect([await takeAll(gate, 30), asked()]).toEqual([14, 2]);
  expect([await takeAll(gate, 3, NEXT), asked()]).toEqual([3, 3]);
});

test('what was left of a second is not used in the next', async () => {
  const { gate, asked } = gateOf(100);
  await takeAll(gate, 3);
  await takeAll(gate, 3, NEXT);
  expect(asked()).toBe(2);
});
