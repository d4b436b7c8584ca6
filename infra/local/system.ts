// A synthesized assembly runs on this machine: its own templates, its own bundles, engines for tables and queues, doubles for keys, files and WeChat.
import { join } from 'node:path';
import { type Activity, startActivity } from './activity.ts';
import { provideBuckets } from './buckets.ts';
import { type Closing, startClosing } from './closing.ts';
import { takeFolder } from './data-folder.ts';
import { type Engines, endpointsOf, startEngines } from './engines.ts';
import { type Sources, startSources } from './event-sources.ts';
import { scopesOf } from './exports.ts';
import type { FileDouble } from './files/double.ts';
import { nameApi, readHttpApi } from './http-api.ts';
import { type Behind, startFront } from './http-front.ts';
import { provideKeys } from './keys.ts';
import type { KeyDouble } from './kms/double.ts';
import { localSubscriptions } from './known-templates.ts';
import { nameFunctions, openFunctions } from './lambda-functions.ts';
import type { LambdaHost, Outcome } from './lambda-host.ts';
import type { QueueEngine } from './queue-engine.ts';
import { provideQueues, sendTo } from './queues.ts';
import { rehearse } from './rehearsal.ts';
import { type Placed, placeResources } from './resource-types.ts';
import { awaitRest } from './rest.ts';
import { fireAll, fireOne, readSchedules, runSchedule } from './schedules.ts';
import { smsSettings } from './sms/account.ts';
import { serveFolder } from './static-files.ts';
import { type SystemStats, statsOf } from './stats.ts';
import { type SystemPlan, type WholePlan, wholePlan } from './system-plan.ts';
import type { TableEngine } from './table-engine.ts';
import { provideTables } from './tables.ts';
import { readAssembly } from './template.ts';
import { startWechatDouble, type WechatDouble } from './wechat/double.ts';

const REST_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 5000;

/** A running system. */
export type System = Readonly<{
  url: string;
  wechat: WechatDouble;
  keys: KeyDouble;
  files: FileDouble;
  tables: TableEngine;
  queues: QueueEngine;
  /** The functions by name (their DOOR, or logical id); `plan.env` is the environment that each runs with. */
  functions: ReadonlyMap<string, LambdaHost>;
  /** Sends messages to the queue of this logical id, or of the first id that begins so. */
  send: (queueId: string, messages: readonly object[]) => Promise<void>;
  /** Runs one schedule (logical id, or its beginning) as if it were `time`, an ISO time. */
  fireSchedule: (id: string, time: string) => Promise<Outcome>;
  /** Runs all schedules as if it were `time`; what each came to, by logical id. */
  fireAll: (time: string) => Promise<Readonly<Record<string, string>>>;
  /** Resolves when nothing runs and nothing waits in streams and queues; throws after `limitMs` (30 s). */
  atRest: (limitMs?: number) => Promise<void>;
  stats: () => SystemStats;
  /** Milliseconds from the start until the engines answered, and until all was ready. */
  timings: Readonly<{ enginesMs: number; readyMs: number }>;
  stop: () => Promise<void>;
}>;

const provide = async (engines: Engines, placed: readonly Placed[], url: string): Promise<void> => {
  await provideTables(engines.clients.tables, placed);
  provideKeys(engines.keys.keys, placed);
  provideBuckets(engines.files.shelf, placed);
  await provideQueues(engines.clients.queues, engines.queues, placed);
  nameApi(placed, url);
  nameFunctions(placed);
};

const openDoors = (
  plan: WholePlan,
  placed: readonly Placed[],
  engines: Engines,
  { wechat, url }: Readonly<{ wechat: WechatDouble; url: string }>,
  activity: Activity,
): ReadonlyMap<string, LambdaHost> =>
  openFunctions(placed, {
    endpoints: endpointsOf(engines),
    replaced: {
      WECHAT_URL: wechat.url,
      WECHAT_APP_ID: wechat.appId,
      WECHAT_SECRET: wechat.secret,
      WECHAT_PUSH_TOKEN: wechat.pushToken,
      WECHAT_PUSH_KEY: wechat.pushKey,
      WECHAT_SUBSCRIPTIONS: JSON.stringify(localSubscriptions),
      ...smsSettings(wechat.sms),
      PUBLIC_ADDRESS: url,
    },
    logFolder: join(plan.dataDir, 'logs'),
    log: plan.log,
    mode: plan.mode,
    activity,
  });

// In-flight work gets a moment to end; what does not is repeated after the next start.
const endAll = async (
  stopping: AbortController,
  sources: Sources,
  clocks: readonly Promise<void>[],
): Promise<void> => {
  stopping.abort();
  const ended = [...sources.streams, ...sources.queues].map((source) => source.ended);
  const limit = new Promise<void>((over) => setTimeout(over, STOP_LIMIT_MS).unref());
  await Promise.race([Promise.all([...ended, ...clocks]), limit]);
};

const open = async (plan: WholePlan, closing: Closing, stopping: AbortController): Promise<System> => {
  const begun = performance.now();
  const sinceStart = (): number => Math.round(performance.now() - begun);
  const { signal } = stopping;
  const complain = (line: string): void => {
    if (!signal.aborted) console.error(line);
  };
  const stacks = readAssembly(plan.assembly);
  const placed = placeResources(stacks, scopesOf(stacks, plan.parameters));
  rehearse(placed);
  closing.later(await takeFolder(plan.dataDir));

  const { host, port, credits, templates, dataDir } = plan;
  let behind: Behind | undefined;
  const files = plan.web === undefined ? undefined : serveFolder(plan.web);
  const front = await startFront({ host, port, files, behind: () => behind });
  closing.later(front.close);
  const wechatPort = plan.wechatPort ?? (port === 0 ? 0 : port + 1);
  const wechat = await startWechatDouble({ folder: dataDir, host, port: wechatPort, credits, templates });
  closing.later(wechat.stop);
  const engines = await startEngines(dataDir, closing);
  const enginesMs = sinceStart();

  await provide(engines, placed, front.url);
  const activity = startActivity();
  const byArn = openDoors(plan, placed, engines, { wechat, url: front.url }, activity);
  const functions = new Map([...byArn.values()].map((lambda) => [lambda.plan.name, lambda]));
  closing.later(() => {
    for (const lambda of functions.values()) lambda.stop();
  });
  const api = readHttpApi(placed, byArn, front.url);
  const schedules = readSchedules(placed, byArn, signal);
  const { clients, queues } = engines;
  const sources = startSources(
    placed,
    { clients, engine: queues, functions: byArn, dataFolder: dataDir, activity, complain },
    signal,
  );
  const clocks = schedules.map((schedule) => runSchedule(schedule, plan.speed, signal));
  closing.later(() => endAll(stopping, sources, clocks));
  behind = { api, fireAll: (time) => fireAll(schedules, time) };
  wechat.pushTo(`${front.url}/api/callback/wechat`);
  for (const lambda of functions.values()) lambda.warm();

  return {
    url: front.url,
    wechat,
    keys: engines.keys,
    files: engines.files,
    tables: engines.tables,
    queues,
    functions,
    send: (queueId, messages) => sendTo(clients.queues, placed, queueId, messages),
    fireSchedule: (id, time) => fireOne(schedules, id, time),
    fireAll: behind.fireAll,
    atRest: (limitMs = REST_LIMIT_MS) =>
      awaitRest({ activity, sources, engine: queues, pushing: wechat.pushing }, limitMs),
    stats: () => statsOf(functions, sources),
    timings: { enginesMs, readyMs: sinceStart() },
    stop: closing.all,
  };
};

/** Brings the system up. Throws in one line for a busy port or folder, and for anything in the templates that has no local behaviour. */
export const runSystem = async (plan: SystemPlan): Promise<System> => {
  const closing = startClosing();
  const stopping = new AbortController();
  try {
    return await open(wholePlan(plan), closing, stopping);
  } catch (thrown) {
    stopping.abort();
    await closing.all().catch(() => undefined);
    throw thrown;
  }
};
