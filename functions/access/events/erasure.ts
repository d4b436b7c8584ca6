// What officers have said about erasing one child or guardian: proposed, withdrawn, confirmed, and held back by law.
import * as z from 'zod/mini';
import { erasureGrounds } from '#shared/access/erasure.ts';

const about = { subjectId: z.string(), village: z.string(), by: z.string() };
const ground = z.enum(erasureGrounds);

/** The closed list of facts. A hold's reference is in an officer's own words, and sealed as the subject's. */
export const ErasureEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('erasure.proposed'), ...about, ground }),
  z.object({ type: z.literal('erasure.withdrawn'), ...about }),
  z.object({ type: z.literal('erasure.confirmed'), ...about, ground, proposedBy: z.string() }),
  z.object({
    type: z.literal('hold.placed'),
    ...about,
    personal: z.optional(z.object({ reference: z.string() })),
  }),
  z.object({ type: z.literal('hold.lifted'), ...about }),
]);
export type ErasureEvent = z.infer<typeof ErasureEvent>;
