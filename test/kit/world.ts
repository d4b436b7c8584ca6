// A whole county in memory: the real kernel and slices over fakes that the adapter suite holds to the real stores.

import { randomBytes } from 'node:crypto';
import type { Commit } from '#functions/kernel/commit.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import { type Dispatched, QueuedEffect } from '#functions/kernel/effect.ts';
import { handle, type Incoming, type World } from '#functions/kernel/handle.ts';
import { answerOf } from '#functions/kernel/lookup.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import type { Need } from '#functions/kernel/stream.ts';
import { sweep } from '#functions/kernel/sweep.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { slices } from '#functions/slices.ts';
import { memoryFiles } from './memory-files.ts';
import { memoryRecords } from './memory-records.ts';
import { memoryVault } from './memory-vault.ts';
import { memoryViews } from './memory-views.ts';

/** The message as a queue hands it on. */
const queued = (message: Dispatched): Dispatched => QueuedEffect.parse(JSON.parse(JSON.stringify(message)));

/** A county whose clock the test moves. `settle` lets every consequence follow, commands included. */
export const memoryWorld = (startAt = '2026-06-12T01:41:00.000Z') => {
  const waiting: Commit[] = [];
  const waitingFor: Record<'notify' | 'draw_up' | 'send', Dispatched[]> = {
    notify: [],
    draw_up: [],
    send: [],
  };
  let at = startAt;
  const records = memoryRecords((commit) => waiting.push(commit));
  const views = memoryViews();
  const vault = memoryVault();
  const files = memoryFiles();
  const world: World<readonly Slice[]> = {
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
      for (const message of batch.flatMap((commit) => effectsOf(slices, commit)).map(queued)) {
        const { effectId, depth, effect } = message;
        if (effect.kind === 'command') await run({ ...effect, commandId: effectId, by: 'system', depth });
        else waitingFor[effect.kind].push(message);
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
    const sends = async (messages: readonly Dispatched[]): Promise<void> => {
      waitingFor.send.push(...messages);
    };
    const sent = await sweep({ views, queues: { commands, notices: sends, urgent: sends } }, time);
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
    files,
    notices: waitingFor.notify,
    papers: waitingFor.draw_up,
    /** Messages whose hour has come, what presses first. */
    sends: waitingFor.send,
    run,
    settle,
    tick,
    lookUp: (need: Need) => answerOf(world, need),
    reader: readerOf({ slices, views, vault, records, files }),
    setTime: (next: string) => {
      at = next;
    },
  };
};
