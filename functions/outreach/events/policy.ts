// What happens to one document: published, revised, superseded, and the days on which that takes effect.
import * as z from 'zod/mini';
import { Clause } from '#shared/outreach/clauses.ts';
import { policyKinds } from '#shared/outreach/policies.ts';

const worded = { summary: z.string(), effectiveOn: z.string(), clauses: z.array(Clause) };

/** True where it took effect so long ago that it is no news. */
const isOld = z.optional(z.literal(true));

export const PolicyEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('policy.published'),
    region: z.string(),
    title: z.string(),
    kind: z.enum(policyKinds),
    issuer: z.string(),
    number: z.optional(z.string()),
    ...worded,
  }),
  z.object({ type: z.literal('policy.revised'), version: z.number(), note: z.string(), ...worded }),
  z.object({
    type: z.literal('policy.superseded'),
    supersededOn: z.string(),
    by: z.optional(z.string()),
  }),
  /** `outdated` are the clauses that say something else since, or nothing. */
  z.object({
    type: z.literal('policy.took_effect'),
    region: z.string(),
    version: z.number(),
    effectiveOn: z.string(),
    outdated: z.array(z.string()),
    isOld,
  }),
  /** `version` is the last that held; of the document nothing holds any more. */
  z.object({
    type: z.literal('policy.ceased'),
    region: z.string(),
    version: z.number(),
    supersededOn: z.string(),
    isOld,
  }),
]);
export type PolicyEvent = z.infer<typeof PolicyEvent>;
