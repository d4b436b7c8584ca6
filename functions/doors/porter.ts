// Papers are drawn up outside any request, each once however often it is asked for.
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { givenSetting } from '#functions/aws/config.ts';
import { log, since } from '#functions/aws/telemetry.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { drawUp } from './porter/draw-up.ts';
import { slicePrinting } from './porter/orders.ts';
import { workOn } from './queue-batch.ts';
import { commandWorld } from './world.ts';

const DOOR = 'porter';
// Of the slices only those that print: a paper is noted in its own stream, and rests on no other's answers.
const world = commandWorld(slicePrinting);
const files = world.filing();
const reader = readerOf({ ...world, views: world.views(), files });
const key = world.sealing();
const address = givenSetting('PUBLIC_ADDRESS');

const run = async ({ effectId, depth, effect }: Dispatched): Promise<'done' | 'again'> => {
  if (effect.kind !== 'draw_up') throw new Error('Not a paper');
  const start = performance.now();
  const { slice, id, what } = effect;
  const ending = await drawUp({ world, reader, files, key, address }, { slice, id, what }, depth, effectId);
  const outcome = ending === 'done' ? 'drawn_up' : 'deferred';
  log({ door: DOOR, outcome, commandId: effectId, slice, about: id, durationMs: since(start) });
  return ending;
};

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => workOn(event, DOOR, run);
