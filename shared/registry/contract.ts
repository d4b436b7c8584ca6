// The treaty about children's files and guardians: commands, and the facts, answers and rows that others may rely on.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { Phone } from '../kernel/phone.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import {
  Benefit,
  CategoryHeld,
  ChildDetails,
  capacities,
  categories,
  Health,
  Household,
  healthStates,
  IdNumber,
  KeptDetails,
  Responsibility,
  relations,
  Schooling,
  sexes,
} from './child.ts';

export const closingReasons = ['came_of_age', 'moved_away', 'deceased', 'entered_in_error'] as const;

const Responsibilities = z.array(Responsibility).check(z.maxLength(6, 'too_many'));

export const RegisterChild = z.strictObject({
  village: RegionCode,
  openedOn: OnDate,
  categories: z.array(CategoryHeld).check(z.minLength(1, 'empty'), z.maxLength(3, 'too_many')),
  name: text(20),
  details: ChildDetails,
  responsibilities: Responsibilities,
  schooling: z.optional(Schooling),
  health: z.optional(Health),
  household: z.optional(Household),
});
export type RegisterChild = z.infer<typeof RegisterChild>;

/** The whole head of the file as it is true now; what stood before stays in the record. */
export const CorrectChild = z.strictObject({ name: text(20), details: ChildDetails });
export type CorrectChild = z.infer<typeof CorrectChild>;

/** Puts a child into a category, or says anew since when and on what evidence. */
export const Categorise = CategoryHeld;
export const EndCategory = z.strictObject({
  category: z.enum(categories, 'not_a_choice'),
  untilOn: OnDate,
  evidence: text(100),
});
export type EndCategory = z.infer<typeof EndCategory>;

/** Who answers for the child from now on, all of them. */
export const SetResponsibilities = z.strictObject({ responsibilities: Responsibilities });
export type SetResponsibilities = z.infer<typeof SetResponsibilities>;

export const SetSchooling = Schooling;
export const SetHealth = Health;
export const SetHousehold = Household;
/** Every benefit the child draws, by its outside number. */
export const SetBenefits = z.strictObject({ benefits: z.array(Benefit).check(z.maxLength(8, 'too_many')) });
export type SetBenefits = z.infer<typeof SetBenefits>;

export const MoveChild = z.strictObject({ village: RegionCode, movedOn: OnDate });
export type MoveChild = z.infer<typeof MoveChild>;

export const CloseChild = z.strictObject({
  reason: z.enum(closingReasons, 'not_a_choice'),
  closedOn: OnDate,
});
export type CloseChild = z.infer<typeof CloseChild>;

/** The child is back, or was closed by mistake: `village` is where they live now. */
export const ReopenChild = z.strictObject({ village: RegionCode, reopenedOn: OnDate, reason: text(100) });
export type ReopenChild = z.infer<typeof ReopenChild>;

/** Asks the town where the file lies to move it here. */
export const AskForFile = z.strictObject({ village: RegionCode });
export type AskForFile = z.infer<typeof AskForFile>;

/** From the clock: whatever has come up for this child by this date. */
export const ComeDue = z.strictObject({ on: OnDate });
export type ComeDue = z.infer<typeof ComeDue>;

/** From an erasure that two officers confirmed: everything personal of this child or guardian ends. */
export const Erase = z.strictObject({});
export type Erase = z.infer<typeof Erase>;

export const RegisterGuardian = z.strictObject({
  village: RegionCode,
  name: text(20),
  phone: Phone,
  workplace: z.optional(text(40)),
  idNumber: z.optional(IdNumber),
});
export type RegisterGuardian = z.infer<typeof RegisterGuardian>;

/** The entry as it is true now; an ID number that is not named stays, since nobody is shown it to repeat it. */
export const CorrectGuardian = z.strictObject({
  name: text(20),
  phone: Phone,
  workplace: z.optional(text(40)),
  idNumber: z.optional(IdNumber),
});
export type CorrectGuardian = z.infer<typeof CorrectGuardian>;

/** Invites the guardian to sign in; the id is the QR's secret and is good for seven days, together with their own phone. */
export const InviteGuardian = z.strictObject({ invitation: idOf('invitation') });
export type InviteGuardian = z.infer<typeof InviteGuardian>;

/** From the person's own stream: this person took up the guardian's invitation. */
export const NoteAccount = z.strictObject({ personId: idOf('person') });
export type NoteAccount = z.infer<typeof NoteAccount>;

/** Where a child's file stands: asked by every slice that acts on a child. `openedOn` is the day it was last opened. */
export const ChildStanding = z.object({
  village: RegionCode,
  open: z.boolean(),
  openedOn: OnDate,
  closedOn: z.optional(OnDate),
  closedFor: z.optional(z.enum(closingReasons)),
  erased: z.optional(z.literal(true)),
  /** Villages the child has left, and the first day in the next one: a late write from there is still theirs who wrote it. */
  moves: z.optional(z.array(z.object({ from: RegionCode, movedOn: OnDate }))),
});
export type ChildStanding = z.infer<typeof ChildStanding>;

/** The guardians whom a child's open file names now: the answer `family`; nobody once it is closed. */
export const ChildFamily = z.object({ guardians: z.array(idOf('guardian')) });
export type ChildFamily = z.infer<typeof ChildFamily>;

/** In whose household a child lives, by that household's first child: the answer `household`. */
export const ChildHousehold = z.object({ sharesWith: z.optional(idOf('child')) });
export type ChildHousehold = z.infer<typeof ChildHousehold>;

/** The villages that ask for the file and have not got it yet: the answer `asked`. */
export const ChildAsked = z.object({ villages: z.array(RegionCode) });
export type ChildAsked = z.infer<typeof ChildAsked>;

/**
 * What a paper says of a child: the opened answer `particulars`. Everything may be missing: never entered, or erased. The
 * school is that of the schooling, else the one in the details.
 */
export const ChildParticulars = z.object({
  name: z.optional(z.string()),
  sex: z.optional(z.enum(sexes)),
  bornOn: z.optional(OnDate),
  idNumber: z.optional(z.string()),
  ethnicity: z.optional(z.string()),
  registeredAddress: z.optional(z.string()),
  address: z.optional(z.string()),
  school: z.optional(z.string()),
  className: z.optional(z.string()),
  health: z.optional(z.enum(healthStates)),
});
export type ChildParticulars = z.infer<typeof ChildParticulars>;

/**
 * What decides whether a child must be entrusted to somebody: the answer `circumstances`, which says nothing personal.
 * `leftBehindSinceOn` stands while the category is held. `sixteen` is the month `YYYY-MM` of the sixteenth birthday, which
 * may have gone by meanwhile, or `past` where it had when that was last written; unknown in an oldest file, it is rather
 * later than earlier. Once the file is erased nobody answers for the child.
 */
export const ChildCircumstances = z.object({
  village: RegionCode,
  open: z.boolean(),
  openedOn: OnDate,
  closedOn: z.optional(OnDate),
  leftBehindSinceOn: z.optional(OnDate),
  sixteen: z.string().check(z.regex(/^(\d{4}-\d{2}|past)$/)),
  guardians: z.array(
    z.object({
      guardianId: idOf('guardian'),
      relation: z.enum(relations),
      capacity: z.enum(capacities),
    }),
  ),
});
export type ChildCircumstances = z.infer<typeof ChildCircumstances>;

/** Whose guardian this is: asked before a child's file names them, and before an invitation is taken up. */
export const GuardianStanding = z.object({
  village: RegionCode,
  erased: z.optional(z.literal(true)),
  invitation: z.optional(z.object({ invitation: idOf('invitation'), until: z.string() })),
});
export type GuardianStanding = z.infer<typeof GuardianStanding>;

/** What a paper says of a guardian: the opened answer `particulars`; everything is missing once they are erased. */
export const GuardianParticulars = z.object({
  name: z.optional(z.string()),
  phone: z.optional(z.string()),
  idNumber: z.optional(z.string()),
  workplace: z.optional(z.string()),
});
export type GuardianParticulars = z.infer<typeof GuardianParticulars>;

/** The list under which a village's children stand. */
export const villageList = (village: string): string => `village/${village}`;

/** The registry's part of a child's row. `turning` is the month in which the child next comes to 14, 16 or 18. */
export const ChildPart = z.object({
  childId: z.string(),
  village: RegionCode,
  categories: z.array(z.enum(categories)),
  openedOn: OnDate,
  turning: z.optional(z.string()),
  personal: z.optional(z.object({ name: z.string(), details: KeptDetails })),
});
export type ChildPart = z.infer<typeof ChildPart>;

/** A row for each child a guardian answers for, keyed `<childId>/<guardianId>`; ended with the responsibility or the file. */
export const FamilyPart = z.object({ childId: idOf('child'), guardianId: idOf('guardian') });
export type FamilyPart = z.infer<typeof FamilyPart>;

/** The list under which the children of a guardian stand. */
export const familyList = (guardianId: string): string => `family/${guardianId}`;

/** A row for each child whose file other villages ask for; `village` is where it lies, the askings are in their order. */
export const AskedPart = z.object({
  childId: idOf('child'),
  village: RegionCode,
  askings: z.array(z.object({ village: RegionCode, askedAt: AtTime })),
});
export type AskedPart = z.infer<typeof AskedPart>;

/** The list under which the files stand that a town is asked for. */
export const askedList = (town: string): string => `asked/${town}`;

/** A guardian's row, read when a child's file is opened. */
export const GuardianPart = z.object({
  village: RegionCode,
  /** True once they signed in by an invitation. */
  bound: z.optional(z.boolean()),
  personal: z.optional(
    z.object({
      name: z.string(),
      phone: z.string(),
      workplace: z.optional(z.string()),
      idNumber: z.optional(z.string()),
    }),
  ),
});
export type GuardianPart = z.infer<typeof GuardianPart>;

/** The list under which a village's guardians stand: whom a director may name in a file. */
export const guardianList = (village: string): string => `guardians/${village}`;

/** What the caller of a registry command reads back. */
export const ChildState = z.object({ childId: z.string(), village: z.string(), open: z.boolean() });
export type ChildState = z.infer<typeof ChildState>;

/** What the caller of a guardian's command reads back. */
export const GuardianState = z.object({ guardianId: z.string(), invitedUntil: z.optional(z.string()) });
export type GuardianState = z.infer<typeof GuardianState>;

export const registryRefusals = [
  'child_already_registered',
  'guardian_already_registered',
  'village_unknown',
  'guardian_unknown',
  'guardian_is_the_child',
  'guardian_is_a_child',
  'guardian_named_twice',
  'id_number_taken',
  'born_in_future',
  'opened_in_future',
  'since_in_future',
  'since_before_birth',
  'moved_in_future',
  'closed_in_future',
  'reopened_in_future',
  'not_left_behind',
  'category_not_held',
  'category_twice',
  'last_category',
  'ends_before_it_begins',
  'household_unknown',
  'household_circular',
  'same_village',
  'child_closed',
  'child_open',
  'child_erased',
  'file_already_asked_for',
  'nothing_due',
] as const;
export type RegistryRefusal = (typeof registryRefusals)[number];
