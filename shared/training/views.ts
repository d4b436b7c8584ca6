// What trainings look like to whoever asks: a person's own, a session's door, a place's sessions and its register of hours.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { ClauseRef } from '../outreach/clauses.ts';
import { excuses, passages, passers } from './contract.ts';
import { TrainingPart } from './rows.ts';

/** One session in a list. `version` is of its stream. */
export const TrainingLine = z.extend(z.omit(TrainingPart, { datedOn: true, told: true }), {
  trainingId: idOf('training'),
  version: z.number(),
  regionName: z.string(),
  audienceName: z.string(),
});
export type TrainingLine = z.infer<typeof TrainingLine>;

/** How a session stands for the person who asks; `not_invited` is never in their own list, but a session may be looked at. */
export const mine = [
  'not_invited',
  'invited',
  'enrolled',
  'excused',
  'checked_in',
  'unconfirmed',
  'credited',
  'missed',
] as const;

/** A person's hours of one year, against what the year asks. */
export const HoursOfYear = z.object({ year: z.string(), minutes: z.number(), asked: z.number() });
export type HoursOfYear = z.infer<typeof HoursOfYear>;

/** A person's own trainings: what comes, what was, the hours, and whether duty may start. */
export const OwnTrainings = z.object({
  readAt: AtTime,
  hours: HoursOfYear,
  earlier: z.array(HoursOfYear),
  qualifiedOn: z.optional(OnDate),
  sessions: z.array(
    z.object({
      session: TrainingLine,
      mine: z.enum(mine),
      excuse: z.optional(z.enum(excuses)),
      attendanceId: z.optional(idOf('attendance')),
      inAt: z.optional(AtTime),
      outAt: z.optional(AtTime),
      credited: z.optional(z.number()),
    }),
  ),
});
export type OwnTrainings = z.infer<typeof OwnTrainings>;

/** One session as an invited person sees it. */
export const TrainingCard = z.object({
  readAt: AtTime,
  session: TrainingLine,
  topics: z.array(ClauseRef),
  mine: z.enum(mine),
  excuse: z.optional(z.enum(excuses)),
  /** Present where there is one to look at. */
  attendance: z.optional(
    z.object({
      attendanceId: idOf('attendance'),
      in: z.enum(passages),
      out: z.enum(passages),
      inAt: z.optional(AtTime),
      outAt: z.optional(AtTime),
      credited: z.optional(z.number()),
      hasCertificate: z.boolean(),
    }),
  ),
});
export type TrainingCard = z.infer<typeof TrainingCard>;

/** One person at a session's door. */
export const DoorLine = z.object({
  personId: idOf('person'),
  name: z.string(),
  village: RegionCode,
  villageName: z.string(),
  enrolled: z.boolean(),
  in: z.enum(passages),
  out: z.enum(passages),
  inAt: z.optional(AtTime),
  outAt: z.optional(AtTime),
  inBy: z.optional(z.enum(passers)),
  outBy: z.optional(z.enum(passers)),
  credited: z.optional(z.number()),
});
export type DoorLine = z.infer<typeof DoorLine>;

/** A session as its organiser sees it: everybody who holds a seat or came. */
export const TrainingRoom = z.object({
  readAt: AtTime,
  session: TrainingLine,
  topics: z.array(ClauseRef),
  people: z.array(DoorLine),
  excused: z.array(z.object({ personId: idOf('person'), name: z.string(), because: z.enum(excuses) })),
});
export type TrainingRoom = z.infer<typeof TrainingRoom>;

/** What the trainer's screen makes its codes from. */
export const CodeKey = z.object({ trainingId: idOf('training'), codeKey: z.string(), readAt: AtTime });
export type CodeKey = z.infer<typeof CodeKey>;

/** The sessions that a county or town organises, the newest first. */
export const RegionTrainings = z.object({
  region: RegionCode,
  regionName: z.string(),
  readAt: AtTime,
  sessions: z.array(TrainingLine),
});
export type RegionTrainings = z.infer<typeof RegionTrainings>;

/** One person in a register of hours. */
export const RegisterLine = z.object({
  personId: idOf('person'),
  name: z.string(),
  role: z.enum(['director', 'supervisor']),
  region: RegionCode,
  regionName: z.string(),
  minutes: z.number(),
  asked: z.number(),
  qualifiedOn: z.optional(OnDate),
  /** The first day of the duty they hold. */
  onDutySinceOn: OnDate,
});
export type RegisterLine = z.infer<typeof RegisterLine>;

/** The register of a town's people for one year, whoever lacks most first. */
export const TownRegister = z.object({
  town: RegionCode,
  townName: z.string(),
  year: z.string(),
  readAt: AtTime,
  people: z.array(RegisterLine),
});
export type TownRegister = z.infer<typeof TownRegister>;

/** A county's figures for one year, town by town, from the counters. */
export const CountyRegister = z.object({
  county: RegionCode,
  countyName: z.string(),
  year: z.string(),
  readAt: AtTime,
  towns: z.array(
    z.object({
      town: RegionCode,
      townName: z.string(),
      villages: z.number(),
      /** Villages with somebody who has this year's hours. */
      enough: z.number(),
      /** Villages with somebody who passed what lets duty start. */
      qualified: z.number(),
      minutes: z.number(),
    }),
  ),
});
export type CountyRegister = z.infer<typeof CountyRegister>;

/** A certificate, to be opened. */
export const CertificateFile = z.object({ sha256: z.string(), bytes: z.number(), pdf: z.string() });
export type CertificateFile = z.infer<typeof CertificateFile>;

/** What the public page says of a certificate's number: a masked name, and nothing that the paper does not say. */
export const CertificateCheck = z.object({
  code: z.string(),
  name: z.string(),
  title: z.string(),
  organiser: z.string(),
  on: OnDate,
  minutes: z.number(),
});
export type CertificateCheck = z.infer<typeof CertificateCheck>;
