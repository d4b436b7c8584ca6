// B1 to B3: how large the doors are, how soon a cold one answers, and what a warm request costs before any store is asked.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Bundles, buildBundles } from './bundles.ts';
import { median, type Result, rounded } from './result.ts';

const ROUNDS = 11;
const WARM_REQUESTS = 20_000;
const WARM_ROUNDS = 5;
const KB = 1024;
const API_KB = 450;
const DOOR_KB = 400;

const ENVIRONMENT = {
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  RECORDS_TABLE: 'records',
  VIEWS_TABLE: 'views',
  VAULT_TABLE: 'vault',
  VAULT_KEY_ID: 'alias/vault',
  COUNTY: '320682',
  WECHAT_URL: 'http://127.0.0.1:9',
  WECHAT_APP_ID: 'bench',
  WECHAT_SECRET: 'bench',
  COMMANDS_QUEUE_URL: 'http://127.0.0.1:9/commands',
  NOTICES_QUEUE_URL: 'http://127.0.0.1:9/notices',
  SET_ASIDE_QUEUE_URL: 'http://127.0.0.1:9/set-aside',
  DOOR: 'api',
};

type Run = Readonly<{ firstMs: number; microseconds: number }>;

const run = (bundle: string, times: number): Promise<Run> =>
  new Promise((found, failed) => {
    const begun = performance.now();
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'run-first-answer.ts'), bundle, String(times)],
      {
        env: { PATH: process.env['PATH'], ...ENVIRONMENT },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let firstMs = 0;
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      if (firstMs === 0) firstMs = performance.now() - begun;
      told += chunk.toString();
    });
    child.once('error', failed);
    child.once('exit', (code) => {
      const microseconds = /"microseconds":([\d.]+)/.exec(told)?.[1];
      if (code === 0 && told.startsWith('answered')) found({ firstMs, microseconds: Number(microseconds) });
      else failed(new Error(`${bundle} did not answer: ${told.slice(0, 400)}`));
    });
  });

const cold = async ({ api, peer, peerIs }: Bundles): Promise<Result> => {
  const pairs: { ours: number; peer: number }[] = [];
  for (const bundle of [api, peer]) await run(bundle, 1);
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? [api, peer] : [peer, api];
    const [a, b] = [await run(order[0] ?? '', 1), await run(order[1] ?? '', 1)];
    const [ours, theirs] = round % 2 === 0 ? [a, b] : [b, a];
    pairs.push({ ours: ours.firstMs, peer: theirs.firstMs });
  }
  const ratio = median(pairs.map(({ ours, peer: theirs }) => ours / theirs));
  return {
    id: 'B1',
    what: 'cold: process start to first answer',
    ours: rounded(median(pairs.map(({ ours }) => ours)), 0),
    peer: rounded(median(pairs.map(({ peer: theirs }) => theirs)), 0),
    ratio: rounded(ratio),
    unit: 'ms',
    goal: '≤ 0.70×',
    ok: ratio <= 0.7,
    note: `${ROUNDS} paired rounds; peer: ${peerIs}`,
  };
};

const sizes = ({ sizes: doors, peerBytes }: Bundles): readonly Result[] =>
  doors.map(({ door, bytes }) => {
    const most = door === 'api' ? API_KB : DOOR_KB;
    const kilobytes = bytes / KB;
    return {
      id: 'B2',
      what: `bundle of the door ${door}`,
      ours: rounded(kilobytes, 0),
      ...(door === 'api' && { peer: rounded(peerBytes / KB, 0), ratio: rounded(bytes / peerBytes) }),
      unit: 'KB',
      goal: `≤ ${most}`,
      ok: kilobytes <= most,
    };
  });

const warm = async ({ api, peer }: Bundles): Promise<Result> => {
  const pairs: { ours: number; peer: number }[] = [];
  for (let round = 0; round < WARM_ROUNDS; round++) {
    const [ours, theirs] = [await run(api, WARM_REQUESTS), await run(peer, WARM_REQUESTS)];
    pairs.push({ ours: ours.microseconds, peer: theirs.microseconds });
  }
  const ours = median(pairs.map((pair) => pair.ours));
  return {
    id: 'B3',
    what: 'warm shell per request: chain, body, route, refusal, its line',
    ours: rounded(ours, 1),
    peer: rounded(median(pairs.map((pair) => pair.peer)), 1),
    ratio: rounded(median(pairs.map((pair) => pair.ours / pair.peer))),
    unit: 'µs',
    goal: '≤ 25',
    ok: ours <= 25,
    note: `${WARM_REQUESTS} requests a round, no I/O but the line written`,
  };
};

/** B1, B2 and B3 as rows of the table. */
export const doorCosts = async (): Promise<readonly Result[]> => {
  const bundles = await buildBundles();
  return [await cold(bundles), ...sizes(bundles), await warm(bundles)];
};
