// The treaty about people and their roles: commands, the facts and answers others rely on, and the rows by which a duty finds its person.
import * as z from 'zod/mini';
import { Role } from '../kernel/access.ts';
import { idOf } from '../kernel/id.ts';
import { Phone } from '../kernel/phone.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { OnDate } from '../kernel/time.ts';

export const RegisterPerson = z.strictObject({
  region: RegionCode,
  name: text(20),
  phone: Phone,
  openid: z.optional(text(64)),
});
export type RegisterPerson = z.infer<typeof RegisterPerson>;

/** A new name or phone number; what was said before stays in the record. */
export const CorrectPerson = z.strictObject({ name: text(20), phone: Phone });
export type CorrectPerson = z.infer<typeof CorrectPerson>;

/** The WeChat account a person signs in with, learnt at their first sign-in there. */
export const BindWechat = z.strictObject({ openid: text(64) });
export type BindWechat = z.infer<typeof BindWechat>;

/** The person may bind another WeChat account at their next sign-in. */
export const UnbindWechat = z.strictObject({});
export type UnbindWechat = z.infer<typeof UnbindWechat>;

/** The person took up a guardian's invitation and acts for the children whose files name that guardian. */
export const BindGuardian = z.strictObject({
  guardianId: idOf('guardian'),
  invitation: idOf('invitation'),
  region: RegionCode,
});
export type BindGuardian = z.infer<typeof BindGuardian>;

/** From the guardian's own entry, which was erased: nobody acts for it any more. */
export const EndGuardian = z.strictObject({ guardianId: idOf('guardian') });
export type EndGuardian = z.infer<typeof EndGuardian>;

/** From the end of the last guardian somebody acted for: everything personal of an account that never was anything else ends. */
export const ErasePerson = z.strictObject({});

export const GrantRole = z.strictObject({ role: Role, region: RegionCode, fromOn: OnDate });
export type GrantRole = z.infer<typeof GrantRole>;

export const EndRole = z.strictObject({ role: Role, region: RegionCode, untilOn: OnDate });
export type EndRole = z.infer<typeof EndRole>;

export const revocationReasons = ['left_service', 'misconduct', 'phone_lost', 'entered_in_error'] as const;

/** Ends every role of a person at once, on the day it is said. */
export const RevokePerson = z.strictObject({ reason: z.enum(revocationReasons, 'not_a_choice') });
export type RevokePerson = z.infer<typeof RevokePerson>;

/** A role held on a region over an interval of county dates; `untilOn` is the first day without it. */
export const HeldRole = z.object({
  role: Role,
  region: RegionCode,
  fromOn: OnDate,
  untilOn: z.optional(OnDate),
  guardianId: z.optional(idOf('guardian')),
});
export type HeldRole = z.infer<typeof HeldRole>;

/** Everything a person may act as, over time: the answer `roles`. Who was revoked is given no role again. */
export const HeldRoles = z.object({
  roles: z.array(HeldRole),
  revoked: z.optional(z.literal(true)),
  /** Sessions opened before this moment are over: their WeChat account was unbound. */
  signedOutAt: z.optional(z.string()),
});
export type HeldRoles = z.infer<typeof HeldRoles>;

/** What a paper says of a person, and how they are reached: the opened answer `particulars`; empty once they are erased. */
export const PersonParticulars = z.object({ name: z.optional(z.string()), phone: z.optional(z.string()) });
export type PersonParticulars = z.infer<typeof PersonParticulars>;

/** A person's row: how to name and reach them. */
export const PersonPart = z.object({
  region: RegionCode,
  /** True once a WeChat account is bound. */
  bound: z.optional(z.boolean()),
  personal: z.optional(z.object({ name: z.string(), phone: z.string(), openid: z.optional(z.string()) })),
});
export type PersonPart = z.infer<typeof PersonPart>;

/** A duty's row: this person holds this role on this region, over these dates. */
export const DutyPart = z.object({
  personId: idOf('person'),
  role: Role,
  region: RegionCode,
  fromOn: OnDate,
  untilOn: z.optional(OnDate),
});
export type DutyPart = z.infer<typeof DutyPart>;

/** The list under which the holders of a role on a region stand. */
export const dutyList = (role: Role, region: string): string => `duty/${role}/${region}`;

/** One person as whoever is above them sees them, with the duties they hold, held or will hold inside that region. */
export const PersonLine = z.object({
  personId: idOf('person'),
  version: z.number(),
  name: z.string(),
  phone: z.string(),
  bound: z.boolean(),
  duties: z.array(
    z.object({
      role: Role,
      region: RegionCode,
      regionName: z.string(),
      fromOn: OnDate,
      untilOn: z.optional(OnDate),
    }),
  ),
});
export type PersonLine = z.infer<typeof PersonLine>;

/**
 * The people of a town (its supervisors and its villages' directors) or of the county (officers, auditors, and every town's
 * supervisors); `vacant` names the regions in which nobody holds the role that belongs there.
 */
export const People = z.object({
  region: RegionCode,
  regionName: z.string(),
  readAt: z.string(),
  people: z.array(PersonLine),
  vacant: z.array(z.object({ region: RegionCode, regionName: z.string(), role: Role })),
});
export type People = z.infer<typeof People>;

/** What the caller of an access command reads back. */
export const PersonState = z.object({ personId: z.string(), roles: z.array(HeldRole) });
export type PersonState = z.infer<typeof PersonState>;

export const accessRefusals = [
  'person_already_registered',
  'person_revoked',
  'phone_taken',
  'wechat_taken',
  'wechat_already_bound',
  'guardian_already_bound',
  'role_not_of_this_level',
  'role_not_yours_to_give',
  'region_not_yours',
  'role_already_held',
  'role_not_held',
  'region_unknown',
] as const;
export type AccessRefusal = (typeof accessRefusals)[number];
