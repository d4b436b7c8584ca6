// A supervisor opened the file of a child of another town for a while, and said why.
import * as z from 'zod/mini';
import { glassGrounds } from '#shared/access/glass.ts';

export const GlassEvent = z.object({
  type: z.literal('glass.broken'),
  childId: z.string(),
  village: z.string(),
  personId: z.string(),
  region: z.string(),
  ground: z.enum(glassGrounds),
  untilAt: z.string(),
  personal: z.optional(z.object({ reason: z.string() })),
});
export type GlassEvent = z.infer<typeof GlassEvent>;
