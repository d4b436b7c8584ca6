// Every record is held against the log once a day: what was changed since it was logged is told by stream and version, and nothing stays out of the log.
import type { Commit } from '../commit.ts';
import type { Records } from '../ports.ts';
import { appendNew, type OnFork } from './absorb.ts';
import type { Tell } from './check-log.ts';
import { entryOf } from './entry.ts';
import { type LoggedVersions, streamFindings } from './findings.ts';
import { gathered } from './gathered.ts';
import type { LogStore } from './log-store.ts';

const STREAMS_AT_ONCE = 500;
const OVERDUE_MS = 2 * 3_600_000;
const NOTHING: LoggedVersions = new Map();

/** What the check needs. */
export type Checking = Readonly<{
  store: LogStore;
  records: Pick<Records, 'streams' | 'after'>;
  logged: ReadonlyMap<string, LoggedVersions>;
  now: string;
  /** True for an error of the outside world; any other says that a stream cannot be read. */
  isOutage: (error: unknown) => boolean;
  tell: Tell;
  onFork: OnFork;
}>;

const read = async (checking: Checking, stream: string): Promise<readonly Commit[] | undefined> => {
  try {
    return await checking.records.after(stream, 0);
  } catch (error) {
    if (checking.isOutage(error)) throw error;
    checking.tell({ stream, version: 0, fault: 'unreadable' });
    return undefined;
  }
};

// Before the first check has ended, what is not logged was there before the log was: it is its beginning, and no finding.
const compare = async (
  checking: Checking,
  streams: readonly string[],
  isAdopting: boolean,
): Promise<number> => {
  const { logged, now, store, tell } = checking;
  const overdue = new Date(Date.parse(now) - OVERDUE_MS).toISOString();
  const late: Commit[] = [];
  const all = await gathered(streams, async (stream) => ({ stream, commits: await read(checking, stream) }));
  for (const { stream, commits } of all) {
    if (!commits) continue;
    const { findings, unlogged } = streamFindings(
      stream,
      commits,
      logged.get(stream) ?? NOTHING,
      ({ at }) => at <= overdue,
    );
    for (const finding of findings) tell(finding);
    if (!isAdopting) for (const { version } of unlogged) tell({ stream, version, fault: 'never_logged' });
    late.push(...unlogged);
  }
  const entries = late.map(entryOf).filter((entry) => entry !== undefined);
  return appendNew(store, entries, now, checking.onFork);
};

/** Reads all records; answers how many commits were in no leaf, though older than two hours, and are now. */
export const checkRecords = async (checking: Checking): Promise<number> => {
  const { records, logged, store, now } = checking;
  const isAdopting = (await store.mark('adopted')) === undefined;
  const seen = new Set<string>();
  let added = 0;
  let group: string[] = [];
  const flush = async (): Promise<void> => {
    added += await compare(checking, group, isAdopting);
    group = [];
  };
  const take = async (stream: string): Promise<void> => {
    if (seen.has(stream)) return;
    seen.add(stream);
    group.push(stream);
    if (group.length === STREAMS_AT_ONCE) await flush();
  };
  for await (const stream of records.streams()) await take(stream);
  // A stream whose first commit is gone is no stream to the scan: the log still knows it.
  for (const stream of logged.keys()) await take(stream);
  await flush();
  if (isAdopting) await store.advance('adopted', now);
  return added;
};
