// A worker at a queue: every message becomes one fact that only the first to write it can write; ends with its parent.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteMessageBatchCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { eventStore } from '#functions/aws/event-store.ts';
import { ALG, closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import { QueuedEffect } from '#functions/kernel/effect.ts';

const [QueueUrl = '', table = '', writes = 'facts'] = process.argv.slice(2);
const AT_ONCE = 4;
const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
const records = eventStore(new DynamoDBClient({}), table);

const claimed = {
  type: 'notification.claimed',
  channel: 'wechat_once',
  attempt: 1,
  leaseUntil: '2026-06-12T00:01:00.000Z',
};

const write = async (body: string): Promise<void> => {
  const { effectId, depth, effect } = QueuedEffect.parse(JSON.parse(body));
  if (effect.kind !== 'send') throw new Error('Not a message to send');
  const fact = {
    stream: `notifications/${effect.id}`,
    version: 1,
    commandId: effectId,
    at: '2026-06-12T00:00:00.000Z',
    by: 'system',
    depth,
    request: '',
    events: [claimed],
    alg: ALG,
    prevHash: GENESIS,
  };
  if (writes === 'facts') await records.append(closeCommit(fact));
};

const work = async (): Promise<void> => {
  for (;;) {
    const asked = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
    const { Messages = [] } = await sqs.send(asked);
    const ended = await Promise.allSettled(Messages.map(({ Body = '' }) => write(Body)));
    // What failed stays, and comes again.
    const done = Messages.filter((_, n) => ended[n]?.status === 'fulfilled');
    const Entries = done.map(({ ReceiptHandle = '' }, n) => ({ Id: String(n), ReceiptHandle }));
    if (Entries.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  }
};

process.stdout.write('ready\n');
process.stdin.resume().once('end', () => process.exit());
await Promise.all(Array.from({ length: AT_ONCE }, work));
