// C2: a hundred thousand due reminders through the sweep, a real queue, and workers of their own processes that write a fact each, some of them killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DeleteTableCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { queues } from '#functions/aws/queues.ts';
import { viewStore } from '#functions/aws/view-store.ts';
import { sweep } from '#functions/kernel/sweep.ts';
import { LOCAL } from '#infra/local/intrinsics.ts';
import { setup } from '../adapters/tables-running.ts';
import { makeTables } from '../kit/tables.ts';
import { chanceOf } from '../simulation/chance.ts';
import { writeDueRows } from './due-rows.ts';
import { type Result, rounded } from './result.ts';
import { makeRecords } from './tables.ts';

const AT = '2026-06-12T00:00:00.000Z';
const QUEUE = 'Due';
const HIDDEN_SECONDS = 10;
const WORKERS = 2;
const LOOK_MS = 100;
const KILLS = 5;

/** How it is played: over which due index, how often a worker is killed, and whether workers write at all. */
type Plan = Readonly<{ due: number; views: string; kills: number; writes: 'facts' | 'nothing' }>;

type Played = Readonly<{ sweepSeconds: number; seconds: number; facts: number; kills: number }>;

const runHere = (file: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });

const startQueues = async () => {
  const child = runHere('run-queues.ts', QUEUE, String(HIDDEN_SECONDS));
  const [said] = await once(child.stdout ?? child, 'data');
  const url = `http://127.0.0.1:${String(said).trim()}`;
  return { url, queueUrl: `${url}/${LOCAL.account}/${QUEUE}`, child };
};

/** Workers, each replaced where it is killed; resolves when all of them stand at the queue. */
const startWorkers = async (args: readonly string[]) => {
  const running = Array.from({ length: WORKERS }, () => runHere('run-consumer.ts', ...args));
  await Promise.all(running.map((one) => once(one.stdout ?? one, 'data')));
  return {
    kill: (n: number): void => {
      running[n]?.kill('SIGKILL');
      running[n] = runHere('run-consumer.ts', ...args);
    },
    end: (): void => {
      for (const one of running) one.kill('SIGKILL');
    },
  };
};

const countOf = async (client: DynamoDBClient, TableName: string): Promise<number> => {
  let count = 0;
  for await (const page of paginateScan({ client }, { TableName, Select: 'COUNT' })) count += page.Count ?? 0;
  return count;
};

const STATES = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;

/** How many messages a queue still holds. */
const leftIn = async (sqs: SQSClient, QueueUrl: string): Promise<number> => {
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...STATES] });
  const { Attributes } = await sqs.send(asked);
  return STATES.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
};

/** Plays it once; a stream's first version can be taken once, so a second fact of one reminder would be one item more. */
const played = async (client: DynamoDBClient, { due, views, kills, writes }: Plan): Promise<Played> => {
  const { url, queueUrl, child } = await startQueues();
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false, endpoint: url });
  process.env['AWS_ENDPOINT_URL_SQS'] = url;
  const records = `facts-${randomUUID()}`;
  await makeRecords(client, records);
  const chance = chanceOf(5);
  const moments = Array.from({ length: kills }, () => chance.below(due)).toSorted((a, b) => b - a);
  const workers = await startWorkers([queueUrl, records, writes]);
  const began = performance.now();
  const secondsSince = (): number => (performance.now() - began) / 1_000;
  let sweepSeconds: number | undefined;
  try {
    const sending = queues({ notices: queueUrl, urgent: queueUrl, commands: queueUrl }, sqs);
    const swept = sweep({ views: viewStore(client, views, Date.now), queues: sending }, AT).then(() => {
      sweepSeconds = secondsSince();
    });
    for (;;) {
      await pause(LOOK_MS);
      const left = await leftIn(sqs, queueUrl);
      if (sweepSeconds === undefined) continue;
      if (left === 0) break;
      if (left > (moments[0] ?? -1)) continue;
      moments.shift();
      workers.kill(chance.below(WORKERS));
    }
    await swept;
    const seconds = secondsSince();
    return { sweepSeconds, seconds, facts: await countOf(client, records), kills: kills - moments.length };
  } finally {
    workers.end();
    child.kill();
    sqs.destroy();
    await client.send(new DeleteTableCommand({ TableName: records }));
  }
};

const DUE = 100_000;

const wholeness = (facts: number, due: number): string =>
  `${Math.max(0, due - facts)} missing, ${Math.max(0, facts - due)} double`;

/** C2 as rows of the table. */
export const dueStorm = async (due = DUE): Promise<readonly Result[]> => {
  const stop = await setup();
  const client = new DynamoDBClient({});
  try {
    const { views } = await makeTables(client);
    await writeDueRows(client, views, { rows: due, due });
    const alone = await played(client, { due, views, kills: 0, writes: 'nothing' });
    const calm = await played(client, { due, views, kills: 0, writes: 'facts' });
    const killed = await played(client, { due, views, kills: KILLS, writes: 'facts' });
    return [
      {
        id: 'C2',
        what: `${due} due reminders, each a conditional fact: seconds until the last`,
        ours: rounded(calm.seconds, 1),
        unit: 's',
        goal: '≤ 12, 0 missing',
        ok: calm.facts === due && calm.seconds <= 12,
        note: `${wholeness(calm.facts, due)}; all on the queue after ${rounded(calm.sweepSeconds, 1)} s; ${WORKERS} workers beside queue and tables on this machine`,
      },
      {
        id: 'C2',
        what: `the same while a worker is killed, ${KILLS} times`,
        ours: rounded(killed.seconds, 1),
        unit: 's',
        goal: '0 missing, 0 double',
        ok: killed.facts === due && killed.kills === KILLS,
        note: `${wholeness(killed.facts, due)}; what a killed worker held comes back after ${HIDDEN_SECONDS} s`,
      },
      {
        id: 'C2',
        what: 'the same through sweep and queue alone, no fact written',
        ours: rounded(alone.seconds, 1),
        unit: 's',
        goal: 'as told',
        ok: true,
        note: `all on the queue after ${rounded(alone.sweepSeconds, 1)} s; the rest of the first row is a conditional put each`,
      },
    ];
  } finally {
    client.destroy();
    await stop();
  }
};
