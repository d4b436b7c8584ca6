// A digest named by what it gathers and not by its hour: a planted bug.
import * as z from 'zod/mini';
import { closeCommit } from '#functions/kernel/commit.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Ports } from './ports.ts';

const Held = z.object({ type: z.literal('notification.raised'), digestId: z.string() });

const streamOf = (id: string): string => `notifications/${id}`;

/** The ports of a run in which whatever is gathered goes to a digest of its own. */
export const digestsApart = (ports: Ports): Ports => {
  const { records } = ports;
  const apart = new Map<string, string>();
  const ofOwn = (stream: string): string => apart.get(stream) ?? stream;
  return {
    ...ports,
    records: {
      ...records,
      after: (stream, version) => records.after(ofOwn(stream), version),
      append: (commit, alsoFree) => {
        for (const event of commit.events) {
          const held = Held.safeParse(event);
          if (!held.success) continue;
          const { digestId } = held.data;
          apart.set(streamOf(digestId), streamOf(computedId('notification', digestId, commit.stream)));
        }
        const { hash: _, ...meaning } = commit;
        return records.append(closeCommit({ ...meaning, stream: ofOwn(commit.stream) }), alsoFree);
      },
    },
  };
};
