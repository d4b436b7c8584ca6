// A script in a process of its own: how long until it first tells something, which is that it has answered.
import { spawn } from 'node:child_process';

/** What a process told on its standard error, and milliseconds from its start to the first of it. */
export type Fresh = Readonly<{ firstMs: number; told: string }>;

/** Runs a script with these arguments and no other environment; an error where it ends badly or told no answer first. */
export const freshly = (
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Fresh> =>
  new Promise((found, failed) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [script, ...args], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let firstMs = 0;
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      if (firstMs === 0) firstMs = performance.now() - begun;
      told += chunk.toString();
    });
    child.once('error', failed);
    child.once('exit', (code) => {
      if (code === 0 && told.startsWith('answered')) found({ firstMs, told });
      else failed(new Error(`${script} did not answer: ${told.slice(-600)}`));
    });
  });

/** The number that was told under this name. */
export const figureIn = ({ told }: Fresh, name: string): number =>
  Number(new RegExp(`"${name}":([\\d.]+)`).exec(told)?.[1]);
