// What goes back to work is every dead letter, whole, and none of them is left behind.
import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import { expect, test } from 'vitest';
import { redrive } from '#infra/redrive.ts';

test('moves every message with its attributes, and a second run finds nothing', async () => {
  const server = await startFauxqs({ port: 0, logger: false });
  const sqs = new SQSClient({
    endpoint: server.address,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    useQueueUrlAsEndpoint: false,
  });
  const urlOf = (name: string) => `${server.address}/000000000000/${name}`;
  try {
    for (const QueueName of ['Dead', 'Living']) await sqs.send(new CreateQueueCommand({ QueueName }));
    const sent = Array.from({ length: 12 }, (_, n) => `{"commandId":"cmd_${String(n).padStart(2, '0')}"}`);
    for (const MessageBody of sent) {
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: urlOf('Dead'),
          MessageBody,
          MessageAttributes: { cause: { DataType: 'String', StringValue: 'evt' } },
        }),
      );
    }
    expect(await redrive(sqs, urlOf('Dead'), urlOf('Living'))).toBe(12);
    expect(await redrive(sqs, urlOf('Dead'), urlOf('Living'))).toBe(0);
    const arrived: string[] = [];
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: urlOf('Living'),
          MaxNumberOfMessages: 10,
          MessageAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) break;
      expect(Messages.every(({ MessageAttributes }) => MessageAttributes?.cause?.StringValue === 'evt')).toBe(
        true,
      );
      arrived.push(...Messages.map(({ Body }) => String(Body)));
    }
    expect(arrived.sort()).toEqual(sent);
  } finally {
    await server.stop();
  }
}, 20_000);
