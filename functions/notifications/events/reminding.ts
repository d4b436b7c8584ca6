// How a person wants to be reminded.
import * as z from 'zod/mini';
import { digestHours } from '#shared/notifications/send-time.ts';

/** The closed list of facts. */
export const RemindingEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hour.chosen'), digestAt: z.enum(digestHours) }),
]);
export type RemindingEvent = z.infer<typeof RemindingEvent>;
