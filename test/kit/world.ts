// A whole county in memory: the real kernel and slices over fakes that the adapter suite holds to the real stores.
import { randomBytes } from 'node:crypto';
import type { Commit } from '#functions/kernel/commit.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import { handle, type Incoming, type World } from '#functions/kernel/handle.ts';
import { answerOf } from '#functions/kernel/lookup.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import type { Need } from '#functions/kernel/stream.ts';
import { sweep } from '#functions/kernel/sweep.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { slices } from '#functions/slices.ts';
import { memoryRecords } from './memory-records.ts';
import { memoryVault } from './memory-vault.ts';
import { memoryViews } from './memory-views.ts';

/** A county whose clock the test moves. `settle` lets every consequence follow, commands included. */
export const memoryWorld = (startAt = '2026-06-12T01:41:00.000Z') => {
  const waiting: Commit[] = [];
  const notices: Dispatched[] = [];
  let at = startAt;
  const records = memoryRecords((commit) => waiting.push(commit));
  const views = memoryViews();
  const vault = memoryVault();
  const world: World = {
    slices,
    records,
    vault,
    now: () => at,
    random: (n) => randomBytes(n),
    chance: () => 0,
    pause: async () => {},
  };
  const run = (incoming: Incoming) => handle(world, incoming);
  const settle = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0);
      await projectBatch({ ...world, views, keys: vault }, [1], batch, () => false);
      for (const { effectId, depth, effect } of batch.flatMap((commit) => effectsOf(slices, commit))) {
        if (effect.kind === 'notify') notices.push({ effectId, depth, effect });
        else await run({ ...effect, commandId: effectId, by: 'system', depth });
      }
    }
  };
  // One tick of the schedule: what the sweep sends is run at once, and followed to its end.
  const tick = async (time: string): Promise<number> => {
    at = time;
    const asked: Dispatched[] = [];
    const commands = async (messages: readonly Dispatched[]): Promise<void> => {
      asked.push(...messages);
    };
    const sent = await sweep({ views, queues: { commands } }, time);
    for (const { effectId, depth, effect } of asked) {
      if (effect.kind === 'command') await run({ ...effect, commandId: effectId, by: 'system', depth });
    }
    await settle();
    return sent;
  };
  return {
    world,
    records,
    views,
    vault,
    notices,
    run,
    settle,
    tick,
    lookUp: (need: Need) => answerOf(slices, records, need),
    reader: readerOf({ slices, views, vault, records }),
    setTime: (next: string) => {
      at = next;
    },
  };
};
