// C3: every AWS call of a reminder's whole life, from its news on a queue to the row that says how it ended, alone and in a digest.
import type { Commit } from '#functions/kernel/commit.ts';
import type { Dispatched, Effect } from '#functions/kernel/effect.ts';
import { setup } from '../adapters/tables-running.ts';
import { nth } from '../kit/ids.ts';
import { type Doors, recordsRead, startClock, takeTurn, wake } from '../kit/news-hands.ts';
import { type NewsHouse, openNewsHouse } from '../kit/news-house.ts';
import { above, directorOf, settleIn } from '../kit/news-people.ts';
import { type Bill, meteredCloud } from './metered-cloud.ts';
import { openDoors } from './news-doors.ts';
import { type Result, rounded } from './result.ts';

const NINE = '2026-06-11T01:00:00.000Z';
const NEXT_EIGHT = '2026-06-12T00:00:00.000Z';
const ALONE = 200;
const DIGESTS = 20;
const ITEMS = 10;
// List prices of us-east-1 in dollars: on-demand units, requests of SQS and of Lambda.
const PRICE = { write: 0.625e-6, read: 0.125e-6, queue: 0.4e-6, start: 0.2e-6 };

const QUEUE_CALL = /MessageBatch$|^ReceiveMessage$/;

/** What was spent on so many reminders, calls of Lambda included. */
type Life = Readonly<{ bill: Bill; starts: number; reminders: number; dynamo: number; sqs: number }>;

const lifeOf = (bill: Bill, starts: number, reminders: number): Life => {
  const named = Object.entries(bill.calls);
  const sum = (of: (name: string) => boolean): number =>
    named.reduce((all, [name, n]) => all + (of(name) ? n : 0), 0);
  return {
    bill,
    starts,
    reminders,
    dynamo: sum((name) => !QUEUE_CALL.test(name)),
    sqs: sum((name) => QUEUE_CALL.test(name)),
  };
};

const dollars = ({ bill, starts, sqs }: Life): number =>
  bill.writes * PRICE.write + bill.reads * PRICE.read + sqs * PRICE.queue + starts * PRICE.start;

/** Lets everything follow as the cloud does, the stream in batches of 25; answers how many containers were woken. */
const follow = async (house: NewsHouse, doors: Doors, read: () => Promise<readonly Commit[]>) => {
  let starts = 0;
  const off = async (queue: 'Urgent' | 'Notices' | 'Commands', door: Doors['commander']): Promise<number> => {
    let batches = 0;
    while ((await takeTurn(house, [queue], door)).size > 0) batches++;
    return batches;
  };
  const [notifier] = doors.notifiers;
  if (!notifier) throw new Error('Nobody carries the news');
  for (;;) {
    const batches =
      (await off('Urgent', notifier)) +
      (await off('Notices', notifier)) +
      (await off('Commands', doors.commander));
    const commits = await read();
    if (batches === 0 && commits.length === 0) return starts;
    await wake(doors.projector, commits);
    await wake(doors.reactor, commits);
    starts += batches + 2 * Math.ceil(commits.length / 25);
  }
};

const newsTo = (n: number, template: 'visit_overdue' | 'visit_due', count: number): Dispatched<Effect> => {
  const { role, region } = directorOf(n);
  const about = nth('child', count);
  const effect = { kind: 'notify', template, role, region, about } as const;
  return { effectId: `visits/${about}#1#0`, depth: 1, effect };
};

/** Both lives, measured in one house; what putting the news on its queue costs the reactor is theirs as well. */
export const livesMeasured = async (): Promise<Readonly<{ alone: Life; digest: Life }>> => {
  const stop = await setup();
  const cloud = await meteredCloud(process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '');
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = cloud.tables;
  const house = await openNewsHouse({ queuesBy: cloud.queuesAt, perSecond: 100_000 });
  const clock = startClock(NINE);
  try {
    const doors = await openDoors(1);
    const people = Array.from({ length: ALONE }, (_, n) => directorOf(n));
    await settleIn(house, [...people, ...above], () => [{ subscription: 'children', taps: 9, known: 9 }]);
    const read = await recordsRead(house);
    await wake(doors.projector, await read(), 100);
    cloud.taken();

    await house.sending.urgent(Array.from({ length: ALONE }, (_, n) => newsTo(n, 'visit_overdue', n)));
    const aloneStarts = await follow(house, doors, read);
    const alone = lifeOf(cloud.taken(), aloneStarts, ALONE);

    const routine = Array.from({ length: DIGESTS * ITEMS }, (_, k) =>
      newsTo(k % DIGESTS, 'visit_due', 10_000 + k),
    );
    await house.sending.notices(routine);
    const raised = await follow(house, doors, read);
    clock.to(NEXT_EIGHT);
    await doors.clock({ time: clock.now() });
    const told = await follow(house, doors, read);
    const digest = lifeOf(cloud.taken(), raised + told + 1, DIGESTS * ITEMS);
    return { alone, digest };
  } finally {
    clock.end();
    await house.end();
    await cloud.stop();
    await stop();
  }
};

const fixed = (n: number, of: number): number => rounded(n / of, 2);

const rowsOf = (what: string, life: Life): readonly Result[] => {
  const { bill, reminders, dynamo, sqs, starts } = life;
  return [
    {
      id: 'C3',
      what: `AWS calls of a reminder’s whole life, ${what}`,
      ours: fixed(dynamo + sqs, reminders),
      unit: '',
      goal: 'as told',
      ok: true,
      note: `DynamoDB ${fixed(dynamo, reminders)}, SQS ${fixed(sqs, reminders)}, and ${fixed(starts, reminders)} starts of a door; ${fixed(bill.writes, reminders)} WCU and ${fixed(bill.reads, reminders)} RCU`,
    },
    {
      id: 'G1',
      what: `a thousand reminders, ${what}, at list prices`,
      ours: rounded((dollars(life) / reminders) * 1_000, 4),
      unit: '$',
      goal: 'as told',
      ok: true,
      note: 'units, queue calls and starts of us-east-1; running time, stream reads and SMS aside',
    },
  ];
};

/** The second part of C3 as rows of the table, and what it costs. */
export const reminderLife = async (): Promise<readonly Result[]> => {
  const { alone, digest } = await livesMeasured();
  return [...rowsOf('sent alone', alone), ...rowsOf(`in a digest of ${ITEMS}`, digest)];
};
