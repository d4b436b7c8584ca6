// Decides that an opening is written down: who opened whose file, as whom, and why.
import * as z from 'zod/mini';
import type { Context, Decider } from '#functions/kernel/decider.ts';
import { OpenFile } from '#shared/access/reading.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import type { ReadingEvent } from '../events/reading.ts';

export const ReadingCommand = z.object({ type: z.literal('open_file'), data: OpenFile });
type ReadingCommand = z.infer<typeof ReadingCommand>;

export const ReadingNeeds = z.object({});

/** An opening has no turns: the door looks whether it is written, and repeats it under the same command id. */
export type ReadingState = Readonly<{ opened: boolean }>;

export const readingDecider: Decider<
  ReadingCommand & Context<unknown>,
  ReadingState,
  ReadingEvent,
  'not_found'
> = {
  initial: { opened: false },
  evolve: () => ({ opened: true }),
  decide: ({ data, actor }) =>
    actor
      ? [
          {
            type: 'file.opened',
            ...data,
            personId: actor.personId,
            role: actor.role,
            region: actor.region,
          },
        ]
      : refuse('not_found'),
};
