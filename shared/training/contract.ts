// The treaty about trainings: the commands on a session, on one person's attendance and on a person's hours, and the closed list of refusals.
import * as z from 'zod/mini';
import { Audience } from '../kernel/audience.ts';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { ClauseRef } from '../outreach/clauses.ts';

/** Who organises: the county trains directors and supervisors, a town its own. */
export const levels = ['county', 'town'] as const;
/** Whom of the audience it is for: all, only who has not passed yet, or only who is short of this year's hours. */
export const onlyFor = ['all', 'not_qualified', 'short_of_hours'] as const;
export const excuses = ['ill', 'family', 'other_duty', 'clash'] as const;
export type Excuse = (typeof excuses)[number];
export const cancelReasons = ['weather', 'trainer_absent', 'place_lost', 'too_few', 'other'] as const;
export const ways = ['in', 'out'] as const;
/** A code lets in or lets out; one does not stand for the other. */
export type Way = (typeof ways)[number];

const minutes = z
  .number('not_a_number')
  .check(z.int('not_a_number'), z.minimum(15, 'too_small'), z.maximum(2_880, 'too_large'));

const Planned = {
  title: text(40),
  audience: Audience,
  onlyFor: z.enum(onlyFor, 'not_a_choice'),
  place: text(60),
  fromAt: AtTime,
  untilAt: AtTime,
  capacity: z
    .number('not_a_number')
    .check(z.int('not_a_number'), z.minimum(1, 'too_small'), z.maximum(500, 'too_large')),
  topics: z.array(ClauseRef).check(z.maxLength(20, 'too_many')),
  /** What is credited to whoever came and stayed, in minutes. */
  minutes,
};

/** Plans a session; `region` is the organiser's, a county or a town. */
export const PlanTraining = z.strictObject({
  level: z.enum(levels, 'not_a_choice'),
  region: RegionCode,
  ...Planned,
});
export type PlanTraining = z.infer<typeof PlanTraining>;

/** Changes what was planned, before it begins; whoever is enrolled hears of another time or place. */
export const ReplanTraining = z.strictObject(Planned);
export type ReplanTraining = z.infer<typeof ReplanTraining>;

export const CancelTraining = z.strictObject({ reason: z.enum(cancelReasons, 'not_a_choice') });
export type CancelTraining = z.infer<typeof CancelTraining>;

/** Whoever sends it takes a seat. */
export const Enrol = z.strictObject({});
/** Whoever sends it cannot come, with why; a seat they had is free again. */
export const ExcuseOneself = z.strictObject({ because: z.enum(excuses, 'not_a_choice') });
export type ExcuseOneself = z.infer<typeof ExcuseOneself>;

/** From the clock: whatever has come up by this date. */
export const ComeDue = z.strictObject({ on: OnDate });
export type ComeDue = z.infer<typeof ComeDue>;

/**
 * Whoever sends it scanned the code on the trainer's screen. `scanId` is minted by the camera's own page at each scan and
 * belongs to one person; `held` is true where there was no network and the scan waited on the phone.
 */
export const Scan = z.strictObject({
  trainingId: idOf('training'),
  code: z.string('not_text').check(z.maxLength(200, 'too_long')),
  scanId: idOf('scan'),
  scannedAt: AtTime,
  held: z.boolean('not_a_choice'),
});
export type Scan = z.infer<typeof Scan>;

/** The trainer signs somebody in or out who has no phone, or whose phone failed. */
export const Attest = z.strictObject({
  trainingId: idOf('training'),
  personId: idOf('person'),
  way: z.enum(ways, 'not_a_choice'),
});
export type Attest = z.infer<typeof Attest>;

/** The trainer ticks what a phone held back, or says that this person was not there. */
export const SettleScan = z.strictObject({
  trainingId: idOf('training'),
  personId: idOf('person'),
  way: z.enum(ways, 'not_a_choice'),
  outcome: z.enum(['was_there', 'was_not'], 'not_a_choice'),
});
export type SettleScan = z.infer<typeof SettleScan>;

/** From the porter: the certificate is drawn up and kept under this name. */
export const NoteCertificate = z.strictObject({
  what: z.literal('certificate', 'not_a_choice'),
  name: text(200),
  sha256: z.string('not_text').check(z.regex(/^[0-9a-f]{64}$/, 'not_a_hash')),
  bytes: z.number('not_a_number'),
  textHash: z.string('not_text').check(z.regex(/^[0-9a-f]{64}$/, 'not_a_hash')),
});
export type NoteCertificate = z.infer<typeof NoteCertificate>;

/** From a session, by the reactor: look anew whether this person holds a seat there, and when. */
export const NoteSeat = z.strictObject({ trainingId: idOf('training') });
export type NoteSeat = z.infer<typeof NoteSeat>;

/** From a person, by the reactor: two seats at one time were taken within seconds, and this one is free again. */
export const ReleaseSeat = z.strictObject({ personId: idOf('person') });
export type ReleaseSeat = z.infer<typeof ReleaseSeat>;

/** From a person's roles, by the reactor: look anew which duty they hold, for that is where their hours count. */
export const FollowRoles = z.strictObject({});
export type FollowRoles = z.infer<typeof FollowRoles>;

/** From an attendance, by the reactor: these minutes are this person's, once for each attendance; the day says of which year. */
export const CreditHours = z.strictObject({
  attendanceId: idOf('attendance'),
  trainingId: idOf('training'),
  on: OnDate,
  minutes,
});
export type CreditHours = z.infer<typeof CreditHours>;

/** From a paper that lets people start their duty, by the reactor: this person passed it; `region` is whose paper it is. */
export const NotePassed = z.strictObject({ paperId: idOf('paper'), region: RegionCode, on: OnDate });
export type NotePassed = z.infer<typeof NotePassed>;

export const statuses = ['planned', 'cancelled'] as const;

/** Somebody with a seat, and the place of the duty in which they took it. */
export const Seat = z.object({ personId: idOf('person'), region: RegionCode });
export type Seat = z.infer<typeof Seat>;

/** How a session stands, as others ask it: the answer `door` of its stream. `codeKey` never leaves the server but to the trainer. */
export const TrainingDoor = z.object({
  status: z.enum(statuses),
  level: z.enum(levels),
  region: RegionCode,
  title: z.string(),
  audience: Audience,
  onlyFor: z.enum(onlyFor),
  place: z.string(),
  fromAt: AtTime,
  untilAt: AtTime,
  capacity: z.number(),
  topics: z.array(ClauseRef),
  minutes: z.number(),
  codeKey: z.string(),
  seats: z.array(Seat),
  excused: z.array(z.object({ personId: idOf('person'), because: z.enum(excuses) })),
});
export type TrainingDoor = z.infer<typeof TrainingDoor>;

/** What the caller of a command on a session reads back. */
export const TrainingState = z.object({
  trainingId: idOf('training'),
  status: z.enum(statuses),
  fromAt: AtTime,
  untilAt: AtTime,
  capacity: z.number(),
  enrolled: z.number(),
});
export type TrainingState = z.infer<typeof TrainingState>;

/** How one way through the door stands for one person. */
export const passages = ['none', 'unconfirmed', 'confirmed', 'denied'] as const;
export type Passage = (typeof passages)[number];

/** What the caller of a command on an attendance reads back. */
export const AttendanceState = z.object({
  attendanceId: idOf('attendance'),
  trainingId: idOf('training'),
  personId: idOf('person'),
  in: z.enum(passages),
  out: z.enum(passages),
  inAt: z.optional(AtTime),
  outAt: z.optional(AtTime),
  /** What was credited, in minutes. */
  credited: z.optional(z.number()),
});
export type AttendanceState = z.infer<typeof AttendanceState>;

/** A passage through the door: by an own scan, by a scan that a phone held back, or signed by the trainer. */
export const passers = ['scan', 'held', 'trainer'] as const;

const attended = {
  attendanceId: idOf('attendance'),
  trainingId: idOf('training'),
  personId: idOf('person'),
  /** The place of the duty in which they came: a village, or a supervisor's town. */
  village: RegionCode,
};

/** One person at one session as others ask it: the answer `standing` of an attendance. */
export const AttendanceStanding = z.object({
  ...attended,
  in: z.enum(passages),
  out: z.enum(passages),
  inAt: z.optional(AtTime),
  outAt: z.optional(AtTime),
  inBy: z.optional(z.enum(passers)),
  outBy: z.optional(z.enum(passers)),
  /** What was credited, and all that a certificate says of the session. */
  credited: z.optional(
    z.object({ title: z.string(), organiser: RegionCode, on: OnDate, minutes: z.number() }),
  ),
  certificate: z.optional(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
});
export type AttendanceStanding = z.infer<typeof AttendanceStanding>;

/** What a person has learnt and when they sit where: the answer `standing` of their own stream. */
export const TraineeStanding = z.object({
  qualifiedOn: z.optional(OnDate),
  /** Minutes by year `YYYY`. */
  minutes: z.record(z.string(), z.number()),
  /** The sessions that the minutes come from. */
  credited: z.array(z.object({ trainingId: idOf('training'), attendanceId: idOf('attendance') })),
  seats: z.array(z.object({ trainingId: idOf('training'), fromAt: AtTime, untilAt: AtTime })),
});
export type TraineeStanding = z.infer<typeof TraineeStanding>;

export const trainingRefusals = [
  'training_already_planned',
  'training_not_planned',
  'training_cancelled',
  'training_begun',
  'training_over',
  'training_ends_before_it_begins',
  'training_in_past',
  'training_too_long',
  'level_not_of_region',
  'audience_outside_region',
  'training_capacity_below_enrolled',
  'training_full',
  'training_clashes',
  'already_enrolled',
  'already_excused',
  'not_of_audience',
  'not_invited',
  'code_unreadable',
  'code_of_other_training',
  'code_of_other_way',
  'code_forged',
  'code_expired',
  'code_forwarded',
  'too_early_to_enter',
  'too_early_to_leave',
  'too_late_to_leave',
  'scan_too_old',
  'already_checked_in',
  'already_checked_out',
  'not_checked_in',
  'nothing_to_settle',
  'settling_over',
  'person_unknown',
  'hours_already_credited',
  'certificate_already_noted',
  'nothing_due',
  'nothing_changed',
] as const;
export type TrainingRefusal = (typeof trainingRefusals)[number];
