// The queue engine runs inside this process and keeps its messages in the data folder.
import { join } from 'node:path';
import { startFauxqs } from 'fauxqs';
import { LOCAL } from './intrinsics.ts';

/** How many messages of a queue wait and how many are being worked on. */
export type Depth = Readonly<{ waiting: number; inFlight: number }>;

/** A running queue engine. */
export type QueueEngine = Readonly<{
  url: string;
  /** The queue's URL, in the one form that this engine and the SDK both reach. */
  queueUrl: (name: string) => string;
  /** Looks without touching. An unknown queue is empty. */
  depth: (name: string) => Depth;
  stop: () => Promise<void>;
}>;

/** Starts the queue engine over `folder`/queues. */
export const startQueueEngine = async (folder: string): Promise<QueueEngine> => {
  const engine = await startFauxqs({
    port: 0,
    logger: false,
    defaultRegion: LOCAL.region,
    dataDir: join(folder, 'queues'),
  });
  const url = `http://127.0.0.1:${engine.port}`;
  return {
    url,
    queueUrl: (name) => `${url}/${LOCAL.account}/${name}`,
    depth: (name) => {
      const messages = engine.inspectQueue(name)?.messages;
      return {
        waiting: (messages?.ready.length ?? 0) + (messages?.delayed.length ?? 0),
        inFlight: messages?.inflight.length ?? 0,
      };
    },
    stop: () => engine.stop(),
  };
};
