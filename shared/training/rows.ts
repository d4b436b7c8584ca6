// The rows and lists that views of trainings are read from; nothing in them is personal, names stand in the people's own rows.
import * as z from 'zod/mini';
import { Audience } from '../kernel/audience.ts';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { excuses, levels, onlyFor, passages, statuses } from './contract.ts';

/** A session's row, but for its topics, which its stream tells. */
export const TrainingPart = z.object({
  title: z.string(),
  level: z.enum(levels),
  region: RegionCode,
  audience: Audience,
  onlyFor: z.enum(onlyFor),
  place: z.string(),
  fromAt: AtTime,
  untilAt: AtTime,
  minutes: z.number(),
  capacity: z.number(),
  enrolled: z.number(),
  excused: z.number(),
  status: z.enum(statuses),
  /** What the clock has told of it already. */
  told: z.optional(z.enum(['near', 'over'])),
});
export type TrainingPart = z.infer<typeof TrainingPart>;

/** One person's attendance at one session. */
export const AttendancePart = z.object({
  trainingId: idOf('training'),
  personId: idOf('person'),
  village: RegionCode,
  in: z.enum(passages),
  out: z.enum(passages),
  inAt: z.optional(AtTime),
  outAt: z.optional(AtTime),
  /** How they came in: by their own scan, by a scan that was held, or signed in by the trainer. */
  inBy: z.optional(z.enum(['scan', 'held', 'trainer'])),
  outBy: z.optional(z.enum(['scan', 'held', 'trainer'])),
  credited: z.optional(z.number()),
});
export type AttendancePart = z.infer<typeof AttendancePart>;

/** A person's training record, by the person's id. */
export const TraineePart = z.object({
  region: z.optional(RegionCode),
  qualifiedOn: z.optional(OnDate),
  /** Minutes by year `YYYY`. */
  minutes: z.record(z.string(), z.number()),
  /** True once they passed what lets them start their duty. */
  qualified: z.optional(z.boolean()),
});
export type TraineePart = z.infer<typeof TraineePart>;

/** A seat or an excuse of one person at one session, keyed `<trainingId>/<personId>`. */
export const SeatPart = z.object({
  trainingId: idOf('training'),
  personId: idOf('person'),
  fromAt: AtTime,
  untilAt: AtTime,
  excuse: z.optional(z.enum(excuses)),
});
export type SeatPart = z.infer<typeof SeatPart>;

/** The list under which the sessions that a county or town organises stand, by when they begin. */
export const trainingList = (region: string): string => `trainings/${region}`;
/** The list under which everybody stands who came to a session. */
export const attendanceList = (trainingId: string): string => `attendance/${trainingId}`;
/** The list under which a person's seats and excuses stand. */
export const seatList = (personId: string): string => `seats/${personId}`;
