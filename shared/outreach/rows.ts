// The rows and lists that views of outreach are read from; the only personal field is a contestant's name, sealed under their own key.
import * as z from 'zod/mini';
import { Audience } from '../kernel/audience.ts';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { attemptStatuses, Hinted } from './attempts.ts';
import { contestStatuses } from './contests.ts';
import { paperPurposes } from './papers.ts';
import { policyKinds } from './policies.ts';
import { forms, Headcount, sessionStatuses } from './sessions.ts';

/** A document's row; its clauses are told by its stream. */
export const PolicyPart = z.object({
  region: RegionCode,
  title: z.string(),
  kind: z.enum(policyKinds),
  issuer: z.string(),
  number: z.optional(z.string()),
  summary: z.string(),
  /** From when the newest version holds, and from when it did for the first time. */
  effectiveOn: OnDate,
  firstEffectiveOn: OnDate,
  versions: z.number(),
  clauses: z.number(),
  supersededOn: z.optional(OnDate),
  /** The days on which something of it takes effect or ends and has not been told yet, the earliest first. */
  toTell: z.array(OnDate),
});
export type PolicyPart = z.infer<typeof PolicyPart>;

/** How many questions a policy's bank holds. */
export const BankPart = z.object({
  policyId: idOf('policy'),
  region: RegionCode,
  questions: z.number(),
  retired: z.number(),
});
export type BankPart = z.infer<typeof BankPart>;

export const PaperPart = z.object({
  region: RegionCode,
  title: z.string(),
  purpose: z.enum(paperPurposes),
  audience: Audience,
  edition: z.number(),
  questions: z.number(),
  passMark: z.number(),
  minutes: z.number(),
  attempts: z.number(),
  openAt: AtTime,
  closeAt: AtTime,
  withdrawn: z.boolean(),
  told: z.optional(z.enum(['open', 'closing', 'closed'])),
});
export type PaperPart = z.infer<typeof PaperPart>;

/** An attempt's row, in its person's list. */
export const AttemptPart = z.object({
  personId: idOf('person'),
  paperId: z.optional(idOf('paper')),
  contestId: z.optional(idOf('contest')),
  title: z.string(),
  purpose: z.enum([...paperPurposes, 'practice']),
  n: z.number(),
  status: z.enum(attemptStatuses),
  startedAt: AtTime,
  deadlineAt: z.optional(AtTime),
  /** The first date on which nobody can submit any more. */
  closesOn: z.optional(OnDate),
  right: z.optional(z.number()),
  of: z.optional(z.number()),
  passed: z.optional(z.boolean()),
  /** True once it is over: nobody is reminded of it. */
  done: z.optional(z.boolean()),
});
export type AttemptPart = z.infer<typeof AttemptPart>;

/** What a person has failed and passed, by the person's id; the newest hint first. */
export const LearnerPart = z.object({
  /** Where they worked when they last sat something. */
  region: RegionCode,
  hints: z.array(Hinted),
  passed: z.array(idOf('paper')),
  /** Papers that were handed in and not passed so far. */
  failed: z.array(idOf('paper')),
});
export type LearnerPart = z.infer<typeof LearnerPart>;

/** One contestant in one table, keyed `<personId>/<contestId>/<level>`; the person's own stream feeds it. */
export const EntryPart = z.object({
  contestId: idOf('contest'),
  table: RegionCode,
  region: RegionCode,
  right: z.number(),
  of: z.number(),
  tookMs: z.number(),
  personal: z.optional(z.object({ name: z.string() })),
});
export type EntryPart = z.infer<typeof EntryPart>;

export const ContestPart = z.object({
  region: RegionCode,
  title: z.string(),
  paperId: idOf('paper'),
  audience: Audience,
  openAt: AtTime,
  closeAt: AtTime,
  status: z.enum(contestStatuses),
  told: z.optional(z.enum(['open', 'closing', 'closed', 'counted'])),
  /** The frozen result: the hash of the whole ranking, and when. */
  sealed: z.optional(z.object({ textHash: z.string(), at: AtTime })),
});
export type ContestPart = z.infer<typeof ContestPart>;

export const SessionPart = z.object({
  village: RegionCode,
  theme: z.string(),
  form: z.enum(forms),
  status: z.enum(sessionStatuses),
  /** The day it is planned for, or was held on. */
  on: OnDate,
  headcount: z.optional(Headcount),
  photos: z.number(),
  told: z.optional(z.enum(['near', 'unrecorded'])),
});
export type SessionPart = z.infer<typeof SessionPart>;

export const policyList = (county: string): string => `policies/${county}`;
export const bankList = (county: string): string => `banks/${county}`;
export const paperList = (region: string): string => `papers/${region}`;
export const attemptList = (personId: string): string => `attempts/${personId}`;
/** Whoever has sat something while working in this town. */
export const learnerList = (town: string): string => `learners/${town}`;
export const contestList = (region: string): string => `contests/${region}`;
/** A contest's table for a village, a town or the county: the best first. */
export const entryList = (contestId: string, table: string): string => `entries/${contestId}/${table}`;
/** A village's sessions of a year `YYYY`. */
export const sessionList = (village: string, year: string): string => `sessions/${village}/${year}`;
/** The counter of a village's sessions held in a year `YYYY`, and of who listened. */
export const heldIn = (year: string): string => `outreach_${year}`;
export const heardIn = (year: string): string => `heard_${year}`;
