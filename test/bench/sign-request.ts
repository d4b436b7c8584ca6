// S2 and S3, with S1: how long one signature on a parent's own phone takes a warm door, and how long a cold one.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { ALL_DOORS, buildDoors } from '#infra/build.ts';
import { ROOT } from '#infra/layout.ts';
import { setup } from '../adapters/tables-running.ts';
import { context } from '../kit/http.ts';
import { builtScript } from './bundles.ts';
import { figureIn, freshly } from './fresh-process.ts';
import { meteredTables } from './metered-tables.ts';
import { median, percentile, type Result, rounded } from './result.ts';
import { signCost } from './sign-cost.ts';
import { type Handler, type SigningFamily, signingFamily } from './signing-family.ts';

const FOLDER = join(ROOT, '.build/bench/signing');
const COLD_ROUNDS = 9;
const WARM_SHEETS = 60;
const WARM_UP = 20;
const KB = 1024;

type Request = Awaited<ReturnType<SigningFamily['signature']>>;

const Told = z.object({ times: z.array(z.number()), loaded: z.array(z.string()) });

const written = (requests: readonly Request[]): string => {
  const path = join(FOLDER, 'requests.json');
  writeFileSync(path, JSON.stringify(requests));
  return path;
};

/** S1, S2 and S3 as rows of the table: through the bundle as it is deployed, over doubles on real sockets. */
export const signRequest = async (): Promise<readonly Result[]> => {
  mkdirSync(FOLDER, { recursive: true });
  const stopTables = await setup();
  const engine = process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '';
  const metered = await meteredTables(engine);
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = metered.url;
  const family = await signingFamily();
  try {
    await buildDoors({
      ...ALL_DOORS,
      entries: { api: ALL_DOORS.entries['api'] ?? '' },
      assets: {},
      outdir: FOLDER,
    });
    const [runner, bundle] = [await builtScript('run-first-signature'), join(FOLDER, 'api/index.mjs')];
    const door = await import(pathToFileURL(bundle).href);
    const handler: Handler = (event) => door.handler(event, context);
    const counts = await signCost(family, handler, metered);
    const environment = { ...process.env, AWS_ENDPOINT_URL_DYNAMODB: engine, DOOR: 'api' };
    const run = async (requests: readonly Request[], ...telling: readonly string[]) => {
      const fresh = await freshly(runner, [bundle, written(requests), ...telling], environment);
      return {
        ...fresh,
        cpuMs: figureIn(fresh, 'cpu'),
        ...Told.parse(JSON.parse(fresh.told.split('\n')[1] ?? '')),
      };
    };
    const next = async () => family.signature(handler, await family.sheet(), 0);

    const { loaded } = await run([await next()], 'telling');
    const colds: Awaited<ReturnType<typeof run>>[] = [];
    for (let round = 0; round < COLD_ROUNDS; round++) colds.push(await run([await next()]));
    const chunks = loaded.map((url) => ({ name: basename(url), bytes: statSync(fileURLToPath(url)).size }));
    const requests: Request[] = [];
    for (let n = 0; n < WARM_SHEETS; n++) {
      const waiting = await family.sheet();
      for (const parent of [0, 1] as const) requests.push(await family.signature(handler, waiting, parent));
    }
    const times = (await run(requests)).times.slice(WARM_UP);
    return [
      ...counts,
      {
        id: 'S2',
        what: 'a signature at a warm door: p50',
        ours: rounded(percentile(times, 0.5), 1),
        unit: 'ms',
        goal: 'as told',
        ok: true,
        note: `p99 ${rounded(percentile(times, 0.99), 1)} ms, ${times.length} signatures, with the emulator`,
      },
      {
        id: 'S3',
        what: 'cold: process start to first signature taken',
        ours: rounded(median(colds.map(({ firstMs }) => firstMs)), 0),
        unit: 'ms',
        goal: 'as told',
        ok: true,
        note: `${COLD_ROUNDS} processes; CPU ${rounded(median(colds.map(({ cpuMs }) => cpuMs)), 0)} ms; ${chunks.length} files, ${rounded(chunks.reduce((sum, { bytes }) => sum + bytes, 0) / KB, 0)} KB; on demand ${chunks
          .filter(({ name }) => !/^(index|chunk)/.test(name))
          .map(({ name, bytes }) => `${name.replace(/-.*/, '')} ${rounded(bytes / KB, 0)}`)
          .join(', ')} KB`,
      },
    ];
  } finally {
    await family.end();
    await metered.stop();
    await stopTables();
  }
};
