// An operator's command against a running system, as somebody types it: with the doors' settings, and what it said.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ROOT } from '#infra/layout.ts';
import { settingsOf } from '#infra/local/operator.ts';
import type { System } from '#infra/local/system.ts';

const run = promisify(execFile);

/** Runs `functions/doors/<command>.ts` with these words; rejects where it ends badly. */
export const operates = async (
  system: System,
  command: string,
  ...words: readonly string[]
): Promise<string> => {
  const { stdout } = await run(process.execPath, [`functions/doors/${command}.ts`, ...words], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...settingsOf(system) },
  });
  return stdout;
};
