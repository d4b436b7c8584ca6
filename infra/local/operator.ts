// An operator's command runs against the system of this machine as it would against the cloud: with the settings of its doors.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '#infra/layout.ts';
import type { Bootstrap } from './county/first-officer.ts';
import type { System } from './system.ts';

/** The settings of the door that may most. */
export const settingsOf = (system: System): Readonly<Record<string, string>> =>
  system.functions.get('api')?.plan.env ?? {};

/** Enters the first officer through `functions/doors/first-officer.ts`; throws with what it said where it failed. */
export const operatorOf =
  (system: System): Bootstrap =>
  async ({ personId, name, phone, openid, fromOn }) => {
    const words = Object.entries({ personId, name, phone, openid, fromOn }).flatMap(([key, value]) => [
      `--${key}`,
      value,
    ]);
    const run = spawn(process.execPath, ['functions/doors/first-officer.ts', ...words], {
      cwd: join(ROOT),
      env: { PATH: process.env['PATH'] ?? '', ...settingsOf(system) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    run.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [code] = await once(run, 'exit');
    if (code !== 0) throw new Error(`The first officer could not be entered: ${said}`);
  };
