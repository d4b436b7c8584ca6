// Records in memory, answering exactly as the table does: one commit per version, occupants given back.
import type { Commit } from '#functions/kernel/commit.ts';
import type { Free, Records } from '#functions/kernel/ports.ts';

export type MemoryRecords = Records & Readonly<{ all: () => readonly Commit[] }>;

/** An empty store; `onStored` hears of each commit once, as the table's stream would. */
export const memoryRecords = (onStored: (commit: Commit) => void = () => {}): MemoryRecords => {
  const streams = new Map<string, Commit[]>();
  const order: Commit[] = [];
  const isTaken = ({ stream, version }: Free): boolean =>
    (streams.get(stream) ?? []).some((one) => one.version === version);
  return {
    all: () => order,
    after: async (stream, version) =>
      (streams.get(stream) ?? [])
        .filter((commit) => commit.version > version)
        .sort((a, b) => a.version - b.version),
    append: async (commit, alsoFree = []) => {
      const commits = streams.get(commit.stream) ?? [];
      const occupant = commits.find((one) => one.version === commit.version);
      if (occupant) return occupant;
      if (alsoFree.some((free) => free.stream !== commit.stream && isTaken(free))) return 'moved';
      // A record is its JSON: nothing that does not survive storing may matter.
      const stored: Commit = JSON.parse(JSON.stringify(commit));
      streams.set(commit.stream, [...commits, stored]);
      order.push(stored);
      onStored(stored);
      return 'stored';
    },
    streams: async function* () {
      yield* streams.keys();
    },
  };
};
