// A schedule of the template calls its function at its rate, or at any moment that somebody names.
import * as z from 'zod/mini';
import { arnOf } from './intrinsics.ts';
import { parseJson } from './json.ts';
import { functionOf } from './lambda-functions.ts';
import type { LambdaHost, Outcome } from './lambda-host.ts';
import { pause } from './pause.ts';
import { readProperties } from './properties.ts';
import { ofType, type Placed } from './resource-types.ts';

const UNIT_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
const ASYNC_RETRIES = 2;

/** What a schedule's properties mean here. */
export const SCHEDULE = {
  acts: z.strictObject({
    ScheduleExpression: z.string().check(z.regex(/^rate\(\d+ (minute|hour|day)s?\)$/, 'only rate(...)')),
    State: z._default(z.enum(['ENABLED', 'DISABLED']), 'ENABLED'),
    FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF', 'only OFF') }),
    Target: z.strictObject({
      Arn: z.string(),
      Input: z._default(z.string(), '{}'),
    }),
  }),
  idle: [
    'Name',
    'GroupName',
    'Description',
    'KmsKeyArn',
    'ScheduleExpressionTimezone',
    'Target.RoleArn',
    // These act when the call cannot be delivered, which on one machine it always can.
    'Target.RetryPolicy',
    'Target.DeadLetterConfig',
  ],
};
/** What an asynchronous call's settings mean here. */
export const INVOKE_CONFIG = {
  acts: z.strictObject({
    FunctionName: z.string(),
    Qualifier: z.literal('$LATEST', 'only $LATEST'),
    MaximumRetryAttempts: z._default(z.number(), ASYNC_RETRIES),
  }),
  idle: ['MaximumEventAgeInSeconds'],
};

/** A schedule of the template. `everyMs` is its own rate, before any speed-up. */
export type Schedule = Readonly<{
  id: string;
  everyMs: number;
  /** Calls the function as if it were `time` (an ISO time), retried as an asynchronous call is. */
  fire: (time: string) => Promise<Outcome>;
  enabled: boolean;
}>;

const everyMsOf = (expression: string): number => {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (unit !== 'minute' && unit !== 'hour' && unit !== 'day') throw new Error(`schedule ${expression}`);
  return Number(count) * UNIT_MS[unit];
};

/** The schedules of the template. */
export const readSchedules = (
  placed: readonly Placed[],
  functions: ReadonlyMap<string, LambdaHost>,
  signal: AbortSignal,
): readonly Schedule[] => {
  const retries = new Map<LambdaHost, number>();
  for (const { id, resource, scope } of ofType(placed, 'AWS::Lambda::EventInvokeConfig')) {
    const config = readProperties(scope, id, resource, INVOKE_CONFIG);
    retries.set(functionOf(functions, config.FunctionName), config.MaximumRetryAttempts);
  }
  return ofType(placed, 'AWS::Scheduler::Schedule').map(({ id, resource, scope }) => {
    const { ScheduleExpression, State, Target: made } = readProperties(scope, id, resource, SCHEDULE);
    const host = functionOf(functions, made.Arn);
    const fire = async (time: string): Promise<Outcome> => {
      const input = made.Input.replaceAll('<aws.scheduler.scheduled-time>', time).replaceAll(
        '<aws.scheduler.schedule-arn>',
        arnOf('scheduler', `schedule/default/${id}`),
      );
      let outcome = await host.invoke(parseJson(input));
      for (
        let tries = 0;
        !outcome.ok && tries < (retries.get(host) ?? ASYNC_RETRIES) && !signal.aborted;
        tries++
      ) {
        await pause(500 * (tries + 1), signal);
        outcome = await host.invoke(parseJson(input));
      }
      return outcome;
    };
    return { id, everyMs: everyMsOf(ScheduleExpression), fire, enabled: State === 'ENABLED' };
  });
};

/** Keeps a schedule going, `speed` times as fast as its rate, until `signal` aborts. */
export const runSchedule = async (schedule: Schedule, speed: number, signal: AbortSignal): Promise<void> => {
  while (schedule.enabled && !signal.aborted) {
    await pause(schedule.everyMs / speed, signal);
    if (!signal.aborted) await schedule.fire(new Date().toISOString());
  }
};

/** Runs all of them as if it were `time`, an ISO time; what each came to, by logical id. */
export const fireAll = async (
  schedules: readonly Schedule[],
  time: string,
): Promise<Readonly<Record<string, string>>> => {
  const fired = schedules.map(async ({ id, fire }) => {
    const outcome = await fire(time);
    return [id, outcome.ok ? 'done' : outcome.message] as const;
  });
  return Object.fromEntries(await Promise.all(fired));
};

/** Runs the one of this logical id, or the first whose id begins so, as if it were `time`. Throws where there is none. */
export const fireOne = (schedules: readonly Schedule[], id: string, time: string): Promise<Outcome> => {
  const schedule = schedules.find((one) => one.id === id) ?? schedules.find((one) => one.id.startsWith(id));
  if (schedule === undefined) throw new Error(`no schedule ${id}`);
  return schedule.fire(time);
};
