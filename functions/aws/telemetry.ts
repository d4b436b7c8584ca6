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
    | 'rejected'
    | 'deferred';
  commandId?: string;
  slice?: string;
  route?: string;
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

export type MetricName = 'record_overwritten' | 'set_aside' | 'failed';

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

/** An error as it may be logged: its name and where it arose, never its message, which may quote what a person typed. */
export const errorName = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const at = /\((?:.*\/)?([^/()]+:\d+):\d+\)/.exec(error.stack ?? '')?.[1];
  return at ? `${error.name} at ${at}` : error.name;
};

/** Milliseconds since a `performance.now()`. */
export const since = (start: number): number => Math.round(performance.now() - start);
