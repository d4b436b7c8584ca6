// Dead letters go back to work by one command, in regions whose SQS cannot redrive by itself.
import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

/**
 * Moves every message of one queue to another and says how many. A message is deleted only after it was
 * sent: a stop in between leaves it in both, which is harmless, since what is read from queues may repeat.
 */
export async function redrive(sqs: SQSClient, from: string, to: string): Promise<number> {
  let moved = 0;
  for (;;) {
    const messages = await take(sqs, from);
    if (messages.length === 0) return moved;
    for (const message of messages) {
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: to,
          MessageBody: message.Body ?? '',
          MessageAttributes: message.MessageAttributes ?? {},
        }),
      );
      await sqs.send(
        new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle: message.ReceiptHandle ?? '' }),
      );
      moved += 1;
    }
  }
}

async function take(sqs: SQSClient, from: string): Promise<readonly Message[]> {
  const { Messages } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: from,
      MaxNumberOfMessages: 10,
      WaitTimeSeconds: 1,
      VisibilityTimeout: 60,
      MessageAttributeNames: ['All'],
    }),
  );
  return Messages ?? [];
}

if (import.meta.main) {
  const [from, to] = process.argv.slice(2);
  if (!from || !to)
    throw new Error('Which queues? node infra/redrive.ts <url of the dead> <url of the living>');
  console.log(`${await redrive(new SQSClient({}), from, to)} messages moved`);
}
