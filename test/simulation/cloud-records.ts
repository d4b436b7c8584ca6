// The records of the simulated cloud: one commit per version, in the order in which they were stored.
import type { Commit } from '#functions/kernel/commit.ts';
import type { Free, Records } from '#functions/kernel/ports.ts';

export type CloudRecords = Records &
  Readonly<{
    all: () => readonly Commit[];
    /** Puts a commit over another, as the real store never does. */
    overwrite: (commit: Commit) => void;
  }>;

/** An empty store; `onStored` hears of each new commit once, as the table's stream would. */
export const cloudRecords = (onStored: (commit: Commit) => void): CloudRecords => {
  const streams = new Map<string, Commit[]>();
  let order: Commit[] = [];
  // A record is its JSON: nothing that does not survive storing may matter.
  const copy = (commit: Commit): Commit => JSON.parse(JSON.stringify(commit));
  const isTaken = ({ stream, version }: Free): boolean =>
    (streams.get(stream) ?? []).some((one) => one.version === version);
  return {
    all: () => order,
    after: async (stream, version) =>
      (streams.get(stream) ?? []).filter((commit) => commit.version > version),
    append: async (commit, alsoFree = []) => {
      const commits = streams.get(commit.stream) ?? [];
      const occupant = commits.find((one) => one.version === commit.version);
      if (occupant) return occupant;
      if (alsoFree.some((free) => free.stream !== commit.stream && isTaken(free))) return 'moved';
      const stored = copy(commit);
      streams.set(
        commit.stream,
        [...commits, stored].sort((a, b) => a.version - b.version),
      );
      order.push(stored);
      onStored(stored);
      return 'stored';
    },
    overwrite: (commit) => {
      const stored = copy(commit);
      const instead = (one: Commit): Commit =>
        one.stream === commit.stream && one.version === commit.version ? stored : one;
      streams.set(commit.stream, (streams.get(commit.stream) ?? []).map(instead));
      order = order.map(instead);
    },
    streams: async function* () {
      yield* streams.keys();
    },
  };
};
