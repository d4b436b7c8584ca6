// What the forms about people ask, what is missing in them, and who may give which duty where.

import * as z from 'zod/mini';
import type { Role } from '#shared/kernel/access.ts';
import { levelOf, townOf } from '#shared/kernel/region.ts';
import { officialName, regionCodes, spokenName, villagesOf } from '#shared/registry/regions.ts';

export const NameAndPhone = z.object({ name: z.string(), phone: z.string() });
export type NameAndPhone = z.infer<typeof NameAndPhone>;

export const NewPerson = z.object({ ...NameAndPhone.shape, village: z.string(), fromOn: z.string() });
export type NewPerson = z.infer<typeof NewPerson>;

export const Granted = z.object({ role: z.string(), region: z.string(), fromOn: z.string() });
export type Granted = z.infer<typeof Granted>;

export const Ended = z.object({ duty: z.string(), untilOn: z.string() });
export type Ended = z.infer<typeof Ended>;

export const Revoked = z.object({ reason: z.string() });
export type Revoked = z.infer<typeof Revoked>;

/** What is missing of a name and a phone number, in words at the field. */
export const missingOfPerson = ({ name, phone }: NameAndPhone): Partial<NameAndPhone> => {
  const phoneFault =
    phone === '' ? '还差手机号' : /^1[3-9]\d{9}$/.test(phone) ? undefined : '要填 11 位手机号，13 到 19 开头';
  return { ...(name.trim() === '' && { name: '还差姓名' }), ...(phoneFault && { phone: phoneFault }) };
};

/** The duties this role may give in a list of this region (DOMAIN: People). */
export const grantable = (giver: Role, region: string): readonly Role[] => {
  if (giver === 'supervisor') return ['director'];
  if (giver !== 'officer') return [];
  return levelOf(region) === 'county'
    ? ['supervisor', 'officer', 'auditor', 'provider']
    : ['director', 'supervisor'];
};

type Option = Readonly<{ value: string; name: string }>;

/** Where a duty may be held, inside a region: the villages of a town, the towns of the county, or the region itself. */
export const placesFor = (role: string, region: string): readonly Option[] => {
  const named = (code: string): Option => ({ value: code, name: spokenName(code) });
  if (role === 'director') return villagesOf(townOf(region)).map(named);
  if (role === 'supervisor' && levelOf(region) === 'county')
    return regionCodes.filter((code) => levelOf(code) === 'town').map(named);
  return [{ value: region, name: levelOf(region) === 'county' ? officialName(region) : spokenName(region) }];
};
