// A message that waits for less than a quarter of an hour comes back by the queue; for longer waits there is the due index.
import type { Queues } from '#functions/kernel/ports.ts';
import type { Delivered } from './deliver.ts';

/** A queue holds a message back no longer than this. */
const LONGEST_DELAY_SECONDS = 900;

type Again = Delivered['again'][number];

const secondsTo = (until: string, at: string): number =>
  Math.ceil((Date.parse(until) - Date.parse(at)) / 1000);

/** Sends what is to be looked at again soon back to its queue; whatever is lost here comes up by its due date all the same. */
export const lookAgain = async (
  queues: Pick<Queues, 'notices' | 'urgent'>,
  at: string,
  depth: number,
  again: readonly Again[],
): Promise<void> => {
  for (const { id, until, pressing } of again) {
    const seconds = secondsTo(until, at);
    if (seconds > LONGEST_DELAY_SECONDS) continue;
    const message = {
      effectId: `again#${id}#${until}`,
      depth,
      effect: { kind: 'send', id, pressing },
    } as const;
    const queue = pressing ? queues.urgent : queues.notices;
    await queue([message], Math.max(1, seconds));
  }
};
