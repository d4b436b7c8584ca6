// A row may wait for matters of several slices: it stands once in the due index, for the earliest, and asks the slice whose matter it is.

import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Commit } from '#functions/kernel/commit.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import { handle, type World } from '#functions/kernel/handle.ts';
import { defineKind } from '#functions/kernel/kind.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { defineSlice, type Slice } from '#functions/kernel/slice.ts';
import { sweep } from '#functions/kernel/sweep.ts';
import { AT, nth, TODAY } from '../kit/ids.ts';
import { memoryRecords } from '../kit/memory-records.ts';
import { memoryVault } from '../kit/memory-vault.ts';
import { memoryViews } from '../kit/memory-views.ts';
import { memoryWorld } from '../kit/world.ts';

const Dated = z.object({ type: z.literal('date'), data: z.object({ on: z.nullable(z.string()) }) });
const Dating = z.object({ type: z.literal('matter.dated'), on: z.nullable(z.string()) });
const Waiting = z.object({ on: z.nullable(z.string()) });

/** A slice whose one matter about a child comes up on a date; only one of the slices of a row places it in a list. */
const waiting = (name: string, list?: string): Slice =>
  defineSlice({
    name,
    kinds: [
      defineKind({
        id: 'child',
        command: Dated,
        needs: { shape: z.unknown() },
        event: Dating,
        decider: {
          initial: null,
          evolve: (_state: string | null, { on }) => on,
          decide: ({ data }) => [{ type: 'matter.dated' as const, on: data.on }],
        },
        caller: (state) => state,
        projections: (define) => [
          define({
            row: 'child',
            fields: Waiting,
            evolve: (_part, { on }) => ({ on }),
            due: ({ on }) => on ?? undefined,
            ...(list !== undefined && { list: () => ({ under: list, sort: 'a' }) }),
          }),
        ],
        react: () => [],
      }),
    ],
  });

const id = nth('child');

const county = (listed = true) => {
  const waitingCommits: Commit[] = [];
  const views = memoryViews();
  const vault = memoryVault();
  const slices = [waiting('registry', listed ? 'village' : undefined), waiting('visits')];
  const records = memoryRecords((commit) => waitingCommits.push(commit));
  const world: World<readonly Slice[]> = { ...memoryWorld(AT).world, slices, records, vault };
  let commands = 0;
  return {
    /** The slice's matter now comes up on this date, or never. */
    dates: async (slice: string, on: string | null): Promise<void> => {
      await handle(world, {
        slice,
        id,
        type: 'date',
        data: { on },
        commandId: nth('command', ++commands),
        by: 'system',
      });
      await projectBatch({ ...world, views, keys: vault }, [1], waitingCommits.splice(0), () => false);
    },
    due: async () => (await views.row(1, 'child', id))?.due,
    /** What a sweep of this day asks, and whom. */
    asked: async (at: string) => {
      const sent: Dispatched[] = [];
      const take = async (messages: readonly Dispatched[]) => void sent.push(...messages);
      await sweep({ views, queues: { commands: take, notices: take, urgent: take } }, at);
      return sent.map(({ effect }) => (effect.kind === 'command' ? `${effect.slice}/${effect.type}` : ''));
    },
  };
};

describe('a row of two slices', () => {
  test('is due for the earlier matter, whichever slice it is of', async () => {
    const { dates, due } = county();
    await dates('registry', null);
    await dates('visits', '2026-07-01');
    expect(await due()).toEqual({ on: '2026-07-01', slice: 'visits', rank: 2 });
    await dates('registry', '2026-06-20');
    expect(await due()).toEqual({ on: '2026-06-20', slice: 'registry', rank: 2 });
    await dates('visits', '2026-06-15');
    expect(await due()).toEqual({ on: '2026-06-15', slice: 'visits', rank: 2 });
  });

  test('is due for the later one once the earlier is settled, and for nothing at last', async () => {
    const { dates, due } = county();
    await dates('registry', '2026-06-20');
    await dates('visits', '2026-07-01');
    await dates('registry', null);
    expect(await due()).toEqual({ on: '2026-07-01', slice: 'visits', rank: 2 });
    await dates('visits', null);
    expect(await due()).toBeUndefined();
  });

  test('asks the slice whose matter has come, and of one date one after the other', async () => {
    const { dates, asked } = county();
    await dates('visits', TODAY);
    await dates('registry', TODAY);
    expect(await asked(AT)).toEqual(['registry/come_due']);
    await dates('registry', '2027-06-12');
    expect(await asked(AT)).toEqual(['visits/come_due']);
    await dates('visits', '2026-06-13');
    expect(await asked(AT)).toEqual([]);
  });

  test('that stands in no list is due for nobody', async () => {
    const { dates, due } = county(false);
    await dates('visits', TODAY);
    expect(await due()).toBeUndefined();
  });
});
