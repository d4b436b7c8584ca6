// The machine's own SDK clients speak to the engines over the same sockets as the doors.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SQSClient } from '@aws-sdk/client-sqs';
import { LOCAL } from './intrinsics.ts';

const identity = { region: LOCAL.region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** The clients the machine provisions and reads with. */
export type Clients = Readonly<{
  tables: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  queues: SQSClient;
  close: () => void;
}>;

/** Clients for the engines at these addresses. */
export const openClients = (tablesUrl: string, queuesUrl: string): Clients => {
  const tables = new DynamoDBClient({ ...identity, endpoint: tablesUrl });
  const streams = new DynamoDBStreamsClient({ ...identity, endpoint: tablesUrl });
  const queues = new SQSClient({ ...identity, endpoint: queuesUrl, useQueueUrlAsEndpoint: false });
  const close = (): void => {
    tables.destroy();
    streams.destroy();
    queues.destroy();
  };
  return { tables, streams, queues, close };
};
