// What happens in one handover of a village: it is made, and on its day it begins.
import * as z from 'zod/mini';

export const HandoverEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('handover.made'),
    village: z.string(),
    fromPersonId: z.string(),
    toPersonId: z.string(),
    on: z.string(),
  }),
  z.object({ type: z.literal('handover.began'), village: z.string(), on: z.string() }),
]);
export type HandoverEvent = z.infer<typeof HandoverEvent>;
