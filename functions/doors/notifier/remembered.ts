// Within one delivery no message is read twice that this worker has just read or written itself: the store refuses what was decided on an older past.
import type { Commit } from '#functions/kernel/commit.ts';
import { answerOf } from '#functions/kernel/lookup.ts';
import type { Records } from '#functions/kernel/ports.ts';
import type { Carrying } from './carrying.ts';

// Ledgers are everybody's: what is refused for want of credit is refused on what stands there now.
const MESSAGE = /^notifications\/ntf_/;

const remembering = (records: Records): Records => {
  const known = new Map<string, readonly Commit[]>();
  return {
    after: async (stream, version) => {
      const own = version === 0 ? known.get(stream) : undefined;
      if (own) return own;
      const commits = await records.after(stream, version);
      if (version === 0 && MESSAGE.test(stream)) known.set(stream, commits);
      return commits;
    },
    append: async (commit, alsoFree) => {
      const { stream, version } = commit;
      const own = known.get(stream);
      // Until it is known to stand, and where somebody was faster, the stream is read again.
      known.delete(stream);
      const outcome = await records.append(commit, alsoFree);
      if (outcome === 'stored' && own?.length === version - 1) known.set(stream, [...own, commit]);
      return outcome;
    },
    streams: () => records.streams(),
  };
};

/** The same worker with a memory that ends with this delivery. */
export const withMemory = (parts: Omit<Carrying, 'depth'>): Omit<Carrying, 'depth'> => {
  const world = { ...parts.world, records: remembering(parts.world.records) };
  return { ...parts, world, reader: { ...parts.reader, answer: (need) => answerOf(world, need) } };
};
