// The engine of a run that was killed is ended before the next one opens its file; no other process is touched.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startTableEngine } from '#infra/local/table-engine.ts';
import { isAlive, scratch, until } from './scratch.ts';

const { folder, remove } = scratch();
const stranger = spawn(process.execPath, [
  '-e',
  'setTimeout(() => {}, 60000)',
  '--',
  `-dbPath ${folder}/elsewhere `,
]);
afterAll(() => {
  stranger.kill('SIGKILL');
  remove();
});

it('is ended by its own folder’s note, and a note that names a stranger ends nobody', async () => {
  const data = join(folder, 'data');
  mkdirSync(data);
  writeFileSync(join(data, 'tables.pid'), String(stranger.pid));
  const left = await startTableEngine(data);
  expect(isAlive(stranger.pid ?? 0)).toBe(true);

  const next = await startTableEngine(data);
  await until('the one left over to end', () => (isAlive(left.pid) ? undefined : true));
  expect(isAlive(next.pid)).toBe(true);
  await next.stop();
  expect(isAlive(next.pid)).toBe(false);
  await left.stop();
});
