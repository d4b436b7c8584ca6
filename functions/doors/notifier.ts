// Queued news reaches its audience over a channel, each person at most once; what nobody heard is counted.
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { setting } from '#functions/aws/config.ts';
import { count, log, since } from '#functions/aws/telemetry.ts';
import { wechat } from '#functions/channels/wechat.ts';
import { deliver } from '#functions/kernel/deliver.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { notifications } from '#functions/notifications/index.ts';
import { workOn } from './queue-batch.ts';
import { commandWorld } from './world.ts';

const DOOR = 'notifier';
const world = commandWorld([notifications]);
const reader = readerOf({ ...world, views: world.views() });
const channel = wechat(
  { url: setting('WECHAT_URL'), appId: setting('WECHAT_APP_ID'), secret: setting('WECHAT_SECRET') },
  Date.now,
);

const run = async ({ effectId, depth, effect }: Dispatched): Promise<'done' | 'again'> => {
  if (effect.kind !== 'notify') throw new Error('Not a notice');
  const start = performance.now();
  const { again, unheard } = await deliver(world, reader, channel, { effectId, depth, effect });
  for (let n = 0; n < unheard; n++) count(DOOR, 'news_unheard');
  const outcome = again ? 'deferred' : unheard > 0 ? 'unheard' : 'sent';
  log({ door: DOOR, outcome, commandId: effectId, slice: 'notifications', durationMs: since(start) });
  return again ? 'again' : 'done';
};

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => workOn(event, DOOR, run);
