// What happens to one planned session: dated and dated anew, seats taken and given up, called off, and what the clock tells of it.
import * as z from 'zod/mini';
import { Audience } from '#shared/kernel/audience.ts';
import { ClauseRef } from '#shared/outreach/clauses.ts';
import { cancelReasons, excuses, levels, onlyFor, Seat } from '#shared/training/contract.ts';

const plan = {
  title: z.string(),
  audience: Audience,
  onlyFor: z.enum(onlyFor),
  place: z.string(),
  fromAt: z.string(),
  untilAt: z.string(),
  capacity: z.number(),
  topics: z.array(ClauseRef),
  minutes: z.number(),
};

/** The closed list of facts. Those that somebody must hear of name everybody who had a seat at that moment. */
export const TrainingEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('training.planned'),
    level: z.enum(levels),
    region: z.string(),
    ...plan,
    /** What the codes of its door are signed with. */
    codeKey: z.string(),
    plannedOn: z.string(),
  }),
  z.object({
    type: z.literal('training.replanned'),
    ...plan,
    replannedOn: z.string(),
    /** For whom it was before. */
    wasFor: z.object({ audience: Audience, onlyFor: z.enum(onlyFor) }),
    /** True where time or place is another than before. */
    moved: z.boolean(),
    seats: z.array(Seat),
  }),
  z.object({
    type: z.literal('training.cancelled'),
    reason: z.enum(cancelReasons),
    seats: z.array(Seat),
  }),
  z.object({
    type: z.literal('training.enrolled'),
    personId: z.string(),
    region: z.string(),
    /** True where they had said before that they could not come. */
    wasExcused: z.boolean(),
  }),
  z.object({
    type: z.literal('training.excused'),
    personId: z.string(),
    because: z.enum(excuses),
    /** True where a seat is free again. */
    freed: z.boolean(),
  }),
  z.object({ type: z.literal('training.came_near'), seats: z.array(Seat) }),
  z.object({ type: z.literal('training.ended'), seats: z.array(Seat) }),
]);
export type TrainingEvent = z.infer<typeof TrainingEvent>;
