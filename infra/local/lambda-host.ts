// A function of the template runs here under its own limits: time, memory, concurrency, payload.
import { randomUUID } from 'node:crypto';
import type { Activity } from './activity.ts';
import { parseJson } from './json.ts';
import { type Answer, type Mode, openRoom, type Room } from './lambda-room.ts';

const PAYLOAD_LIMIT = 6 * 1024 * 1024;
const INIT_LIMIT_MS = 10_000;

/** A function as its template describes it. `timeoutMs` in milliseconds, `memory` in MB, `concurrency` in invocations at a time. */
export type FunctionPlan = Readonly<{
  name: string;
  arn: string;
  assetFolder: string;
  handler: string;
  env: Readonly<Record<string, string>>;
  timeoutMs: number;
  memory: number;
  concurrency: number;
}>;

/** How an invocation ended: with the handler's value, or with a failure of this kind. */
export type Outcome =
  | Readonly<{ ok: true; value: unknown }>
  | Readonly<{
      ok: false;
      failure: 'unhandled' | 'timed_out' | 'exited' | 'init_failed' | 'event_too_long' | 'answer_too_long';
      message: string;
    }>;

/** How often a function ran, how often that failed, and how many environments it opened. */
export type FunctionStats = Readonly<{
  invocations: number;
  failures: number;
  coldStarts: number;
  rooms: number;
}>;

/** A running function. */
export type LambdaHost = Readonly<{
  plan: FunctionPlan;
  /** Runs the handler once with this event. Never rejects. */
  invoke: (event: unknown) => Promise<Outcome>;
  /** Opens one environment ahead of the first invocation. */
  warm: () => void;
  stats: () => FunctionStats;
  stop: () => void;
}>;

type Seat = {
  room: Room;
  busy: boolean;
  gone: boolean;
  ready: Promise<Outcome>;
  settle: (outcome: Outcome) => void;
};

const failed = (failure: Extract<Outcome, { ok: false }>['failure'], message: string): Outcome => ({
  ok: false,
  failure,
  message,
});

const outcomeOf = (answer: Answer): Outcome => {
  switch (answer.kind) {
    case 'ready':
      return { ok: true, value: undefined };
    case 'result':
      return answer.result.length > PAYLOAD_LIMIT
        ? failed('answer_too_long', 'the answer is longer than 6 MB')
        : { ok: true, value: parseJson(answer.result) };
    case 'error':
      return failed('unhandled', answer.message);
    case 'init_failed':
      return failed('init_failed', answer.message);
    case 'gone':
      return failed('exited', answer.message);
  }
};

const environmentOf = (plan: FunctionPlan): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: plan.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memory),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  LAMBDA_TASK_ROOT: plan.assetFolder,
  _HANDLER: plan.handler,
  ...plan.env,
});

/** Hosts one function. `write` receives what its environments print and one line per failed invocation. */
export const hostFunction = (
  plan: FunctionPlan,
  mode: Mode,
  activity: Activity,
  write: (chunk: string | Buffer) => void,
): LambdaHost => {
  const seats = new Set<Seat>();
  const queue: (() => void)[] = [];
  const counts = { invocations: 0, failures: 0, coldStarts: 0 };
  let stopped = false;

  const open = (): Seat => {
    counts.coldStarts++;
    const waiting: { settle: (outcome: Outcome) => void } = { settle: () => undefined };
    const ready = new Promise<Outcome>((settle) => {
      waiting.settle = settle;
    });
    const onAnswer = (answer: Answer): void => {
      if (answer.kind === 'gone' || answer.kind === 'init_failed') {
        seat.gone = true;
        seats.delete(seat);
      }
      seat.settle(outcomeOf(answer));
    };
    const room = openRoom({ mode, env: environmentOf(plan), memory: plan.memory, onAnswer, onOutput: write });
    const seat: Seat = { room, busy: true, gone: false, ready, settle: (outcome) => waiting.settle(outcome) };
    seats.add(seat);
    return seat;
  };

  const take = async (): Promise<Seat> => {
    for (;;) {
      const idle = [...seats].find((seat) => !seat.busy);
      if (idle) {
        idle.busy = true;
        return idle;
      }
      if (seats.size < plan.concurrency) return open();
      await new Promise<void>((free) => queue.push(free));
    }
  };

  const within = (seat: Seat, ms: number, what: Promise<Outcome>): Promise<Outcome> =>
    new Promise((settle) => {
      const timer = setTimeout(() => {
        seat.gone = true;
        seats.delete(seat);
        seat.room.kill();
        settle(failed('timed_out', `task timed out after ${ms / 1000} seconds`));
      }, ms);
      void what.then((outcome) => {
        clearTimeout(timer);
        settle(outcome);
      });
    });

  const run = async (seat: Seat, event: string): Promise<Outcome> => {
    const opened = await within(seat, INIT_LIMIT_MS, seat.ready);
    if (!opened.ok) return opened;
    if (seat.gone) return failed('exited', 'the runtime ended before the invocation');
    const answered = new Promise<Outcome>((settle) => {
      seat.settle = settle;
    });
    const { name, arn, memory, timeoutMs } = plan;
    const context = {
      requestId: randomUUID(),
      functionName: name,
      functionArn: arn,
      memory,
      deadline: Date.now() + timeoutMs,
    };
    seat.room.post({ event, context });
    return await within(seat, timeoutMs, answered);
  };

  const free = (seat: Seat): void => {
    seat.busy = false;
    seat.settle = () => undefined;
    queue.shift()?.();
  };

  const invoke = async (event: unknown): Promise<Outcome> => {
    const payload = JSON.stringify(event);
    if (payload.length > PAYLOAD_LIMIT) return failed('event_too_long', 'the event is longer than 6 MB');
    if (stopped) return failed('exited', 'the system is stopping');
    activity.begin();
    counts.invocations++;
    const seat = await take();
    const outcome = await run(seat, payload);
    free(seat);
    if (!outcome.ok) {
      counts.failures++;
      write(`${new Date().toISOString()} invocation failed (${outcome.failure}): ${outcome.message}\n`);
    }
    activity.end();
    return outcome;
  };

  const warm = (): void => {
    if (seats.size > 0 || stopped) return;
    open().busy = false;
  };

  const stop = (): void => {
    stopped = true;
    for (const { room } of seats) room.kill();
  };

  return { plan, invoke, warm, stats: () => ({ ...counts, rooms: seats.size }), stop };
};
