// `npm run simulate`: as many stories as asked for, on every core; stops at the first that goes wrong and says how to tell it again.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import { type Story, simulate } from './simulation.ts';
import { told } from './telling.ts';

const CHUNK = 50;
const SAYS_EVERY_MS = 10_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const whole = (text: string): number => {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < 0) throw new Error(`Not a whole number: ${text}`);
  return n;
};

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100000' },
    from: { type: 'string', default: '1' },
    aloud: { type: 'boolean', default: false },
  },
});
const [from, seeds] = [whole(values.from), whole(values.seeds)];

const Failed = z.object({
  seed: z.number(),
  faults: z.array(z.string()),
  commits: z.number(),
  steps: z.number(),
});
const Told = z.object({ seeds: z.number(), failed: z.optional(Failed) });

const manyAtOnce = (): Promise<Story | undefined> =>
  new Promise((ended, failed) => {
    const begun = performance.now();
    let [given, done, lastSaid] = [0, 0, begun];
    let firstFailed: Story | undefined;
    let working = 0;
    const give = (worker: Worker): void => {
      if (given >= seeds || firstFailed !== undefined) {
        void worker.terminate();
        working--;
        if (working === 0) ended(firstFailed);
        return;
      }
      const chunk = { from: from + given, seeds: Math.min(CHUNK, seeds - given) };
      given += chunk.seeds;
      worker.postMessage(chunk);
    };
    const hear = (worker: Worker, message: unknown): void => {
      const one = Told.parse(message);
      done += one.seeds;
      if (one.failed && one.failed.seed < (firstFailed?.seed ?? Number.POSITIVE_INFINITY))
        firstFailed = one.failed;
      const now = performance.now();
      if (now - lastSaid > SAYS_EVERY_MS) {
        lastSaid = now;
        say(`${done} of ${seeds} seeds, ${((1000 * done) / (now - begun)).toFixed(1)} a second`);
      }
      give(worker);
    };
    for (let n = 0; n < Math.min(availableParallelism(), Math.ceil(seeds / CHUNK)); n++) {
      const worker = new Worker(new URL('./simulate-worker.ts', import.meta.url));
      working++;
      worker.on('message', (message) => hear(worker, message));
      worker.once('error', failed);
      give(worker);
    }
  });

if (values.aloud) {
  for (let seed = from; seed < from + seeds; seed++) {
    const story = await simulate(seed, undefined, say);
    for (const fault of story.faults) say(`Seed ${seed}: ${fault}`);
    if (story.faults.length > 0) process.exitCode = 1;
  }
} else {
  const begun = performance.now();
  const failed = await manyAtOnce();
  if (failed === undefined) {
    say(`${seeds} seeds from ${from}: all well, in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  } else {
    say(await told(failed));
    process.exitCode = 1;
  }
}
