// What has happened to one guardian's entry.
import * as z from 'zod/mini';

const personal = z.optional(
  z.object({
    name: z.string(),
    phone: z.string(),
    workplace: z.optional(z.string()),
    idNumber: z.optional(z.string()),
  }),
);

/** The closed list of facts. A correction says every field, an absent workplace as empty: what it left out would linger. */
export const GuardianEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('guardian.registered'), village: z.string(), personal }),
  z.object({ type: z.literal('guardian.corrected'), personal }),
  z.object({ type: z.literal('guardian.invited'), invitation: z.string(), until: z.string() }),
  z.object({ type: z.literal('guardian.bound'), personId: z.string() }),
  /** `people` are the accounts that acted for this guardian. */
  z.object({ type: z.literal('guardian.erased'), people: z.optional(z.array(z.string())) }),
]);
export type GuardianEvent = z.infer<typeof GuardianEvent>;
