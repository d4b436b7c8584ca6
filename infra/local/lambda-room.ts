// One execution environment: a worker thread or a child process that runs one function's asset, with its own environment and memory limit.
import { fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';

const BOOT = new URL('./lambda-boot.mjs', import.meta.url);

const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('result'), result: z.string() }),
  z.object({ kind: z.literal('error'), message: z.string() }),
  z.object({ kind: z.literal('init_failed'), message: z.string() }),
]);

/** What an environment says to its host; `gone` is its end, for whatever reason. */
export type Answer = z.infer<typeof Answer> | Readonly<{ kind: 'gone'; message: string }>;

/** Worker threads start faster; child processes are nearer to Lambda. */
export type Mode = 'worker' | 'child';

/** One environment. After `gone` it answers nothing. */
export type Room = Readonly<{ post: (message: object) => void; kill: () => void }>;

/** What an environment is opened with. `memory` is in MB. */
export type RoomPlan = Readonly<{
  mode: Mode;
  env: Readonly<Record<string, string>>;
  memory: number;
  onAnswer: (answer: Answer) => void;
  onOutput: (chunk: Buffer) => void;
}>;

const listenTo = (stream: Readable | null, onOutput: RoomPlan['onOutput']): void => {
  stream?.on('data', (chunk: Buffer) => onOutput(chunk));
};

const openWorker = ({ env, memory, onAnswer, onOutput }: RoomPlan): Room => {
  const worker = new Worker(BOOT, {
    env: { ...env },
    // A worker ignores NODE_OPTIONS, where the template asks for source maps.
    execArgv: env['NODE_OPTIONS']?.includes('--enable-source-maps') ? ['--enable-source-maps'] : [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
    stderr: true,
  });
  worker.on('message', (message: unknown) => onAnswer(Answer.parse(message)));
  worker.on('error', (error: unknown) => onAnswer({ kind: 'gone', message: String(error) }));
  worker.on('exit', (code) => onAnswer({ kind: 'gone', message: `runtime exited with ${code}` }));
  listenTo(worker.stdout, onOutput);
  listenTo(worker.stderr, onOutput);
  return { post: (message) => worker.postMessage(message), kill: () => void worker.terminate() };
};

const openChild = ({ env, memory, onAnswer, onOutput }: RoomPlan): Room => {
  const child = fork(BOOT, { env: { ...env }, execArgv: [`--max-old-space-size=${memory}`], silent: true });
  child.on('message', (message: unknown) => onAnswer(Answer.parse(message)));
  child.on('error', (error) => onAnswer({ kind: 'gone', message: String(error) }));
  child.on('exit', (code, signal) =>
    onAnswer({ kind: 'gone', message: `runtime exited with ${code ?? signal}` }),
  );
  listenTo(child.stdout, onOutput);
  listenTo(child.stderr, onOutput);
  return { post: (message) => void child.send(message), kill: () => void child.kill('SIGKILL') };
};

/** Opens an environment; it answers `ready` once its asset is imported. */
export const openRoom = (plan: RoomPlan): Room =>
  plan.mode === 'child' ? openChild(plan) : openWorker(plan);
