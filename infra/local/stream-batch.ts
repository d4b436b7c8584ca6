// A batch of stream records is tried as Lambda tries it: in order, from the lowest failure on, split, and set aside at the end.
import { failuresIn } from './batch-failures.ts';
import type { Outcome } from './lambda-host.ts';
import type { StreamRecord } from './stream-record.ts';

/** Why a batch was given up. */
export type GivenUp = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** The rules of one event source. `retries` and `maxAgeMs` may be Infinity. */
export type BatchRules = Readonly<{
  retries: number;
  maxAgeMs: number;
  bisect: boolean;
  partial: boolean;
}>;

/** What a batch is run with. `done` hears of every part that will not be tried again, in order. */
export type BatchRun = Readonly<{
  rules: BatchRules;
  invoke: (records: readonly StreamRecord[]) => Promise<Outcome>;
  giveUp: (
    records: readonly StreamRecord[],
    invocations: number,
    why: GivenUp,
    error: string,
  ) => Promise<void>;
  done: (records: readonly StreamRecord[]) => void;
  pause: (ms: number) => Promise<void>;
  nowMs: () => number;
  stopped: () => boolean;
}>;

const sequence = (record: StreamRecord): string => record.dynamodb.SequenceNumber;

/** Index of the first record to be tried again, or the batch's length when all is done. */
const firstFailed = (outcome: Outcome, records: readonly StreamRecord[], partial: boolean): number => {
  if (!outcome.ok) return 0;
  const failures = partial ? failuresIn(outcome.value, records.map(sequence)) : 'none';
  if (failures === 'none') return records.length;
  if (failures === 'all') return 0;
  return records.findIndex((record) => failures.includes(sequence(record)));
};

type Left = Readonly<{ parts: readonly (readonly StreamRecord[])[]; isRetry: boolean }>;

// Progress and halving are not retries: both leave less to try.
const leftOf = (part: readonly StreamRecord[], from: number, bisect: boolean): Left => {
  const rest = part.slice(from);
  if (!bisect || (from === 0 && rest.length === 1)) return { parts: [rest], isRetry: true };
  if (from > 0) return { parts: [rest], isRetry: false };
  const middle = Math.ceil(rest.length / 2);
  return { parts: [rest.slice(0, middle), rest.slice(middle)], isRetry: false };
};

/** Runs a batch to its end. Splitting does not count as a retry, neither does progress; stopping leaves the rest unacknowledged. */
export const runBatch = async (run: BatchRun, records: readonly StreamRecord[]): Promise<void> => {
  const begun = run.nowMs();

  const retry = async (rest: readonly StreamRecord[], tries: number, outcome: Outcome): Promise<void> => {
    const tooOld = run.nowMs() - begun > run.rules.maxAgeMs;
    if (tries < run.rules.retries && !tooOld) {
      await run.pause(Math.min(100 * 2 ** tries, 2000));
      return attempt(rest, tries + 1);
    }
    const error = outcome.ok ? 'reported as failed' : outcome.message;
    await run.giveUp(rest, tries + 1, tooOld ? 'RecordAgeExceeded' : 'RetryAttemptsExhausted', error);
    run.done(rest);
  };

  const settle = async (part: readonly StreamRecord[], tries: number, outcome: Outcome): Promise<void> => {
    const from = firstFailed(outcome, part, run.rules.partial);
    if (from > 0) run.done(part.slice(0, from));
    if (from === part.length) return;
    const { parts, isRetry } = leftOf(part, from, run.rules.bisect);
    for (const one of parts) await (isRetry ? retry(one, tries, outcome) : attempt(one, tries));
  };

  const attempt = async (part: readonly StreamRecord[], tries: number): Promise<void> => {
    if (part.length === 0 || run.stopped()) return;
    const outcome = await run.invoke(part);
    if (outcome.ok || !run.stopped()) await settle(part, tries, outcome);
  };

  await attempt(records, 0);
};
