// A built door runs from its own folder, holds no source map, and is missed out loud when its source is gone.
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startFauxqs } from 'fauxqs';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { isWorkingDay } from '#functions/kernel/working-days.ts';
import { buildDoors, describeApi } from '#infra/build.ts';
import { ROOT } from '#infra/layout.ts';
import { addDays } from '#shared/kernel/time.ts';
import { scratchFolder } from './scratch.ts';

let scratch = '';
const source = (name: string, text: string) => {
  const path = join(scratch, `${name}.ts`);
  writeFileSync(path, text);
  return path;
};

beforeEach(() => {
  scratch = scratchFolder('build');
});

test('one call builds every door into its folder, with its map outside', async () => {
  const api = source(
    'api',
    "import { sep } from 'node:path'; export const handler = async () => 'api' + sep;",
  );
  const clock = source('clock', "export const handler = async () => require('node:os').EOL;");
  const outdir = join(scratch, 'out/doors');
  const sizes = await buildDoors({ entries: { api, clock }, outdir });
  expect(sizes.map(({ door }) => door)).toEqual(['api', 'clock']);
  expect(sizes.every(({ bytes }) => bytes > 100 && bytes < 600)).toBe(true);
  expect(readdirSync(join(outdir, 'api'))).toEqual(['index.mjs']);
  expect(existsSync(join(scratch, 'out/maps/api/index.mjs.map'))).toBe(true);
  expect(Object.keys(JSON.parse(readFileSync(join(outdir, 'meta.json'), 'utf8')).outputs)).toHaveLength(4);
  expect(await (await import(join(outdir, 'api/index.mjs'))).handler()).toBe('api/');
  expect(await (await import(join(outdir, 'clock/index.mjs'))).handler()).toBe('\n');
});

test('a door that speaks HTTP requires it, since an import would load a second client', async () => {
  const api = source(
    'api',
    "import { Agent, METHODS } from 'node:http'; export const handler = async () => [new Agent().maxSockets, METHODS.length > 0, process.moduleLoadList.some((name) => name.includes('undici/undici'))];",
  );
  const outdir = join(scratch, 'out/doors');
  await buildDoors({ entries: { api }, outdir });
  const run = "console.log(JSON.stringify(await (await import('./index.mjs')).handler()))";
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', run], {
    cwd: join(outdir, 'api'),
  });
  expect(JSON.parse(stdout)).toEqual([null, true, false]);
});

test('a door that reads files and its environment loads neither streams of files nor standard input', async () => {
  const api = source(
    'api',
    "import { readFileSync } from 'node:fs'; import { env } from 'node:process'; export const handler = async () => [typeof readFileSync, typeof env, process.moduleLoadList.filter((name) => / (internal\\/fs\\/streams|tty)$/.test(name))];",
  );
  const outdir = join(scratch, 'out/doors');
  await buildDoors({ entries: { api }, outdir });
  const run =
    "const { handler } = await import('./index.mjs'); const said = await handler(); console.log(JSON.stringify(said))";
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', run], {
    cwd: join(outdir, 'api'),
  });
  expect(JSON.parse(stdout)).toEqual(['function', 'object', []]);
});

test('a door that counts working days holds every date of the calendar, and none of its names', async () => {
  const notifier = join(ROOT, 'functions/kernel/working-days.ts');
  const outdir = join(scratch, 'out/doors');
  await buildDoors({ entries: { notifier }, outdir });
  const built = await import(join(outdir, 'notifier/index.mjs'));
  const days = Array.from({ length: 9_000 }, (_, n) => addDays('2004-01-01', n));
  expect(days.filter((on) => built.isWorkingDay(on) !== isWorkingDay(on))).toEqual([]);
  expect([built.isPublished(2026), built.isPublished(2003)]).toEqual([true, false]);
  expect(readFileSync(join(outdir, 'notifier/index.mjs'), 'utf8')).not.toContain('Spring Festival');
});

test('a divided door reads its heavy part only when it is first used, and assets lie beside it', async () => {
  source(
    'heavy',
    `import { shared } from './shared.ts'; export const word = '${'x'.repeat(50_000)}'; export const draw = () => word.slice(-1) + shared;`,
  );
  source('shared', 'export const shared = 1;');
  const porter = source(
    'porter',
    `import { readFileSync } from 'node:fs'; import { shared } from './shared.ts';
     export const handler = async (heavy) => heavy
       ? (await import('./heavy.ts')).draw() + readFileSync(new URL('./font.ttf', import.meta.url), 'utf8')
       : shared;`,
  );
  const whole = source(
    'whole',
    "export const handler = async () => Object.keys(await import('./heavy.ts'));",
  );
  const font = join(scratch, 'font.ttf');
  writeFileSync(font, 'letters');
  const outdir = join(scratch, 'out/doors');
  const sizes = await buildDoors({
    entries: { whole, porter },
    outdir,
    divided: ['porter'],
    assets: { porter: [font] },
  });
  expect(sizes.map(({ door, bytes }) => [door, bytes > 50_000])).toEqual([
    ['whole', true],
    ['porter', false],
  ]);
  expect(readdirSync(join(outdir, 'whole'))).toEqual(['index.mjs']);
  expect(readdirSync(join(outdir, 'porter')).filter((name) => name.startsWith('heavy-'))).toHaveLength(1);
  expect(readdirSync(join(scratch, 'out/maps/porter')).every((name) => name.endsWith('.map'))).toBe(true);
  const { handler } = await import(join(outdir, 'porter/index.mjs'));
  expect([await handler(false), await handler(true)]).toEqual([1, 'x1letters']);
});

test('an asset that is not there is named', async () => {
  const porter = source('porter', 'export const handler = async () => 1;');
  const assets = { porter: [join(scratch, 'none.ttf')] };
  await expect(buildDoors({ entries: { porter }, outdir: scratch, assets })).rejects.toThrow('none.ttf');
});

test("what lay in a door's folder before is not deployed", async () => {
  const api = source('api', 'export const handler = async () => 1;');
  mkdirSync(join(scratch, 'doors/api'), { recursive: true });
  writeFileSync(join(scratch, 'doors/api/left-over.mjs'), '');
  await buildDoors({ entries: { api }, outdir: join(scratch, 'doors') });
  expect(readdirSync(join(scratch, 'doors/api'))).toEqual(['index.mjs']);
});

test('a door whose source is not there is named', async () => {
  const entries = { porter: join(scratch, 'porter.ts') };
  await expect(buildDoors({ entries, outdir: scratch })).rejects.toThrow('porter.ts');
});

test('the description of the API lies beside the door, is left out only where it has no source', async () => {
  mkdirSync(join(scratch, 'api'));
  const described = source('openapi', "export const openapiDocument = () => ({ openapi: '3.1.0' });");
  expect(await describeApi(described, scratch)).toBe(true);
  expect(readFileSync(join(scratch, 'api/openapi.json'), 'utf8')).toBe('{"openapi":"3.1.0"}');
  expect(await describeApi(join(scratch, 'none.ts'), scratch)).toBe(false);
  await expect(describeApi(source('mute', 'export const other = 1;'), scratch)).rejects.toThrow(
    'openapiDocument',
  );
});

test('a built door reaches a real queue from a folder where no package is installed', async () => {
  const server = await startFauxqs({ port: 0, logger: false });
  const alone = mkdtempSync(join(tmpdir(), 'hutong-alone-'));
  onTestFinished(async () => {
    rmSync(alone, { recursive: true, force: true });
    await server.stop();
  });
  const reactor = source(
    'reactor',
    `import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
     const client = new SQSClient({});
     export const handler = async () => (await client.send(new ListQueuesCommand({}))).$metadata.httpStatusCode;`,
  );
  await buildDoors({ entries: { reactor }, outdir: join(alone, 'doors') });
  const run = "console.log(await (await import('./index.mjs')).handler())";
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', run], {
    cwd: join(alone, 'doors/reactor'),
    env: {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_SQS: server.address,
    },
  });
  expect(stdout.trim()).toBe('200');
});
