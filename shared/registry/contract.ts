// The treaty about children's files and guardians: commands, facts, answers and rows that others may rely on.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { Phone } from '../kernel/phone.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { OnDate } from '../kernel/time.ts';

export const sexes = ['female', 'male'] as const;
export const categories = ['left_behind', 'in_difficulty'] as const;
export const relations = [
  'father',
  'mother',
  'grandfather',
  'grandmother',
  'relative',
  'neighbour',
  'other',
] as const;
export const capacities = ['parent_away', 'parent_home', 'caregiver'] as const;
export const closingReasons = ['came_of_age', 'moved_away', 'deceased', 'entered_in_error'] as const;

/** Who answers for a child, in which relation and capacity. */
export const Responsibility = z.strictObject({
  guardianId: idOf('guardian'),
  relation: z.enum(relations, 'not_a_choice'),
  capacity: z.enum(capacities, 'not_a_choice'),
});
export type Responsibility = z.infer<typeof Responsibility>;

/** What only those with a duty may read of a child; sealed under the child's key. */
export const ChildDetails = z.strictObject({
  sex: z.enum(sexes, 'not_a_choice'),
  bornOn: OnDate,
  idNumber: z.optional(z.string('not_text').check(z.regex(/^\d{17}[\dX]$/, 'not_an_id_number'))),
  school: z.optional(text(40)),
  address: z.optional(text(80)),
});
export type ChildDetails = z.infer<typeof ChildDetails>;

export const RegisterChild = z.strictObject({
  village: RegionCode,
  openedOn: OnDate,
  categories: z
    .array(z.enum(categories, 'not_a_choice'))
    .check(z.minLength(1, 'empty'), z.maxLength(2, 'too_many')),
  name: text(20),
  details: ChildDetails,
  responsibilities: z.array(Responsibility).check(z.maxLength(6, 'too_many')),
});
export type RegisterChild = z.infer<typeof RegisterChild>;

export const MoveChild = z.strictObject({ village: RegionCode, movedOn: OnDate });
export type MoveChild = z.infer<typeof MoveChild>;

export const CloseChild = z.strictObject({
  reason: z.enum(closingReasons, 'not_a_choice'),
  closedOn: OnDate,
});
export type CloseChild = z.infer<typeof CloseChild>;

export const RegisterGuardian = z.strictObject({
  village: RegionCode,
  name: text(20),
  phone: Phone,
  workplace: z.optional(text(40)),
});
export type RegisterGuardian = z.infer<typeof RegisterGuardian>;

/** Where a child's file stands: asked by every slice that acts on a child. */
export const ChildStanding = z.object({
  village: RegionCode,
  open: z.boolean(),
  openedOn: OnDate,
  closedOn: z.optional(OnDate),
});
export type ChildStanding = z.infer<typeof ChildStanding>;

/** Whose guardian this is: asked before a child's file names them. */
export const GuardianStanding = z.object({ village: RegionCode });
export type GuardianStanding = z.infer<typeof GuardianStanding>;

/** The list under which a village's children stand. */
export const villageList = (village: string): string => `village/${village}`;

/** The registry's part of a child's row. */
export const ChildPart = z.object({
  childId: z.string(),
  village: RegionCode,
  categories: z.array(z.enum(categories)),
  openedOn: OnDate,
  personal: z.optional(z.object({ name: z.string(), details: ChildDetails })),
});
export type ChildPart = z.infer<typeof ChildPart>;

/** A guardian's row, read when a child's file is opened. */
export const GuardianPart = z.object({
  village: RegionCode,
  personal: z.optional(z.object({ name: z.string(), phone: z.string(), workplace: z.optional(z.string()) })),
});
export type GuardianPart = z.infer<typeof GuardianPart>;

/** One guardian as the child's file shows them. */
export const GuardianLine = z.object({
  guardianId: z.string(),
  relation: z.enum(relations),
  capacity: z.enum(capacities),
  name: z.string(),
  phone: z.string(),
  workplace: z.optional(z.string()),
});

/** The head of a child's file. ID numbers show their last two digits only. */
export const ChildFile = z.object({
  childId: z.string(),
  version: z.number(),
  open: z.boolean(),
  village: RegionCode,
  villageName: z.string(),
  name: z.string(),
  sex: z.enum(sexes),
  bornOn: OnDate,
  idNumberTail: z.optional(z.string()),
  school: z.optional(z.string()),
  address: z.optional(z.string()),
  categories: z.array(z.enum(categories)),
  openedOn: OnDate,
  guardians: z.array(GuardianLine),
});
export type ChildFile = z.infer<typeof ChildFile>;

/** What the caller of a registry command reads back. */
export const ChildState = z.object({ childId: z.string(), village: z.string(), open: z.boolean() });
export type ChildState = z.infer<typeof ChildState>;

/** What the caller of a guardian's registration reads back. */
export const GuardianState = z.object({ guardianId: z.string() });
export type GuardianState = z.infer<typeof GuardianState>;

export const registryRefusals = [
  'child_already_registered',
  'guardian_already_registered',
  'village_unknown',
  'guardian_unknown',
  'id_number_taken',
  'born_in_future',
  'opened_in_future',
  'moved_in_future',
  'closed_in_future',
  'same_village',
  'child_closed',
] as const;
export type RegistryRefusal = (typeof registryRefusals)[number];
