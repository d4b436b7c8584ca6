// How the office words one template, version by version.
import * as z from 'zod/mini';

/** The closed list of facts; versions go on from that of the code. */
export const WordingEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('template.worded'),
    key: z.string(),
    version: z.number(),
    fields: z.record(z.string(), z.string()),
  }),
  z.object({ type: z.literal('template.reset'), key: z.string(), version: z.number() }),
]);
export type WordingEvent = z.infer<typeof WordingEvent>;
