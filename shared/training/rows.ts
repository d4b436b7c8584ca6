// The rows and lists that views of trainings are read from; nothing in them is personal, names stand in the people's own rows.
import * as z from 'zod/mini';
import { Audience } from '../kernel/audience.ts';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { levels, onlyFor, passages, passers, statuses } from './contract.ts';

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
  /** The day on which these times were set. */
  datedOn: OnDate,
  /** What the clock has told of it already. */
  told: z.optional(z.enum(['near', 'over'])),
});
export type TrainingPart = z.infer<typeof TrainingPart>;

/** One person's attendance at one session; `village` is where they hold their duty, a supervisor's town too. */
export const AttendancePart = z.object({
  trainingId: idOf('training'),
  personId: idOf('person'),
  village: RegionCode,
  in: z.enum(passages),
  out: z.enum(passages),
  inAt: z.optional(AtTime),
  outAt: z.optional(AtTime),
  inBy: z.optional(z.enum(passers)),
  outBy: z.optional(z.enum(passers)),
  credited: z.optional(z.number()),
  /** True once the hours are credited. */
  done: z.boolean(),
});
export type AttendancePart = z.infer<typeof AttendancePart>;

/** A person's training record, by the person's id. */
export const TraineePart = z.object({
  /** Where they hold their duty today, a village or a supervisor's town; their hours count there. */
  region: z.optional(RegionCode),
  /** The next day on which a duty of theirs begins or ends. */
  turnsOn: z.optional(OnDate),
  qualifiedOn: z.optional(OnDate),
  /** Minutes by year `YYYY`. */
  minutes: z.record(z.string(), z.number()),
  /** True once they passed what lets them start their duty. */
  qualified: z.optional(z.boolean()),
});
export type TraineePart = z.infer<typeof TraineePart>;

/** The list under which the sessions that a county or town organises stand, the last to begin first. */
export const trainingList = (region: string): string => `trainings/${region}`;
/** The list under which everybody stands who came to a session. */
export const attendanceList = (trainingId: string): string => `attendance/${trainingId}`;
/** The list under which the people of a village or a town stand, and under which those stand who hold no duty. */
export const traineeList = (region: string | undefined): string => `trainees/${region ?? 'none'}`;

/** Counters of a place: people with as many hours in a year as it asks, all minutes of a year, people who passed what lets duty start. */
export const trainedIn = (year: string): string => `trained_${year}`;
export const minutesIn = (year: string): string => `minutes_${year}`;
export const QUALIFIED = 'qualified';
