// One JSON line per piece of work, from a closed set of fields: ids, codes and durations, so no personal detail can slip in.

/** What a log line may say. `reference` is the number a person reads out on the phone. */
export type LogFields = Readonly<{
  door: string;
  outcome:
    | 'accepted'
    | 'answered'
    | 'refused'
    | 'failed'
    | 'set_aside'
    | 'projected'
    | 'reacted'
    | 'swept'
    | 'sent'
    | 'drawn_up'
    | 'logged'
    | 'forked'
    | 'tampered'
    | 'unstamped'
    /** A paper holds this many characters as boxes, because the typeface lacks them. */
    | 'letters_missing'
    | 'unheard'
    /** Held for its hour, or for a while after a failed try. */
    | 'held'
    /** Another worker had it, or nothing was to be done any more. */
    | 'elsewhere'
    | 'deferred';
  commandId?: string;
  slice?: string;
  route?: string;
  /** Who acted, in which role and region, and on what: what a question about a file's readers is answered from. */
  by?: string;
  as?: string;
  about?: string;
  requestId?: string;
  stream?: string;
  version?: number;
  refused?: string;
  reference?: string;
  error?: string;
  count?: number;
  durationMs?: number;
}>;

/** Writes one line. */
export const log = (fields: LogFields): void => {
  process.stdout.write(`${JSON.stringify(fields)}\n`);
};

export type MetricName =
  | 'record_overwritten'
  | 'set_aside'
  | 'failed'
  | 'news_unheard'
  | 'record_forked'
  | 'records_tampered';

/** Counts one occurrence, in CloudWatch's embedded metric format. */
export const count = (door: string, metric: MetricName): void => {
  const directive = {
    Namespace: 'Hutong',
    Dimensions: [['door']],
    Metrics: [{ Name: metric, Unit: 'Count' }],
  };
  const line = { _aws: { Timestamp: Date.now(), CloudWatchMetrics: [directive] }, door, [metric]: 1 };
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

// A frame of a stack, never a line of the message, which may quote what a person typed.
const FRAME = /^ {4}at .*?([^/()\s]+:\d+:\d+)\)?$/m;

/** An error as it may be logged: its name and the file, line and column where it arose. */
export const errorName = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const stack = (error.stack ?? '').replace(`${error.name}: ${error.message}`, '');
  const at = FRAME.exec(stack)?.[1];
  return at ? `${error.name} at ${at}` : error.name;
};

/** Milliseconds since a `performance.now()`. */
export const since = (start: number): number => Math.round(performance.now() - start);
