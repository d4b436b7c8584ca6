// Every real door starts alone in its folder, with exactly the environment its template gives it.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ALL_DOORS, buildDoors } from '#infra/build.ts';
import { doorNames } from '#infra/layout.ts';
import { ofType } from './checks.ts';
import { at, synthesize } from './cloud.ts';

const alone = mkdtempSync(join(tmpdir(), 'hutong-start-'));
afterAll(() => rmSync(alone, { recursive: true, force: true }));
const sizes = await buildDoors({ ...ALL_DOORS, outdir: join(alone, 'doors') });
const functions = ofType(synthesize('local').resources, 'AWS::Lambda::Function');
const Settings = z.record(z.string(), z.string());

const AS_LAMBDA = { AWS_REGION: 'cn-northwest-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' };
const START = "console.log(typeof (await import('./index.mjs')).handler)";

test.each(doorNames)('%s starts', async (door) => {
  const settings = functions
    .map(({ properties }) => Settings.parse(at(properties, 'Environment', 'Variables')))
    .find(({ DOOR }) => DOOR === door);
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', START], {
    cwd: join(alone, 'doors', door),
    env: { ...AS_LAMBDA, ...settings },
  });
  expect(stdout.trim()).toBe('function');
});

test('each is small enough to start fast: the api 450 KB, any other 400 KB', () => {
  const tooLarge = sizes.filter(({ door, bytes }) => bytes > (door === 'api' ? 450 : 400) * 1024);
  expect(tooLarge).toEqual([]);
});
