// C2: a hundred thousand due reminders through the sweep, a real queue, and workers of their own processes that write a fact each, some of them killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
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

const AT = '2026-06-12T00:00:00.000Z';
const QUEUE = 'Due';
const HIDDEN_SECONDS = 10;
const WORKERS = 2;
const LOOK_MS = 100;

/** How it is played: how many are due, how often a worker is killed, and whether workers write at all. */
type Plan = Readonly<{ due: number; kills: number; writes: 'facts' | 'nothing' }>;

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

/** Plays it once; a stream's first version can be taken once, so a second fact of one reminder would be one item more. */
const played = async ({ due, kills, writes }: Plan): Promise<Played> => {
  const engine = await startQueues();
  process.env['AWS_ENDPOINT_URL_SQS'] = engine.url;
  const client = new DynamoDBClient({});
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const tables = await makeTables(client);
  await writeDueRows(client, tables.views, { rows: due, due });
  const chance = chanceOf(5);
  const moments = Array.from({ length: kills }, () => chance.below(due)).toSorted((a, b) => b - a);
  const left = async (): Promise<number> => {
    const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
    const asked = new GetQueueAttributesCommand({ QueueUrl: engine.queueUrl, AttributeNames: [...names] });
    const { Attributes } = await sqs.send(asked);
    return names.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
  };
  const workers = await startWorkers([engine.queueUrl, tables.records, writes]);
  const began = performance.now();
  let sweepSeconds = 0;
  try {
    const sending = queues(
      { notices: engine.queueUrl, urgent: engine.queueUrl, commands: engine.queueUrl },
      sqs,
    );
    const sweeping = sweep({ views: viewStore(client, tables.views, Date.now), queues: sending }, AT).then(
      (n) => {
        sweepSeconds = (performance.now() - began) / 1_000;
        return n;
      },
    );
    let isSwept = false;
    void sweeping.then(() => {
      isSwept = true;
    });
    for (;;) {
      await pause(LOOK_MS);
      const waiting = await left();
      const [next] = moments;
      if (isSwept && next !== undefined && waiting <= next) {
        moments.shift();
        workers.kill(chance.below(WORKERS));
      }
      if (isSwept && waiting === 0) break;
    }
    await sweeping;
    const seconds = (performance.now() - began) / 1_000;
    return {
      sweepSeconds,
      seconds,
      facts: await countOf(client, tables.records),
      kills: kills - moments.length,
    };
  } finally {
    workers.end();
    engine.child.kill();
    client.destroy();
    sqs.destroy();
  }
};

const DUE = 100_000;

/** C2 as rows of the table. */
export const dueStorm = async (due = DUE): Promise<readonly Result[]> => {
  const stop = await setup();
  try {
    const alone = await played({ due, kills: 0, writes: 'nothing' });
    const calm = await played({ due, kills: 0, writes: 'facts' });
    const killed = await played({ due, kills: 5, writes: 'facts' });
    const isWhole = calm.facts === due && killed.facts === due;
    return [
      {
        id: 'C2',
        what: `${due} due reminders, each a conditional fact: seconds until the last`,
        ours: rounded(calm.seconds, 1),
        unit: 's',
        goal: '≤ 12, 0 missing',
        ok: isWhole && calm.seconds <= 12,
        note: `${due - calm.facts} missing, ${Math.max(0, calm.facts - due)} double; of it ${rounded(calm.sweepSeconds, 1)} s until all were on the queue`,
      },
      {
        id: 'C2',
        what: 'the same while five workers are killed',
        ours: rounded(killed.seconds, 1),
        unit: 's',
        goal: '0 missing, 0 double',
        ok: isWhole && killed.kills === 5,
        note: `${due - killed.facts} missing, ${Math.max(0, killed.facts - due)} double; ${killed.kills} killed; what a killed worker held comes back after ${HIDDEN_SECONDS} s`,
      },
      {
        id: 'C2',
        what: 'the same through sweep and queue alone, with no fact written',
        ours: rounded(alone.seconds, 1),
        unit: 's',
        goal: 'as told',
        ok: true,
        note: `${rounded(alone.sweepSeconds, 1)} s until all were on the queue; the rest of the first row is one conditional put a reminder`,
      },
    ];
  } finally {
    await stop();
  }
};
