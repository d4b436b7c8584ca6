// The engines and the doubles of keys and files run over one data folder, with clients that speak to them.
import { type Clients, openClients } from './clients.ts';
import type { Closing } from './closing.ts';
import { type FileDouble, startFileDouble } from './files/double.ts';
import { type KeyDouble, startKeyDouble } from './kms/double.ts';
import { type QueueEngine, startQueueEngine } from './queue-engine.ts';
import { startTableEngine, type TableEngine } from './table-engine.ts';

/** What stands in for the cloud's own services. */
export type Engines = Readonly<{
  tables: TableEngine;
  queues: QueueEngine;
  keys: KeyDouble;
  files: FileDouble;
  clients: Clients;
}>;

/** Starts all of them over this folder; `closing` ends them, also those that stood when another failed to start. */
export const startEngines = async (folder: string, closing: Closing): Promise<Engines> => {
  const keys = await startKeyDouble(folder);
  closing.later(keys.stop);
  const files = await startFileDouble(folder);
  closing.later(files.stop);
  const [tables, queues] = await Promise.allSettled([startTableEngine(folder), startQueueEngine(folder)]);
  if (tables.status === 'fulfilled') closing.later(tables.value.stop);
  if (queues.status === 'fulfilled') closing.later(queues.value.stop);
  if (tables.status === 'rejected') throw tables.reason;
  if (queues.status === 'rejected') throw queues.reason;
  const clients = openClients(tables.value.url, queues.value.url);
  closing.later(clients.close);
  return { tables: tables.value, queues: queues.value, keys, files, clients };
};

/** Where the SDK inside a function finds them. */
export const endpointsOf = ({ tables, queues, keys, files }: Engines): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL_DYNAMODB: tables.url,
  AWS_ENDPOINT_URL_SQS: queues.url,
  AWS_ENDPOINT_URL_KMS: keys.url,
  AWS_ENDPOINT_URL_S3: files.url,
});
