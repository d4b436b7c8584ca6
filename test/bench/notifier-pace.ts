// How many messages a second go through the notifier while WeChat takes 80 ms to answer, and how long one of them takes.
import * as z from 'zod/mini';
import type { Dispatched, Effect } from '#functions/kernel/effect.ts';
import { setup } from '../adapters/tables-running.ts';
import { nth } from '../kit/ids.ts';
import { startClock, takeTurn } from '../kit/news-hands.ts';
import { type NewsHouse, openNewsHouse } from '../kit/news-house.ts';
import { directorOf, settleIn } from '../kit/news-people.ts';
import { openDoors } from './news-doors.ts';
import { median, percentile, type Result, rounded } from './result.ts';

const NINE = '2026-06-11T01:00:00.000Z';
const ANSWER_MS = 80;
const PEOPLE = 200;
const MESSAGES = 200;
const ROUNDS = 3;
/** More than anything here can reach. */
const PER_SECOND = 100_000;

const Line = z.object({ door: z.literal('notifier'), outcome: z.literal('sent'), durationMs: z.number() });

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** How long each message took that was sent since this was asked last, by the door's own lines. */
const timesIn = ({ printed }: NewsHouse): readonly number[] =>
  printed.splice(0).flatMap((line) => {
    const read = Line.safeParse(parsed(line));
    return read.success ? [read.data.durationMs] : [];
  });

let told = 0;

const newsTo = (n: number): Dispatched<Effect> => {
  const { role, region } = directorOf(n % PEOPLE);
  const about = nth('child', ++told);
  const effect = { kind: 'notify', template: 'visit_overdue', role, region, about } as const;
  return { effectId: `visits/${about}#1#0`, depth: 1, effect };
};

type Round = Readonly<{ perSecond: number; times: readonly number[] }>;

/** One round: all of it is on the queue before the first worker begins. */
const round = async (
  house: NewsHouse,
  notifiers: Awaited<ReturnType<typeof openDoors>>['notifiers'],
): Promise<Round> => {
  await house.sending.urgent(Array.from({ length: MESSAGES }, (_, n) => newsTo(n)));
  const began = performance.now();
  await Promise.all(
    notifiers.map(async (notifier) => {
      while ((await takeTurn(house, ['Urgent'], notifier)).size > 0);
    }),
  );
  const perSecond = MESSAGES / ((performance.now() - began) / 1_000);
  const times = timesIn(house);
  if (times.length !== MESSAGES) throw new Error(`${times.length} of ${MESSAGES} were sent`);
  return { perSecond, times };
};

const rowOf = (workers: number, rounds: readonly Round[]): Result => {
  const times = rounds.flatMap((one) => one.times);
  return {
    id: 'E6',
    what: `messages a second, WeChat answering in ${ANSWER_MS} ms, ${workers} worker${workers > 1 ? 's' : ''} with batches of ten`,
    ours: rounded(median(rounds.map(({ perSecond }) => perSecond)), 1),
    unit: '/s',
    goal: 'as told',
    ok: true,
    note: `${ROUNDS} rounds of ${MESSAGES}; one message p50 ${percentile(times, 0.5)}, p99 ${percentile(times, 0.99)} ms; workers, queue and WeChat in one process`,
  };
};

/** The rows of the table. */
export const notifierPace = async (): Promise<readonly Result[]> => {
  const stop = await setup();
  const house = await openNewsHouse({ answerAfterMs: ANSWER_MS, perSecond: PER_SECOND });
  const clock = startClock(NINE);
  const rows: Result[] = [];
  try {
    const people = Array.from({ length: PEOPLE }, (_, n) => directorOf(n));
    const taps = 4 * ROUNDS;
    await settleIn(house, people, () => [{ subscription: 'children', taps, known: taps }]);
    const { notifiers } = await openDoors(4);
    await round(house, notifiers);
    for (const workers of [1, 4]) {
      const rounds: Round[] = [];
      for (let n = 0; n < ROUNDS; n++) rounds.push(await round(house, notifiers.slice(0, workers)));
      rows.push(rowOf(workers, rounds));
    }
    return rows;
  } finally {
    clock.end();
    await house.end();
    await stop();
  }
};
