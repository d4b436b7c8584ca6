// What rests firmly on another stream stands only while nothing was written there: the two come in one order, never crosswise.

import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { handle, type Incoming, type World } from '#functions/kernel/handle.ts';
import { lookUp } from '#functions/kernel/lookup.ts';
import type { Records } from '#functions/kernel/ports.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { diary } from '../kit/diary.ts';
import { AT, nth } from '../kit/ids.ts';
import { type MemoryRecords, memoryRecords } from '../kit/memory-records.ts';
import { memoryVault } from '../kit/memory-vault.ts';
import { memoryWorld } from '../kit/world.ts';

const fileId = nth('child');
const file = `diary/${fileId}`;
const need = { slice: 'diary', id: fileId, answer: 'status', firm: true } as const;
const incoming = (id: string, type: string, data: unknown, n: number): Incoming => ({
  slice: 'diary',
  id,
  type,
  data,
  commandId: nth('command', n),
  by: nth('person'),
});
const opening = incoming(fileId, 'open', { number: '17' }, 1);
const correcting = (n: number) => incoming(fileId, 'correct', { number: '18' }, n);
const erasing = incoming(fileId, 'erase', {}, 2);
const signing = (n = 3) => incoming(nth('handover', n), 'sign', { fileId }, n);

let records: MemoryRecords;
let world: World<readonly Slice[]>;
beforeEach(async () => {
  records = memoryRecords();
  world = { ...memoryWorld(AT).world, slices: [diary], records, vault: memoryVault() };
  await handle(world, opening);
});
const signed = async (n = 3) => (await records.after(`diary/${nth('handover', n)}`, 0)).length;

// Somebody comes in between the look-up and the put, so often.
const interrupted = (times: number, by: (n: number) => Promise<unknown>): World<readonly Slice[]> => {
  let n = 0;
  const append: Records['append'] = async (commit, alsoFree) => {
    if (n < times) await by(n++);
    return records.append(commit, alsoFree);
  };
  return { ...world, records: { ...records, append } };
};

describe('a commit that rests on a file', () => {
  test('stands while nothing was written there', async () => {
    expect(await handle(world, signing())).toMatchObject({ version: 1, state: { signed: 1 } });
  });

  test('is decided again when something was, and refused when that ended it', async () => {
    const corrected = interrupted(1, () => handle(world, correcting(10)));
    expect(await handle(corrected, signing())).toMatchObject({ version: 1 });
    const erased = interrupted(1, () => handle(world, erasing));
    expect(await handle(erased, signing(4))).toEqual({ refused: 'nothing_there' });
    expect(await signed(4)).toBe(0);
  });

  test('does not rest on what the door had looked up before', async () => {
    const looked = await lookUp(world, { file: need });
    await handle(world, erasing);
    expect(await handle(world, { ...signing(), looked })).toEqual({ refused: 'nothing_there' });
    expect(await signed()).toBe(0);
  });

  test('is busy after eight tries while the file never rests, and may be sent again', async () => {
    const restless = interrupted(20, (n) => handle(world, correcting(10 + n)));
    expect(await handle(restless, signing())).toEqual({ refused: 'busy' });
    expect(await records.after(file, 0)).toHaveLength(9);
    expect(await handle(world, signing())).toMatchObject({ version: 1 });
  });

  test('sent twice at once stands once', async () => {
    const twin = interrupted(1, () => handle(world, signing()));
    expect(await handle(twin, signing())).toEqual(await handle(world, signing()));
    expect(await signed()).toBe(1);
  });

  test('and the ending of that file come in exactly one order, whoever is faster', async () => {
    for (let round = 0; round < 25; round++) {
      let turn = round;
      const late = async (): Promise<void> => pause((turn++ * 7) % 3);
      const mine = memoryRecords();
      const slow: World<readonly Slice[]> = {
        ...world,
        vault: memoryVault(),
        chance: () => Math.abs(Math.sin(turn++)),
        records: {
          ...mine,
          after: async (...asked) => late().then(() => mine.after(...asked)),
          append: async (...asked) => late().then(() => mine.append(...asked)),
        },
      };
      await handle(slow, opening);
      const [signature] = await Promise.all([handle(slow, signing()), handle(slow, erasing)]);
      const order = mine.all().flatMap(({ events }) => events.map(({ type }) => type));
      expect(order.filter((type) => type !== 'diary.opened')).toEqual(
        isRefusal(signature) ? ['diary.erased'] : ['diary.signed', 'diary.erased'],
      );
    }
  });
});

describe('a decision', () => {
  test('is given chance of its own, and what the door saw of the request', async () => {
    const circumstances = { address: '203.0.113.9', device: 'MicroMessenger' };
    await handle(world, { ...signing(3), circumstances });
    await handle(world, signing(4));
    const salts = records.all().flatMap(({ events }) => events.flatMap(({ salt }) => salt ?? []));
    expect(new Set(salts).size).toBe(2);
    for (const salt of salts) expect(salt).toMatch(/^[\w-]{22}$/);
    const addresses = records.all().flatMap(({ events }) => events.map(({ address }) => address));
    expect(addresses.filter((address) => address !== undefined)).toEqual(['203.0.113.9']);
  });
});
