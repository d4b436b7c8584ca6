// Queued commands run through the same handling as a person's, in the name of the system and with their cause's id.
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { log, since } from '#functions/aws/telemetry.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import { handle } from '#functions/kernel/handle.ts';
import { notBefore } from '#functions/kernel/not-before.ts';
import { sliceNamed } from '#functions/on-demand.ts';
import { isKernelRefusal, isRefusal } from '#shared/kernel/refusal.ts';
import { workOn } from './queue-batch.ts';
import { commandWorld } from './world.ts';

const DOOR = 'commander';
const world = commandWorld(sliceNamed);

const run = async ({ effectId, depth, asOf, effect }: Dispatched): Promise<'done' | 'again'> => {
  if (effect.kind !== 'command') throw new Error('Not a command');
  const start = performance.now();
  const { slice, id, type, data } = effect;
  const outcome = await handle(notBefore(world, asOf), {
    slice,
    id,
    type,
    data,
    commandId: effectId,
    by: 'system',
    depth,
  });
  const line = { door: DOOR, commandId: effectId, slice, durationMs: since(start) };
  if (!isRefusal(outcome)) {
    log({ ...line, outcome: 'accepted', version: outcome.version });
    return 'done';
  }
  log({ ...line, outcome: 'refused', refused: outcome.refused });
  // A slice's own "no" means that the world has moved on since the cause; the kernel's means that something is wrong here.
  return isKernelRefusal(outcome.refused) ? 'again' : 'done';
};

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => workOn(event, DOOR, run);
