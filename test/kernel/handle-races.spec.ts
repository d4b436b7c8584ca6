// However often a command comes, and however many write at once, each command is one fact with one answer.

import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { handle, type Incoming, type World } from '#functions/kernel/handle.ts';
import type { Records } from '#functions/kernel/ports.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { aChild } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { AT, nth } from '../kit/ids.ts';
import { aVisit, findingsOf } from '../kit/visiting.ts';

const childId = nth('child');
const recording = (n: number, changed = {}): Incoming => ({
  slice: 'visits',
  id: childId,
  type: 'record',
  data: aVisit({ visitId: nth('visit', n), ...changed }),
  commandId: nth('command', 100 + n),
  by: nth('person'),
});
const registering: Incoming = {
  slice: 'registry',
  id: childId,
  type: 'register_child',
  data: aChild(),
  commandId: nth('command'),
  by: nth('person'),
};

const registered = async () => {
  const county = aCounty();
  await county.register(childId);
  return county;
};
const written = async (county: Awaited<ReturnType<typeof registered>>): Promise<number> =>
  (await county.records.after(`visits/${childId}`, 0)).length;

// A world whose calls take time, each its own, as they do over a network.
const slow = (world: World<readonly Slice[]>): World<readonly Slice[]> => {
  let turn = 0;
  const late = async (): Promise<void> => pause((turn++ * 7) % 5);
  const { records } = world;
  return {
    ...world,
    chance: () => Math.abs(Math.sin(turn++)),
    pause: async (ms) => pause(ms),
    records: {
      ...records,
      after: async (...asked) => late().then(() => records.after(...asked)),
      append: async (...asked) => late().then(() => records.append(...asked)),
    },
  };
};

describe('the same command', () => {
  test('five times over is one fact with one answer', async () => {
    const county = await registered();
    const first = await county.run(recording(1, { note: '在家' }));
    for (let again = 0; again < 4; again++)
      expect(await county.run(recording(1, { note: '在家' }))).toEqual(first);
    expect(await written(county)).toBe(2);
  });

  test('five times at once is one fact with one answer', async () => {
    const county = await registered();
    const world = slow(county.world);
    const answers = await Promise.all(Array.from({ length: 5 }, () => handle(world, recording(1))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ version: 2 });
    expect(await written(county)).toBe(2);
  });

  test('opening a file five times at once makes one file under one key', async () => {
    const county = aCounty();
    const world = slow(county.world);
    const answers = await Promise.all(Array.from({ length: 5 }, () => handle(world, registering)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ version: 1, state: { open: true } });
  });

  test('whose twin opened the file between two of its reads is still the same command', async () => {
    const county = aCounty();
    let twin: Promise<unknown> | undefined;
    const records: Records = {
      ...county.records,
      after: async (...asked) => {
        // The key was looked for already; the twin makes it and writes before the stream is read.
        twin ??= county.run(registering);
        await twin;
        return county.records.after(...asked);
      },
    };
    const answer = await handle({ ...county.world, records }, registering);
    expect(answer).toEqual(await twin);
  });

  test('after an answer that was lost on the way is answered, not written again', async () => {
    const county = await registered();
    let lost = false;
    const records: Records = {
      ...county.records,
      append: async (commit) => {
        const outcome = await county.records.append(commit);
        if (!lost) {
          lost = true;
          throw new Error('socket hang up');
        }
        return outcome;
      },
    };
    await expect(handle({ ...county.world, records }, recording(1))).rejects.toThrow('socket hang up');
    expect(await handle({ ...county.world, records }, recording(1))).toMatchObject({ version: 2 });
    expect(await written(county)).toBe(2);
  });

  test('is answered with the state as of its own version, whatever came after', async () => {
    const county = await registered();
    const first = await county.run(recording(1));
    await county.run(recording(2, { findings: findingsOf('red') }));
    expect(first).toMatchObject({ state: { colour: 'green' } });
    expect(await county.run(recording(1))).toEqual(first);
  });

  test('is found even while it was written and its first try only lost the race', async () => {
    const county = await registered();
    const records: Records = {
      ...county.records,
      // The client library tries again by itself and meets its own first try.
      append: async (commit) => {
        await county.records.append(commit);
        return county.records.append(commit);
      },
    };
    expect(await handle({ ...county.world, records }, recording(1))).toMatchObject({ version: 2 });
    expect(await written(county)).toBe(2);
  });
});

describe('a command id used again', () => {
  test('for another body is refused', async () => {
    const county = await registered();
    await county.run(recording(1));
    const other = recording(1, { visitedOn: '2026-06-11' });
    expect(await county.run(other)).toEqual({ refused: 'command_reused' });
    expect(await county.run({ ...recording(1), madeAt: AT })).toEqual({ refused: 'command_reused' });
    expect(await county.run({ ...recording(1), type: 'correct' })).toEqual({ refused: 'command_reused' });
  });

  test('by another person is refused', async () => {
    const county = await registered();
    await county.run(recording(1));
    expect(await county.run({ ...recording(1), by: nth('person', 2) })).toEqual({
      refused: 'command_reused',
    });
  });
});

describe('many writers', () => {
  test('of one child, sixteen at once, are all written', async () => {
    const county = await registered();
    const world = slow(county.world);
    const answers = await Promise.all(Array.from({ length: 16 }, (_, n) => handle(world, recording(n))));
    const versions = answers.map((answer) => ('version' in answer ? answer.version : 0));
    expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, n) => n + 2));
  });

  test('who always come first leave a late one busy after eight tries, and it may be sent again', async () => {
    const county = await registered();
    const pauses: number[] = [];
    let rivals = 10;
    const records: Records = {
      ...county.records,
      append: async (commit) => {
        if (rivals < 30) await county.run(recording(rivals++));
        return county.records.append(commit);
      },
    };
    const world: World<readonly Slice[]> = {
      ...county.world,
      records,
      chance: () => 1,
      pause: async (ms) => void pauses.push(ms),
    };
    expect(await handle(world, recording(1))).toEqual({ refused: 'busy' });
    expect(rivals).toBe(18);
    expect(pauses).toEqual([20, 40, 80, 160, 320, 400, 400, 400]);
    expect(await county.run(recording(1))).toMatchObject({ version: 10 });
  });
});
