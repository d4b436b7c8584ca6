// What draws papers still does so as it is deployed: bundled, with its letters beside it and no package near.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ALL_DOORS, buildDoors } from '#infra/build.ts';

const outdir = mkdtempSync(join(tmpdir(), 'hutong-built-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

test('a paper is drawn by the bundle alone', async () => {
  await buildDoors({
    entries: { paper: join(import.meta.dirname, '../bench/run-paper.ts') },
    outdir,
    divided: ['paper'],
    assets: { paper: ALL_DOORS.assets?.['porter'] ?? [] },
  });
  const said = execFileSync(process.execPath, [join(outdir, 'paper/index.mjs')], { encoding: 'utf8' });
  expect(JSON.parse(said).bytes).toBeGreaterThan(100_000);
});
