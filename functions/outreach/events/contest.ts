// What happens to one contest: opened, told of, closed, counted, and in the end frozen; or cancelled on the way.
import * as z from 'zod/mini';
import { Audience } from '#shared/kernel/audience.ts';
import { CancelContest, OpenContest } from '#shared/outreach/contests.ts';

/** The closed list of facts. */
export const ContestEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('contest.opened'), ...OpenContest.shape }),
  /** It may be sat from now on. */
  z.object({ type: z.literal('contest.began'), audience: Audience }),
  /** It closes tomorrow. */
  z.object({ type: z.literal('contest.came_near_close'), audience: Audience }),
  /** Nobody can submit any more. */
  z.object({ type: z.literal('contest.closed'), closedAt: z.string() }),
  /** Whatever was left to the clock is scored: the result may be drawn up. */
  z.object({ type: z.literal('contest.counted') }),
  z.object({
    type: z.literal('contest.sealed'),
    audience: Audience,
    name: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    /** Of the whole ranking. */
    textHash: z.string(),
  }),
  z.object({ type: z.literal('contest.cancelled'), ...CancelContest.shape }),
]);
export type ContestEvent = z.infer<typeof ContestEvent>;
