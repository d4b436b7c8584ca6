// The child's file as it is read: its head, its parts, and what is still missing; and the search that finds it.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { Phone } from '../kernel/phone.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import {
  Benefit,
  CategoryHeld,
  capacities,
  Health,
  Household,
  IdNumber,
  relations,
  Schooling,
  sexes,
  withoutIdNumber,
} from './child.ts';
import { missingThings } from './completeness.ts';
import { closingReasons } from './contract.ts';

/** One guardian as the child's file shows them. */
export const GuardianLine = z.object({
  guardianId: z.string(),
  relation: z.enum(relations),
  capacity: z.enum(capacities),
  name: z.string(),
  phone: z.string(),
  workplace: z.optional(z.string()),
  /** True once they signed in themselves. */
  bound: z.boolean(),
});
export type GuardianLine = z.infer<typeof GuardianLine>;

/** The child's file. An ID number shows its last two digits only; `masked` says that this reader sees less than there is. */
export const ChildFile = z.object({
  childId: z.string(),
  version: z.number(),
  open: z.boolean(),
  closedOn: z.optional(OnDate),
  closedFor: z.optional(z.enum(closingReasons)),
  village: RegionCode,
  villageName: z.string(),
  name: z.string(),
  sex: z.enum(sexes),
  bornOn: OnDate,
  idNumberTail: z.optional(z.string()),
  withoutIdNumber: z.optional(z.enum(withoutIdNumber)),
  ethnicity: z.optional(z.string()),
  registration: z.optional(z.enum(['rural', 'urban'])),
  school: z.optional(z.string()),
  address: z.optional(z.string()),
  registeredAddress: z.optional(z.string()),
  categories: z.array(CategoryHeld),
  openedOn: OnDate,
  guardians: z.array(GuardianLine),
  schooling: z.optional(Schooling),
  health: z.optional(Health),
  household: z.optional(Household),
  benefits: z.array(Benefit),
  missing: z.array(z.enum(missingThings)),
  masked: z.boolean(),
});
export type ChildFile = z.infer<typeof ChildFile>;

/** The full ID number, opened by a tap of its own that is written down. */
export const ChildIdNumber = z.object({ idNumber: z.string() });
export type ChildIdNumber = z.infer<typeof ChildIdNumber>;

/** Exact search: a child by ID number, or by the phone of a guardian; asked in a body, never in an address. */
export const FindChild = z.strictObject({ idNumber: IdNumber });
export type FindChild = z.infer<typeof FindChild>;

/** Found where the asker's duty covers it; or that it lies elsewhere, and no more; or nowhere. */
export const Found = z.discriminatedUnion('found', [
  z.object({
    found: z.literal('here'),
    childId: idOf('child'),
    name: z.string(),
    villageName: z.string(),
    open: z.boolean(),
  }),
  z.object({ found: z.literal('elsewhere'), childId: idOf('child') }),
  z.object({ found: z.literal('nowhere') }),
]);
export type Found = z.infer<typeof Found>;

/** The children a guardian answers for, and the guardian's own entry. */
export const OwnChildren = z.object({
  guardianId: z.string(),
  name: z.string(),
  phone: Phone,
  children: z.array(
    z.object({
      childId: idOf('child'),
      name: z.string(),
      sex: z.enum(sexes),
      bornOn: OnDate,
      villageName: z.string(),
    }),
  ),
});
export type OwnChildren = z.infer<typeof OwnChildren>;

/** One asking that stands: whose file, where it lies, and which village would have it. No name is left once a child is erased. */
export const AskedLine = z.object({
  childId: idOf('child'),
  name: z.optional(z.string()),
  villageName: z.string(),
  byVillage: RegionCode,
  byVillageName: z.string(),
  askedAt: AtTime,
});
export type AskedLine = z.infer<typeof AskedLine>;

/** The files that other villages ask a town for, the oldest asking first. */
export const TownAsked = z.object({ asked: z.array(AskedLine) });
export type TownAsked = z.infer<typeof TownAsked>;

/** A village's guardians, for whoever names one in a file. */
export const VillageGuardians = z.object({
  village: RegionCode,
  guardians: z.array(
    z.object({
      guardianId: idOf('guardian'),
      name: z.string(),
      phone: z.string(),
      workplace: z.optional(z.string()),
      bound: z.boolean(),
      initials: z.string(),
    }),
  ),
});
export type VillageGuardians = z.infer<typeof VillageGuardians>;
