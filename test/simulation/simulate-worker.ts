// One core's share of a long simulation: a chunk of seeds at a time, answered with the first that went wrong.
import { parentPort } from 'node:worker_threads';
import * as z from 'zod/mini';
import { firstFailed } from './telling.ts';

const Chunk = z.object({ from: z.number(), seeds: z.number() });

parentPort?.on('message', (message: unknown) => {
  const { from, seeds } = Chunk.parse(message);
  firstFailed(from, seeds).then(
    (story) => parentPort?.postMessage({ seeds, ...(story && { failed: story }) }),
    (error: unknown) => {
      throw error;
    },
  );
});
