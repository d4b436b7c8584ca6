// What happens to one child's cover: whether it must have an entrustment, which one it has, and how long it has lacked one.
import * as z from 'zod/mini';

/** The term of a sheet that was filed. */
export const Covering = z.object({
  agreementId: z.string(),
  fromOn: z.string(),
  untilOn: z.string(),
  endedOn: z.optional(z.string()),
});
export type Covering = z.infer<typeof Covering>;

/** What the rule says as of the day of the fact: how the child stands, by which policy, and on which day it next says otherwise. */
const judged = {
  village: z.string(),
  must: z.boolean(),
  covered: z.boolean(),
  lackingSinceOn: z.optional(z.string()),
  turnsOn: z.optional(z.string()),
  policy: z.string(),
};

/** The sheets that must look at the file anew: it lies in another village than they say, or is closed. */
const follow = z.array(z.string());

/** The closed list of facts. Each carries the whole judgement, so that a view keeps no more than that. */
export const CoverEvent = z.discriminatedUnion('type', [
  /** How the file stands as far as the rule asks. */
  z.object({
    type: z.literal('cover.aligned'),
    ...judged,
    openedOn: z.string(),
    leftBehindSinceOn: z.optional(z.string()),
    closedOn: z.optional(z.string()),
    sixteen: z.string(),
    closeKinCares: z.boolean(),
    follow,
  }),
  /** A sheet of this child: drawn up, in force, or over. */
  z.object({
    type: z.literal('cover.noted'),
    ...judged,
    agreementId: z.string(),
    isOpen: z.boolean(),
    covering: z.optional(Covering),
    follow,
  }),
  /** A day has come on which the rule says otherwise than before: a term began or ended, an age or a policy was reached. */
  z.object({ type: z.literal('cover.turned'), ...judged, on: z.string() }),
  z.object({
    type: z.literal('cover.lacked_long'),
    village: z.string(),
    lackingSinceOn: z.string(),
    on: z.string(),
  }),
]);
export type CoverEvent = z.infer<typeof CoverEvent>;
