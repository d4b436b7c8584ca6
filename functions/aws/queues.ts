// Effects carried to SQS in batches of ten; a batch that is taken only in part throws, and the caller's batch comes again.
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Dispatched } from '#functions/kernel/effect.ts';
import type { Queues } from '#functions/kernel/ports.ts';
import { clientBounds } from './clients.ts';

const BATCH = 10;

const sendAll = async (
  client: SQSClient,
  url: string,
  messages: readonly Dispatched[],
  delaySeconds = 0,
): Promise<void> => {
  for (let from = 0; from < messages.length; from += BATCH) {
    const batch = messages.slice(from, from + BATCH);
    const { Failed } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: batch.map((message, n) => ({
          Id: String(n),
          MessageBody: JSON.stringify(message),
          ...(delaySeconds > 0 && { DelaySeconds: delaySeconds }),
        })),
      }),
    );
    if (Failed && Failed.length > 0)
      throw new Error(`The queue refused ${Failed.length} of ${batch.length} messages`);
  }
};

/** The one SQS client of a door. */
export const sqs = (): SQSClient => new SQSClient(clientBounds);

/** The queues by their addresses; a door that lacks one must not send to it. */
export const queues = (
  urls: Readonly<{
    commands?: string;
    notices?: string;
    urgent?: string;
    papers?: string;
    setAside?: string;
  }>,
  client = sqs(),
): Queues => {
  const address = (name: keyof typeof urls): string => {
    const url = urls[name];
    if (url === undefined) throw new Error(`This door may not send to ${name}`);
    return url;
  };
  return {
    commands: (messages) => sendAll(client, address('commands'), messages),
    notices: (messages, delay) => sendAll(client, address('notices'), messages, delay),
    urgent: (messages, delay) => sendAll(client, address('urgent'), messages, delay),
    papers: (messages) => sendAll(client, address('papers'), messages),
    setAside: async (poison) => {
      await client.send(
        new SendMessageCommand({ QueueUrl: address('setAside'), MessageBody: JSON.stringify(poison) }),
      );
    },
  };
};
