// The past as the checks see it: every stream of Records, folded by the slices' own deciders and nothing else.
import type { Commit } from '#functions/kernel/commit.ts';
import { kindOf } from '#functions/kernel/slice.ts';
import { slices } from '#functions/slices.ts';
import type { Running } from '../running.ts';

/** One stream with its commits in order. */
export type PastStream = Readonly<{ stream: string; slice: string; id: string; commits: readonly Commit[] }>;

const known = new WeakMap<Running, Readonly<{ commits: number; past: readonly PastStream[] }>>();

const grouped = ({ cloud }: Running): readonly PastStream[] => {
  const byStream = Map.groupBy(cloud.records.all(), (commit) => commit.stream);
  return [...byStream].flatMap(([stream, commits]) => {
    const found = kindOf(slices, stream);
    const inOrder = [...commits].sort((a, b) => a.version - b.version);
    return found && !isUnreadable(commits)
      ? [{ stream, slice: found.slice, id: found.id, commits: inOrder }]
      : [];
  });
};

/** Every stream, those left out that hold what no slice can read. */
export const pastOf = (running: Running): readonly PastStream[] => {
  const commits = running.cloud.records.all().length;
  const before = known.get(running);
  if (before?.commits === commits) return before.past;
  const past = grouped(running);
  known.set(running, { commits, past });
  return past;
};

/** The fact that the simulation plants where nobody can read it. */
export const UNREADABLE = 'visit.mangled';

/** True for a stream that holds it. */
export const isUnreadable = (commits: readonly Commit[]): boolean =>
  commits.some((commit) => commit.events.some((event) => event.type === UNREADABLE));

/** What the caller of a command would read after each of a stream's commits; personal fields unopened. */
export const callerStates = ({ stream, id, commits }: PastStream): readonly unknown[] => {
  let fold = kindOf(slices, stream)?.kind.begin;
  return commits.map((commit) => {
    fold = fold?.with(commit.events);
    return fold?.caller(id);
  });
};

/** What the caller would read of the whole stream. */
export const callerState = (past: PastStream): unknown => callerStates(past).at(-1);
