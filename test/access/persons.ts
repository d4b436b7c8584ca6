// The person whom the tests of this folder speak of, what has happened to them, and what is asked.
import { personDecider } from '#functions/access/decide/person.ts';
import type { PersonEvent } from '#functions/access/events/person.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { AT, COUNTY, nth, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';
import { specOf } from '../kit/spec.ts';

export const { given } = specOf(personDecider);
export const id = nth('person');
export const context = { id, at: AT, by: nth('person', 9), needs: {} };
export const register = { ...context, type: 'register_person', data: aPerson() } as const;
export const grant = { ...context, type: 'grant_role', data: aRole() } as const;
export const end = {
  ...context,
  type: 'end_role',
  data: { role: 'director', region: VILLAGE, untilOn: '2026-06-12' },
} as const;

const { region, ...personal } = aPerson();
export const registered: PersonEvent = { type: 'person.registered', region, bound: true, personal };
const { openid: _, ...withoutWechat } = personal;
export const unbound: PersonEvent = { type: 'person.registered', region, personal: withoutWechat };
export const revoked: PersonEvent = { type: 'person.revoked', reason: 'left_service', on: TODAY };
export const guardianId = nth('guardian');
export const invitation = nth('invitation');
export const boundGuardian = {
  type: 'guardian.bound',
  guardianId,
  invitation,
  region: VILLAGE,
  fromOn: TODAY,
} as const satisfies PersonEvent;

export const officer: Actor = { personId: nth('person', 3), role: 'officer', region: COUNTY };
export const supervisor: Actor = { personId: nth('person', 2), role: 'supervisor', region: TOWN };
export const director: Actor = { personId: nth('person', 4), role: 'director', region: VILLAGE };

export const correct = {
  ...context,
  type: 'correct_person',
  data: { name: '王海雁', phone: '13900003333' },
} as const;
export const bind = { ...context, type: 'bind_wechat', data: { openid: 'openid-wang' } } as const;
export const unbind = { ...context, type: 'unbind_wechat', data: {} } as const;
export const bindGuardian = {
  ...context,
  type: 'bind_guardian',
  data: { guardianId, invitation, region: VILLAGE },
} as const;
export const revoke = { ...context, type: 'revoke_person', data: { reason: 'left_service' } } as const;

export const granted: PersonEvent = { type: 'role.granted', ...aRole() };
export const ended = { type: 'role.ended', ...end.data } as const satisfies PersonEvent;
