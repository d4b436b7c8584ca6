// Every way the machine can fail a child in silence is listed here, with what it costs and when it rings.
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Door } from '#infra/constructs/door.ts';
import type { Doors } from '#infra/stacks/doors.ts';
import type { DoorName } from './layout.ts';

const FIVE_MINUTES = Duration.minutes(5);
const A_QUARTER = Duration.minutes(15);
const AN_HOUR = Duration.hours(1);

/** What must not happen unheard. */
export interface Bell {
  /** snake_case; the heading of its entry in RUNBOOK.md. */
  readonly name: string;
  /** What people lose while it lasts. */
  readonly costs: string;
  readonly metric: IMetric;
  /** Rings at this value and above; a bell of silence rings below it. */
  readonly at: number;
  /** Periods in a row, one where it is left out. */
  readonly periods?: number;
  /** Rings below its value, and when nothing is heard at all. */
  readonly ofSilence?: true;
}

/** All bells of one deployment. */
export function bellsOf(stack: Doors): Bell[] {
  return [
    ...recordBells(),
    ...newsBells(),
    ...queueBells(stack),
    ...readerBells(stack.doors),
    ...doorBells(stack),
  ];
}

function recordBells(): Bell[] {
  return [
    {
      name: 'record_overwritten',
      costs:
        'A fact somebody recorded about a child was changed or removed afterwards: what is read is not what happened.',
      metric: counted('projector', 'record_overwritten', FIVE_MINUTES),
      at: 1,
    },
    {
      name: 'record_forked',
      costs:
        'A fact that was recorded has got a second content: what a family or a court is shown may not be what happened.',
      metric: counted('chain', 'record_forked', FIVE_MINUTES),
      at: 1,
    },
    {
      name: 'records_tampered',
      costs:
        'Records and the signed log disagree: a visit, a consent or a signature may not be what somebody recorded.',
      metric: counted('chain', 'records_tampered', FIVE_MINUTES),
      at: 1,
    },
  ];
}

function queueBells({
  commands,
  notices,
  urgent,
  papers,
  setAside,
  streamFailures,
  timer,
  hours,
  days,
}: Doors): Bell[] {
  return [
    {
      name: 'commands_dead',
      costs:
        'What follows from a fact did not happen: a registered child may not be followed, an overdue visit not named.',
      metric: waiting(commands.dead),
      at: 1,
    },
    {
      name: 'commands_old',
      costs:
        'What follows from new facts is late by a quarter of an hour: due dates and overdue visits are not up to date.',
      metric: oldest(commands.queue),
      at: 15 * 60,
    },
    {
      name: 'notices_dead',
      costs:
        'Somebody who must act was not told: a visit due, a paper to sign or a call for help may lie unseen.',
      metric: waiting(notices.dead),
      at: 1,
    },
    {
      name: 'notices_old',
      costs:
        'News reaches nobody for an hour: directors and guardians do not hear what is due or what has turned.',
      metric: oldest(notices.queue),
      at: 60 * 60,
    },
    {
      name: 'urgent_dead',
      costs:
        'Something that presses was told to nobody: a child turned red, or a family that asked for help, may lie unseen.',
      metric: waiting(urgent.dead),
      at: 1,
    },
    {
      name: 'urgent_old',
      costs:
        'What presses is told late by five minutes: a child turned red, or a family that asked for help, waits.',
      metric: oldest(urgent.queue),
      at: 5 * 60,
    },
    {
      name: 'papers_dead',
      costs:
        'A paper was not drawn up: a family waits for a sheet to sign, or a school for notice of who cares for a child.',
      metric: waiting(papers.dead),
      at: 1,
    },
    {
      name: 'papers_old',
      costs:
        'Papers wait for half an hour: a director at a door has no sheet to sign and no copy to leave there.',
      metric: oldest(papers.queue),
      at: 30 * 60,
    },
    {
      name: 'set_aside_waiting',
      costs:
        "One child's or one person's lists stand still: a worker sees an older picture than what was recorded.",
      metric: waiting(setAside),
      at: 1,
    },
    {
      name: 'stream_failures_waiting',
      costs:
        'A reader gave up some facts: what follows from them, and the news of them, may never have started.',
      metric: waiting(streamFailures),
      at: 1,
    },
    {
      name: 'timer_dead',
      costs:
        'A five-minute sweep of what is due was never made: if it goes on, no reminder starts in the county.',
      metric: waiting(timer.dead),
      at: 1,
    },
    {
      name: 'hours_dead',
      costs:
        'New facts were not logged for an hour: until the next run they could still be changed without a trace.',
      metric: waiting(hours.dead),
      at: 1,
    },
    {
      name: 'days_dead',
      costs: 'For a day nobody held the records against the log: a changed fact would be found a day later.',
      metric: waiting(days.dead),
      at: 1,
    },
  ];
}

function newsBells(): Bell[] {
  return [
    {
      name: 'news_unheard',
      costs:
        'News was given up: somebody who must act cannot be reached, or may or may not have got it, and nobody else was told.',
      metric: counted('notifier', 'news_unheard', FIVE_MINUTES),
      at: 1,
    },
  ];
}

function readerBells({ projector, reactor }: Doors['doors']): Bell[] {
  return [
    {
      name: 'projector_behind',
      costs: 'What people write is kept, but lists, colours and figures show the county of some minutes ago.',
      metric: behind(projector),
      at: 5 * 60_000,
      periods: 2,
    },
    {
      name: 'reactor_behind',
      costs:
        'What follows from new facts waits: nobody is told and no follow-up starts, while screens look right.',
      metric: behind(reactor),
      at: 5 * 60_000,
      periods: 2,
    },
  ];
}

const FAILING: readonly (readonly [Exclude<DoorName, 'api'>, string])[] = [
  ['projector', "New facts do not reach the lists: a worker may visit by yesterday's colours and dates."],
  ['reactor', 'New facts start nothing: no follow-up, no due date, no news to those who must act.'],
  ['commander', 'Due dates are not set and overdue visits are not named, for some or for all children.'],
  ['notifier', 'News is not sent: guardians and directors do not hear what they must sign, visit or answer.'],
  [
    'porter',
    'Papers are not drawn up: sheets to sign, notices to schools and evidence for a court are missing.',
  ],
  ['clock', 'What falls due is not found: a red child can pass the day of a visit with nobody told.'],
  [
    'chain',
    'New facts are not signed, or not checked: a changed one may go unseen, and a court gets no proof.',
  ],
];

function doorBells({ doors, entrance }: Doors): Bell[] {
  return [
    {
      name: 'clock_stopped',
      costs: 'Nothing falls due any more: a red child can pass the day of a visit with nobody told.',
      metric: doors.clock.fn.metricInvocations({ period: A_QUARTER, statistic: 'Sum' }),
      at: 1,
      ofSilence: true,
    },
    {
      name: 'chain_stopped',
      costs:
        'For three hours nothing was logged or signed: facts of that time can be changed without a trace.',
      metric: doors.chain.fn.metricInvocations({ period: AN_HOUR, statistic: 'Sum' }),
      at: 1,
      periods: 3,
      ofSilence: true,
    },
    {
      name: 'api_failing',
      costs:
        'Workers and guardians cannot save or read: what they type waits on their phones, cries for help too.',
      metric: entrance.api.metricServerError({ period: FIVE_MINUTES, statistic: 'Sum' }),
      at: 5,
    },
    ...FAILING.map(([door, costs]) => ({
      name: `${door}_failing`,
      costs,
      metric: failures(door, doors[door]),
      at: 3,
    })),
  ];
}

function waiting(queue: IQueue): IMetric {
  return queue.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES, statistic: 'Maximum' });
}

function oldest(queue: IQueue): IMetric {
  return queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: 'Maximum' });
}

function behind(door: Door): IMetric {
  return door.fn.metric('IteratorAge', { period: FIVE_MINUTES, statistic: 'Maximum' });
}

/** What a door counts by itself: the line it prints carries its own name. */
function counted(door: DoorName, metricName: string, period: Duration): IMetric {
  return new Metric({ namespace: 'Hutong', metricName, dimensionsMap: { door }, statistic: 'Sum', period });
}

/** Crashes, which Lambda counts, and messages handed back one by one, which only the door itself can count. */
function failures(door: DoorName, { fn }: Door): IMetric {
  const crashed = fn.metricErrors({ period: A_QUARTER, statistic: 'Sum' });
  return new MathExpression({
    expression: 'FILL(crashed, 0) + FILL(failed, 0)',
    usingMetrics: { crashed, failed: counted(door, 'failed', A_QUARTER) },
    period: A_QUARTER,
    label: `failures of ${door}`,
  });
}
