// What the form of a session holds, what it starts from, what is missing in it, and the plan that it comes to.
import * as z from 'zod/mini';
import { levelOf } from '#shared/kernel/region.ts';
import { addDays, countyClock, countyDate, countyMoment } from '#shared/kernel/time.ts';
import { ClauseRef } from '#shared/outreach/clauses.ts';
import { placesOf } from '#shared/registry/audience-places.ts';
import { regionCodes, spokenName, villagesOf } from '#shared/registry/regions.ts';
import { onlyFor, type ReplanTraining } from '#shared/training/contract.ts';
import type { TrainingRoom } from '#shared/training/views.ts';

export const PlanFields = z.object({
  title: z.string(),
  role: z.enum(['director', 'supervisor']),
  /** Whose people are meant. */
  audience: z.string(),
  onlyFor: z.enum(onlyFor),
  place: z.string(),
  fromOn: z.string(),
  fromTime: z.string(),
  untilOn: z.string(),
  untilTime: z.string(),
  capacity: z.string(),
  /** As many minutes; what was typed before the times changed may not fit them any more. */
  minutes: z.optional(z.number()),
  topics: z.array(ClauseRef),
});
export type PlanFields = z.infer<typeof PlanFields>;

const MINUTE_MS = 60_000;
const A_WEEK = 7;
const MOST_SEATS = 500;
const STEP = 30;
const LEAST_MINUTES = 15;
const MOST_MINUTES = 2_880;

/** How many there are to come: one for each place of the audience. */
export const seatsFor = (role: PlanFields['role'], region: string): number =>
  Math.min(MOST_SEATS, placesOf({ role, region }).length);

/** A new session of this organiser, a week from today. */
export const freshPlan = (region: string, today: string): PlanFields => ({
  title: '',
  role: 'director',
  audience: region,
  onlyFor: 'all',
  place: '',
  fromOn: addDays(today, A_WEEK),
  fromTime: '09:00',
  untilOn: addDays(today, A_WEEK),
  untilTime: '11:30',
  capacity: String(seatsFor('director', region)),
  topics: [],
});

const timeOf = (at: string): string => countyClock(at).slice(0, 5);

/** The form of a session that was planned before. */
export const planOf = ({ session, topics }: TrainingRoom): PlanFields => ({
  title: session.title,
  role: session.audience.role,
  audience: session.audience.region,
  onlyFor: session.onlyFor,
  place: session.place,
  fromOn: countyDate(session.fromAt),
  fromTime: timeOf(session.fromAt),
  untilOn: countyDate(session.untilAt),
  untilTime: timeOf(session.untilAt),
  capacity: String(session.capacity),
  minutes: session.minutes,
  topics: [...topics],
});

/** How long it is, in minutes; nothing or less where it ends before it begins. */
export const lengthOf = ({ fromOn, fromTime, untilOn, untilTime }: PlanFields): number =>
  (Date.parse(countyMoment(untilOn, untilTime)) - Date.parse(countyMoment(fromOn, fromTime))) / MINUTE_MS;

/** What may be credited: every half 学时 up to the length; a shorter session counts whole. */
export const creditsFor = (length: number): readonly number[] => {
  const most = Math.min(length, MOST_MINUTES);
  if (most < LEAST_MINUTES) return [];
  return most < STEP ? [most] : Array.from({ length: Math.floor(most / STEP) }, (_, n) => (n + 1) * STEP);
};

/** What is credited: as chosen where that still fits, else all of it. */
export const creditOf = (fields: PlanFields): number | undefined => {
  const offered = creditsFor(lengthOf(fields));
  return fields.minutes !== undefined && offered.includes(fields.minutes) ? fields.minutes : offered.at(-1);
};

type Missing = Partial<Record<keyof PlanFields, string>>;

const capacityFault = (capacity: string): string | undefined => {
  if (capacity === '') return '还没有填名额';
  const seats = Number(capacity);
  return Number.isInteger(seats) && seats >= 1 && seats <= MOST_SEATS ? undefined : '要填 1 到 500 的数字';
};

const timeFault = (fields: PlanFields, now: string): Missing => {
  if (countyMoment(fields.fromOn, fields.fromTime) <= now) return { fromOn: '这个时间已经过了' };
  const length = lengthOf(fields);
  if (length <= 0) return { untilTime: '结束要在开始以后' };
  return length < LEAST_MINUTES ? { untilTime: '最少要 15 分钟' } : {};
};

/** What is missing or wrong, by its field; what has begun may not be planned any more. */
export const missingOf = (fields: PlanFields, now: string): Missing => {
  const capacity = capacityFault(fields.capacity);
  return {
    ...(fields.title.trim() === '' && { title: '还没有填名称' }),
    ...(fields.place.trim() === '' && { place: '还没有填地点' }),
    ...timeFault(fields, now),
    ...(capacity !== undefined && { capacity }),
  };
};

/** The plan that the form comes to. */
export const planned = (fields: PlanFields): ReplanTraining => ({
  title: fields.title.trim(),
  audience: { role: fields.role, region: fields.audience },
  onlyFor: fields.onlyFor,
  place: fields.place.trim(),
  fromAt: countyMoment(fields.fromOn, fields.fromTime),
  untilAt: countyMoment(fields.untilOn, fields.untilTime),
  capacity: Number(fields.capacity),
  topics: fields.topics,
  minutes: creditOf(fields) ?? 0,
});

type Option = Readonly<{ value: string; name: string }>;

/** Whose people an organiser may mean: its own, or those of one place inside it. */
export const audiencesOf = (region: string): readonly Option[] => {
  const isCounty = levelOf(region) === 'county';
  const inside = isCounty ? regionCodes.filter((code) => levelOf(code) === 'town') : villagesOf(region);
  return [
    { value: region, name: isCounty ? '全市' : `全${spokenName(region).endsWith('镇') ? '镇' : '部'}` },
    ...inside.map((value) => ({ value, name: spokenName(value) })),
  ];
};
