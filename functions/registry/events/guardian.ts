// What has happened to one guardian's entry.
import * as z from 'zod/mini';

export const GuardianEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('guardian.registered'),
    village: z.string(),
    personal: z.optional(
      z.object({ name: z.string(), phone: z.string(), workplace: z.optional(z.string()) }),
    ),
  }),
]);
export type GuardianEvent = z.infer<typeof GuardianEvent>;

/** No stored fact has an older shape yet. */
export const upcastGuardian = (
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => stored;
