// What ran is counted: by function, by stream record, by message.
import type { Sources } from './event-sources.ts';
import type { FunctionStats, LambdaHost } from './lambda-host.ts';

/** Counts since the start: records acknowledged and set aside, messages done and returned to their queue. */
export type SystemStats = Readonly<{
  functions: Readonly<Record<string, FunctionStats>>;
  stream: number;
  setAside: number;
  messages: number;
  returned: number;
}>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The counts as they stand. */
export const statsOf = (
  functions: ReadonlyMap<string, LambdaHost>,
  { streams, queues }: Sources,
): SystemStats => ({
  functions: Object.fromEntries([...functions].map(([name, lambda]) => [name, lambda.stats()])),
  stream: sum(streams.map((stream) => stream.stats().records)),
  setAside: sum(streams.map((stream) => stream.stats().setAside)),
  messages: sum(queues.map((queue) => queue.stats().messages)),
  returned: sum(queues.map((queue) => queue.stats().failed)),
});
