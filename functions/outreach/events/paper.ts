// What happens to one paper: published with everything it may ask, robbed of retired questions, withdrawn, and told of on its days.
import * as z from 'zod/mini';
import { Audience } from '#shared/kernel/audience.ts';
import {
  drawings,
  PooledQuestion,
  paperPurposes,
  RuleLine,
  withdrawReasons,
} from '#shared/outreach/papers.ts';

const toldTo = { purpose: z.enum(paperPurposes), audience: Audience };

export const PaperEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('paper.published'),
    region: z.string(),
    title: z.string(),
    ...toldTo,
    rule: z.array(RuleLine),
    drawing: z.enum(drawings),
    passMark: z.number(),
    minutes: z.number(),
    attempts: z.number(),
    openAt: z.string(),
    closeAt: z.string(),
    edition: z.number(),
    editionOf: z.optional(z.string()),
    seed: z.string(),
    pool: z.array(PooledQuestion),
  }),
  z.object({ type: z.literal('paper.questions_dropped'), questionIds: z.array(z.string()) }),
  z.object({ type: z.literal('paper.withdrawn'), reason: z.enum(withdrawReasons) }),
  z.object({ type: z.literal('paper.opened'), ...toldTo }),
  z.object({ type: z.literal('paper.came_near_close'), ...toldTo }),
  z.object({ type: z.literal('paper.closed') }),
]);
export type PaperEvent = z.infer<typeof PaperEvent>;
