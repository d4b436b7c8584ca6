// B1 to B3: how large the doors are, how soon a cold one answers, and what a warm request costs before any store is asked.
import { type Bundles, buildBundles } from './bundles.ts';
import { figureIn, freshly } from './fresh-process.ts';
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
  LOG_TABLE: 'log',
  VAULT_KEY_ID: 'alias/vault',
  COUNTY: '320682',
  WECHAT_URL: 'http://127.0.0.1:9',
  WECHAT_APP_ID: 'bench',
  WECHAT_SECRET: 'bench',
  WECHAT_SUBSCRIPTIONS: JSON.stringify({
    children: { id: 'a' },
    entrustment: { id: 'b' },
    learning: { id: 'c' },
  }),
  WECHAT_PUSH_TOKEN: 'bench',
  WECHAT_PUSH_KEY: 'bench',
  SMS_URL: 'http://127.0.0.1:9',
  SMS_KEY_ID: 'bench',
  SMS_KEY_SECRET: 'bench',
  SMS_SIGN_NAME: 'bench',
  SMS_TEMPLATES: JSON.stringify({ sign_in_code: 'one', confirm_code: 'two', reminder: 'three' }),
  COMMANDS_QUEUE_URL: 'http://127.0.0.1:9/commands',
  NOTICES_QUEUE_URL: 'http://127.0.0.1:9/notices',
  PAPERS_QUEUE_URL: 'http://127.0.0.1:9/papers',
  FILES_BUCKET: 'files',
  SEAL_KEY_ID: 'seal',
  SET_ASIDE_QUEUE_URL: 'http://127.0.0.1:9/set-aside',
  DOOR: 'api',
};

type Run = Readonly<{ firstMs: number; cpuMs: number; microseconds: number }>;
type Pair = Readonly<{ ours: Run; peer: Run }>;

const run = async (runner: string, bundle: string, times: number): Promise<Run> => {
  const fresh = await freshly(runner, [bundle, String(times)], ENVIRONMENT);
  const [cpuMs, microseconds] = [figureIn(fresh, 'cpu'), figureIn(fresh, 'microseconds')];
  return { firstMs: fresh.firstMs, cpuMs, microseconds };
};

// One after the other, in turns the one or the other first.
const paired = async ({ api, peer, runner }: Bundles, round: number, times: number): Promise<Pair> => {
  if (round % 2 === 0) {
    const ours = await run(runner, api, times);
    return { ours, peer: await run(runner, peer, times) };
  }
  const theirs = await run(runner, peer, times);
  return { ours: await run(runner, api, times), peer: theirs };
};

const compared = (pairs: readonly Pair[], of: (one: Run) => number) => ({
  ours: median(pairs.map(({ ours }) => of(ours))),
  peer: median(pairs.map(({ peer }) => of(peer))),
  ratio: rounded(median(pairs.map(({ ours, peer }) => of(ours) / of(peer)))),
});

const cold = async (bundles: Bundles): Promise<Result> => {
  const pairs: Pair[] = [];
  await paired(bundles, 0, 1);
  for (let round = 0; round < ROUNDS; round++) pairs.push(await paired(bundles, round, 1));
  const clock = compared(pairs, ({ firstMs }) => firstMs);
  const cpu = compared(pairs, ({ cpuMs }) => cpuMs);
  return {
    id: 'B1',
    what: 'cold: process start to first answer',
    ours: rounded(clock.ours, 0),
    peer: rounded(clock.peer, 0),
    ratio: clock.ratio,
    unit: 'ms',
    goal: '≤ 0.70×',
    ok: clock.ratio <= 0.7,
    note: `${ROUNDS} paired rounds; CPU ${rounded(cpu.ours, 0)} against ${rounded(cpu.peer, 0)} ms, ${cpu.ratio}×; peer: ${bundles.peerIs}`,
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

const warm = async (bundles: Bundles): Promise<Result> => {
  const pairs: Pair[] = [];
  for (let round = 0; round < WARM_ROUNDS; round++) pairs.push(await paired(bundles, round, WARM_REQUESTS));
  const { ours, peer, ratio } = compared(pairs, ({ microseconds }) => microseconds);
  return {
    id: 'B3',
    what: 'warm shell per request: chain, body, route, refusal, its line',
    ours: rounded(ours, 1),
    peer: rounded(peer, 1),
    ratio,
    unit: 'µs',
    goal: '≤ 25',
    ok: ours <= 25,
    note: `${WARM_ROUNDS} paired rounds of ${WARM_REQUESTS} requests, no I/O but the line written`,
  };
};

/** B1, B2 and B3 as rows of the table. */
export const doorCosts = async (): Promise<readonly Result[]> => {
  const bundles = await buildBundles();
  return [await cold(bundles), ...sizes(bundles), await warm(bundles)];
};
