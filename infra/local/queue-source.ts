// A function that listens to a queue gets its messages in batches; what it does not acknowledge comes back after the visibility timeout.
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { failuresIn } from './batch-failures.ts';
import type { Filter } from './filter-pattern.ts';
import { LOCAL } from './intrinsics.ts';
import { parseJson, reasonOf } from './json.ts';
import type { LambdaHost } from './lambda-host.ts';
import { pause } from './pause.ts';

const POLL_SECONDS = 2;
const BATCH_LIMIT = 10;

/** What a poller is started with. `concurrency` is how many batches may be worked on at a time. */
export type QueuePlan = Readonly<{
  client: SQSClient;
  queueUrl: string;
  queueArn: string;
  batchSize: number;
  concurrency: number;
  partial: boolean;
  filter: Filter;
  host: LambdaHost;
  complain: (line: string) => void;
}>;

/** A running poller. `failed` counts deliveries that will come back. */
export type QueueSource = Readonly<{
  stats: () => Readonly<{ messages: number; failed: number }>;
  ended: Promise<void>;
}>;

const attributesOf = (message: Message): object =>
  Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
      name,
      {
        dataType: value.DataType,
        ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
        ...(value.BinaryValue && { binaryValue: Buffer.from(value.BinaryValue).toString('base64') }),
      },
    ]),
  );

const eventRecord = (message: Message, queueArn: string) => ({
  messageId: message.MessageId ?? '',
  receiptHandle: message.ReceiptHandle ?? '',
  body: message.Body ?? '',
  attributes: message.Attributes ?? {},
  messageAttributes: attributesOf(message),
  md5OfBody: message.MD5OfBody ?? '',
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn,
  awsRegion: LOCAL.region,
});

/** Starts polling; ends when `signal` aborts, after the batches in hand. */
export const startQueueSource = (plan: QueuePlan, signal: AbortSignal): QueueSource => {
  const { client, queueUrl } = plan;
  const counts = { messages: 0, failed: 0 };
  const running = new Set<Promise<void>>();

  const forget = async (messages: readonly Message[]): Promise<void> => {
    if (messages.length === 0) return;
    const Entries = messages.map((message, n) => ({
      Id: String(n),
      ReceiptHandle: message.ReceiptHandle ?? '',
    }));
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  };

  const deliver = async (messages: readonly Message[]): Promise<void> => {
    const names = messages.map((message) => message.MessageId ?? '');
    const outcome = await plan.host.invoke({
      Records: messages.map((message) => eventRecord(message, plan.queueArn)),
    });
    const failures = !outcome.ok ? 'all' : plan.partial ? failuresIn(outcome.value, names) : 'none';
    const done = messages.filter((message) =>
      failures === 'none' ? true : failures === 'all' ? false : !failures.includes(message.MessageId ?? ''),
    );
    await forget(done);
    counts.messages += done.length;
    counts.failed += messages.length - done.length;
  };

  const receive = async (): Promise<void> => {
    const request = {
      QueueUrl: queueUrl,
      MaxNumberOfMessages: Math.min(plan.batchSize, BATCH_LIMIT),
      WaitTimeSeconds: POLL_SECONDS,
      MessageAttributeNames: ['All'],
    };
    const answer = await client.send(
      new ReceiveMessageCommand({ ...request, MessageSystemAttributeNames: ['All'] }),
      { abortSignal: signal },
    );
    const passes = (message: Message): boolean =>
      plan.filter({ ...message, body: parseJson(message.Body ?? '') ?? message.Body });
    const messages = answer.Messages ?? [];
    const wanted = messages.filter(passes);
    // Lambda deletes what its filter keeps out.
    await forget(messages.filter((message) => !wanted.includes(message)));
    if (wanted.length === 0) return;
    const delivery = deliver(wanted)
      .catch((thrown: unknown) => plan.complain(`queue of ${plan.host.plan.name}: ${reasonOf(thrown)}`))
      .finally(() => running.delete(delivery));
    running.add(delivery);
  };

  const poll = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        if (running.size >= plan.concurrency) await Promise.race(running);
        else await receive();
      } catch (thrown) {
        if (signal.aborted) break;
        plan.complain(`queue of ${plan.host.plan.name}: ${reasonOf(thrown)}`);
        await pause(500, signal);
      }
    }
    await Promise.all(running);
  };

  return { stats: () => ({ ...counts }), ended: poll() };
};
