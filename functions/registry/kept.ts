// The sealed parts of a file as a record keeps them: what was once accepted can be read, whatever the contract says of new ones.
import * as z from 'zod/mini';
import { benefitKinds, hardships, healthStates, stages } from '#shared/registry/child.ts';

const words = z.optional(z.string());

export const KeptSchooling = z.object({
  stage: z.enum(stages),
  school: words,
  className: words,
  boarding: z.optional(z.boolean()),
});

export const KeptHealth = z.object({
  state: z.enum(healthStates),
  disabilityGrade: z.optional(z.number()),
  note: words,
});

/** Without the child it is shared with, who stands in the clear. */
export const KeptHousehold = z.object({
  members: z.number(),
  hardship: z.enum(hardships),
  note: words,
});

export const KeptBenefit = z.object({
  kind: z.enum(benefitKinds),
  number: z.string(),
  sinceOn: z.string(),
});
