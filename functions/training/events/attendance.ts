// What happens to one person at one session: in through the door, out again, ticked by the trainer, and credited once.
import * as z from 'zod/mini';
import { NoteCertificate, passers, ways } from '#shared/training/contract.ts';

const whose = {
  trainingId: z.string(),
  personId: z.string(),
  /** The place of the duty in which they came. */
  village: z.string(),
};

const passed = {
  ...whose,
  passage: z.enum(['confirmed', 'unconfirmed']),
  by: z.enum(passers),
  passedAt: z.string(),
  /** Which scan it was, and when by the phone's own clock: kept for whoever must look into it. */
  scanId: z.optional(z.string()),
  scannedAt: z.optional(z.string()),
};

/** The closed list of facts. */
export const AttendanceEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('attendance.checked_in'), ...passed }),
  z.object({ type: z.literal('attendance.checked_out'), ...passed }),
  z.object({
    type: z.literal('attendance.settled'),
    way: z.enum(ways),
    outcome: z.enum(['was_there', 'was_not']),
  }),
  z.object({
    type: z.literal('hours.credited'),
    ...whose,
    title: z.string(),
    organiser: z.string(),
    on: z.string(),
    minutes: z.number(),
  }),
  z.object({ type: z.literal('certificate.drawn_up'), ...NoteCertificate.shape }),
]);
export type AttendanceEvent = z.infer<typeof AttendanceEvent>;
