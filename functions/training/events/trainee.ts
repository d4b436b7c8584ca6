// What happens to one person as somebody who learns: seats, hours, what lets them start, and the place at which all of it counts.
import * as z from 'zod/mini';

/** The closed list of facts. */
export const TraineeEvent = z.discriminatedUnion('type', [
  /** Where their duty is today, if they hold one, and on which day a duty of theirs next begins or ends. */
  z.object({
    type: z.literal('trainee.posted'),
    region: z.optional(z.string()),
    turnsOn: z.optional(z.string()),
  }),
  z.object({
    type: z.literal('seat.noted'),
    trainingId: z.string(),
    fromAt: z.string(),
    untilAt: z.string(),
  }),
  z.object({ type: z.literal('seat.left'), trainingId: z.string() }),
  /** A second seat at the hours of one they hold: both were taken before either was known here. */
  z.object({ type: z.literal('seat.clashed'), trainingId: z.string(), holds: z.string() }),
  z.object({
    type: z.literal('hours.counted'),
    attendanceId: z.string(),
    trainingId: z.string(),
    on: z.string(),
    minutes: z.number(),
  }),
  z.object({ type: z.literal('trainee.qualified'), paperId: z.string(), on: z.string() }),
]);
export type TraineeEvent = z.infer<typeof TraineeEvent>;
