// The treaty about people and their roles: commands, the session, and the rows by which a duty finds its person.
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

export const GrantRole = z.strictObject({ role: Role, region: RegionCode, fromOn: OnDate });
export type GrantRole = z.infer<typeof GrantRole>;

export const EndRole = z.strictObject({ role: Role, region: RegionCode, untilOn: OnDate });
export type EndRole = z.infer<typeof EndRole>;

/** A role held on a region over an interval of county dates; `untilOn` is the first day without it. */
export const HeldRole = z.object({
  role: Role,
  region: RegionCode,
  fromOn: OnDate,
  untilOn: z.optional(OnDate),
});
export type HeldRole = z.infer<typeof HeldRole>;

/** Everything a person may act as, over time. */
export const HeldRoles = z.object({ roles: z.array(HeldRole) });
export type HeldRoles = z.infer<typeof HeldRoles>;

/** A person's row: how to name and reach them. */
export const PersonPart = z.object({
  region: RegionCode,
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

export const OpenSession = z.strictObject({
  code: z.string('not_text').check(z.minLength(1, 'empty'), z.maxLength(200, 'too_long')),
  role: z.optional(Role),
  region: z.optional(RegionCode),
});
export type OpenSession = z.infer<typeof OpenSession>;

const RoleOnRegion = { role: Role, region: RegionCode, regionName: z.string() };

/** A signed-in person acting in one role; the token lives 15 minutes. */
export const Session = z.object({
  token: z.string(),
  expiresAt: z.string(),
  person: z.object({ personId: z.string(), name: z.string() }),
  ...RoleOnRegion,
  roles: z.array(z.object(RoleOnRegion)),
});
export type Session = z.infer<typeof Session>;

/** What the caller of an access command reads back. */
export const PersonState = z.object({ personId: z.string(), roles: z.array(HeldRole) });
export type PersonState = z.infer<typeof PersonState>;

export const accessRefusals = [
  'person_already_registered',
  'phone_taken',
  'wechat_taken',
  'role_not_of_this_level',
  'role_already_held',
  'role_not_held',
  'region_unknown',
  'not_registered',
  'no_current_role',
  'login_code_refused',
] as const;
export type AccessRefusal = (typeof accessRefusals)[number];
