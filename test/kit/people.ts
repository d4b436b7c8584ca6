// People and roles as tests register and grant them.
import type { GrantRole, RegisterPerson } from '#shared/access/contract.ts';
import { VILLAGE } from './ids.ts';

/** A person of the village whom WeChat can reach. */
export const aPerson = (changed: Partial<RegisterPerson> = {}): RegisterPerson => ({
  region: VILLAGE,
  name: '王海燕',
  phone: '13900002222',
  openid: 'openid-wang-hai-yan',
  ...changed,
});

/** The role of director in the village, since the new year. */
export const aRole = (changed: Partial<GrantRole> = {}): GrantRole => ({
  role: 'director',
  region: VILLAGE,
  fromOn: '2026-01-01',
  ...changed,
});
