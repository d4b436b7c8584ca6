// What carries news stands in this process and in memory: WeChat and the SMS provider, queues and tables, and the settings that lead there.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import { queues } from '#functions/aws/queues.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import { LOCAL } from '#infra/local/intrinsics.ts';
import { knownTemplates, localSubscriptions } from '#infra/local/known-templates.ts';
import { smsSettings } from '#infra/local/sms/account.ts';
import { startWechatDouble } from '#infra/local/wechat/double.ts';
import { COUNTY } from './ids.ts';
import { makeTables } from './tables.ts';

export const queueNames = ['Commands', 'Notices', 'Urgent', 'Papers', 'SetAside'] as const;
export type QueueName = (typeof queueNames)[number] | 'Dead';

/** As the template has them: six times what a door may run, and five tries. */
const HIDDEN_SECONDS = 360;
const TRIES = 5;

/**
 * How the house stands: `answerAfterMs` of WeChat, the pace that it is given, how long a message that was taken stays hidden,
 * and another way to the queues, where somebody counts.
 */
type Plan = Readonly<{
  answerAfterMs?: number;
  perSecond?: number;
  hiddenSeconds?: number;
  queuesBy?: (url: string) => string;
}>;

/** Queues in memory, the first four with a last station `Dead`. */
const startQueues = async (hiddenSeconds: number, by: (url: string) => string) => {
  const engine = await startFauxqs({ port: 0, logger: false, defaultRegion: LOCAL.region });
  const dead = engine.createQueue('Dead').queueArn;
  const redrive = JSON.stringify({ deadLetterTargetArn: dead, maxReceiveCount: TRIES });
  for (const name of queueNames)
    engine.createQueue(name, {
      attributes: { VisibilityTimeout: String(hiddenSeconds), RedrivePolicy: redrive },
    });
  const url = by(`http://127.0.0.1:${engine.port}`);
  return {
    url,
    queueUrl: (name: QueueName): string => `${url}/${LOCAL.account}/${name}`,
    /** How many messages a queue holds, whatever their state. */
    holds: (name: QueueName): number => {
      const { ready = [], delayed = [], inflight = [] } = engine.inspectQueue(name)?.messages ?? {};
      return ready.length + delayed.length + inflight.length;
    },
    /** Whether somebody who asked now would be given one. */
    hasSome: (name: QueueName): boolean => {
      const { ready = [], delayed = [], inflight = [] } = engine.inspectQueue(name)?.messages ?? {};
      const at = Date.now();
      if (ready.length > 0) return true;
      if (delayed.some(({ delayUntil = 0 }) => delayUntil <= at)) return true;
      return inflight.some(({ visibilityDeadline }) => visibilityDeadline <= at);
    },
    stop: () => engine.stop(),
  };
};

/** What a door prints goes nowhere while this stands; `printed` keeps it. */
const hush = () => {
  const printed: string[] = [];
  const { write } = process.stdout;
  process.stdout.write = (line: string | Uint8Array) => {
    printed.push(String(line));
    return true;
  };
  return {
    printed,
    speak: () => {
      process.stdout.write = write;
    },
  };
};

/** Opens it over the table engine that the environment names, until `end`. Call it before a door is imported. */
export const openNewsHouse = async ({
  answerAfterMs = 0,
  perSecond = 1_000,
  hiddenSeconds = HIDDEN_SECONDS,
  queuesBy = (url) => url,
}: Plan = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'hutong-news-'));
  const [wechat, engine, tables] = await Promise.all([
    startWechatDouble({
      folder,
      host: '127.0.0.1',
      port: 0,
      credits: 'counted',
      templates: knownTemplates,
      answerAfterMs,
      // Looked up anew each time: a test may put another clock in its place.
      nowMs: () => Date.now(),
    }),
    startQueues(hiddenSeconds, queuesBy),
    makeTables(),
  ]);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SQS: engine.url,
    RECORDS_TABLE: tables.records,
    VIEWS_TABLE: tables.views,
    VAULT_TABLE: tables.vault,
    LOG_TABLE: tables.log,
    // Nothing here is sealed.
    VAULT_KEY_ID: 'none',
    COUNTY: COUNTY.slice(0, 6),
    WECHAT_URL: wechat.url,
    WECHAT_APP_ID: wechat.appId,
    WECHAT_SECRET: wechat.secret,
    WECHAT_SUBSCRIPTIONS: JSON.stringify(localSubscriptions),
    WECHAT_PER_SECOND: String(perSecond),
    ...smsSettings(wechat.sms),
    COMMANDS_QUEUE_URL: engine.queueUrl('Commands'),
    NOTICES_QUEUE_URL: engine.queueUrl('Notices'),
    URGENT_QUEUE_URL: engine.queueUrl('Urgent'),
    PAPERS_QUEUE_URL: engine.queueUrl('Papers'),
    SET_ASIDE_QUEUE_URL: engine.queueUrl('SetAside'),
  });
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const { printed, speak } = hush();
  const control = (call: string, body: unknown): Promise<Response> =>
    fetch(`${wechat.url}/double/${call}`, { method: 'POST', body: JSON.stringify(body) });
  return {
    wechat,
    tables,
    sqs,
    printed,
    queueUrl: engine.queueUrl,
    holds: engine.holds,
    hasSome: engine.hasSome,
    sending: queues({ notices: engine.queueUrl('Notices'), urgent: engine.queueUrl('Urgent') }, sqs),
    views: viewStore(tables.client, tables.views, Date.now),
    /** Tells the doubles who there is, and how their calls fare. */
    control,
    end: async (): Promise<void> => {
      speak();
      sqs.destroy();
      await Promise.all([wechat.stop(), engine.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export type NewsHouse = Awaited<ReturnType<typeof openNewsHouse>>;
