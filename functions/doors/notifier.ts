// Queued news reaches its people by one way after another, each message at most once; what waits is looked at again in its time.
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { channelGate } from '#functions/aws/channel-gate.ts';
import { dynamo } from '#functions/aws/clients.ts';
import { givenSetting, setting } from '#functions/aws/config.ts';
import { queues } from '#functions/aws/queues.ts';
import { count, log, since } from '#functions/aws/telemetry.ts';
import { smsGateway } from '#functions/channels/sms.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import { readerOf } from '#functions/kernel/view-reader.ts';
import { notifications } from '#functions/notifications/index.ts';
import type { Ways } from './notifier/carrying.ts';
import { type Delivered, deliver } from './notifier/deliver.ts';
import { lookAgain } from './notifier/look-again.ts';
import { paced } from './notifier/pace.ts';
import { smsBy } from './notifier/sms-by.ts';
import { wordsOf } from './notifier/words.ts';
import { workOn } from './queue-batch.ts';
import { smsAccount } from './sms-account.ts';
import { subscriptionSetting, subscriptionsOf } from './subscription-setting.ts';
import { wechatChannel } from './wechat-channel.ts';
import { commandWorld } from './world.ts';

const DOOR = 'notifier';
const world = commandWorld([notifications]);
const reader = readerOf({ ...world, views: world.views() });
const perSecond = givenSetting('WECHAT_PER_SECOND');
const subscriptions = subscriptionSetting();
const ways: Ways = {
  wechat: wechatChannel(world.signIns).send,
  sms: smsBy(smsGateway(smsAccount(), world)),
  gate: paced(
    channelGate(dynamo(), {
      table: setting('VAULT_TABLE'),
      channel: 'wechat',
      ...(perSecond !== undefined && { perSecond: Number(perSecond) }),
    }),
  ),
  get subscriptions() {
    return subscriptionsOf(subscriptions);
  },
};
const words = wordsOf(reader, world.now);
const sending = queues({ notices: setting('NOTICES_QUEUE_URL'), urgent: setting('URGENT_QUEUE_URL') });

const UNHEARD: readonly string[] = ['rejected', 'dead'];

const isUnheard = (fate: Delivered['fates'][number]): boolean =>
  fate.is === 'ended' && UNHEARD.includes(fate.ending);

const outcomeOf = ({ fates }: Delivered) => {
  if (fates.some(isUnheard)) return 'unheard';
  if (fates.some(({ is }) => is === 'ended')) return 'sent';
  return fates.some(({ is }) => is === 'waiting') ? 'held' : 'elsewhere';
};

const run = async (message: Dispatched): Promise<'done'> => {
  const start = performance.now();
  const delivered = await deliver({ world, reader, ways, words }, message);
  await lookAgain(sending, world.now(), message.depth, delivered.again);
  for (const _ of delivered.fates.filter(isUnheard)) count(DOOR, 'news_unheard');
  const line = { door: DOOR, commandId: message.effectId, slice: 'notifications' };
  log({ ...line, outcome: outcomeOf(delivered), durationMs: since(start) });
  return 'done';
};

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => workOn(event, DOOR, run);
