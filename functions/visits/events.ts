// What has happened in one child's visits, from the day its file was opened.
import * as z from 'zod/mini';
import {
  Finding,
  nextSteps,
  presences,
  RiskColour,
  VisitStanding,
  visitKinds,
} from '#shared/visits/contract.ts';
import { Findings } from '#shared/visits/findings.ts';

const visit = {
  visitId: z.string(),
  village: z.string(),
  visitedOn: z.string(),
  kind: z.enum(visitKinds),
  presence: z.array(z.enum(presences)),
  findings: Findings,
  nextStep: z.enum(nextSteps),
  policy: z.string(),
  personal: z.optional(z.object({ note: z.optional(z.string()) })),
};

/** The closed list of facts. `dueOn` in a matter is the due date it concerned. */
export const VisitEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('following.began'),
    village: z.string(),
    openedOn: z.string(),
    policy: z.string(),
  }),
  z.object({ type: z.literal('following.moved'), from: z.string(), village: z.string() }),
  z.object({ type: z.literal('following.ended'), village: z.string(), closedOn: z.string() }),
  z.object({ type: z.literal('visit.recorded'), ...visit }),
  // A correction may turn the past, so it carries the whole standing that follows from it.
  z.object({
    type: z.literal('visit.corrected'),
    ...visit,
    standing: z.omit(VisitStanding, { overdue: true }),
  }),
  z.object({
    type: z.literal('risk.changed'),
    village: z.string(),
    from: z.optional(RiskColour),
    to: RiskColour,
    because: z.array(Finding),
  }),
  z.object({ type: z.literal('visit.came_near'), village: z.string(), dueOn: z.string() }),
  z.object({ type: z.literal('visit.fell_overdue'), village: z.string(), dueOn: z.string() }),
  z.object({ type: z.literal('visit.stayed_overdue'), village: z.string(), dueOn: z.string() }),
]);
export type VisitEvent = z.infer<typeof VisitEvent>;
