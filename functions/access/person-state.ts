// A person as their record tells: where they belong, how they are reached and sign in, and every role they ever held.
import type { HeldRole } from '#shared/access/contract.ts';
import type { PersonEvent } from './events/person.ts';

/** Somebody who was registered; `name`, `phone` and `openid` are there only where their facts were opened. */
export type Registered = Readonly<{
  status: 'registered';
  region: string;
  roles: readonly HeldRole[];
  bound: boolean;
  revoked: boolean;
  erased?: true;
  name?: string | undefined;
  phone?: string | undefined;
  openid?: string | undefined;
  /** Sessions opened before this moment are over. */
  signedOutAt?: string;
}>;

/** Unknown, or registered. */
export type PersonState = Readonly<{ status: 'none' }> | Registered;

type RoleAndRegion = Readonly<{ role: string; region: string }>;

/** True when both name the same role on the same region. */
export const isSameRole = (held: RoleAndRegion, asked: RoleAndRegion): boolean =>
  held.role === asked.role && held.region === asked.region;

// A later end is brought forward, never put off: whoever is given the role again is given it anew.
const endedBy = (held: HeldRole, event: Extract<PersonEvent, { type: 'role.ended' }>): HeldRole =>
  isSameRole(held, event) && (held.untilOn === undefined || event.untilOn < held.untilOn)
    ? { ...held, untilOn: event.untilOn }
    : held;

/** The roles with this guardian's ended on that day. */
export const withoutGuardian = (
  roles: readonly HeldRole[],
  { guardianId, on }: Readonly<{ guardianId: string; on: string }>,
): readonly HeldRole[] =>
  roles.map((held) =>
    held.guardianId === guardianId && held.untilOn === undefined ? { ...held, untilOn: on } : held,
  );

/** True where somebody was never anything but a guardian, and is none any more. */
export const isNobodyNow = (roles: readonly HeldRole[]): boolean =>
  roles.every(({ guardianId, untilOn }) => guardianId !== undefined && untilOn !== undefined);

const registeredBy = (event: Extract<PersonEvent, { type: 'person.registered' }>): Registered => ({
  status: 'registered',
  region: event.region,
  roles: [],
  bound: event.bound ?? event.personal?.openid !== undefined,
  revoked: false,
  name: event.personal?.name,
  phone: event.personal?.phone,
  openid: event.personal?.openid,
});

/** The person after one more fact. */
export const evolvePerson = (state: PersonState, event: PersonEvent): PersonState => {
  if (event.type === 'person.registered') return registeredBy(event);
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'person.corrected':
      return { ...state, name: event.personal?.name, phone: event.personal?.phone };
    case 'wechat.bound':
      return { ...state, bound: true, openid: event.personal?.openid };
    case 'wechat.unbound':
      return { ...state, bound: false, openid: undefined, signedOutAt: event.at };
    case 'guardian.bound': {
      const { region, fromOn, guardianId } = event;
      return { ...state, roles: [...state.roles, { role: 'guardian', region, fromOn, guardianId }] };
    }
    case 'guardian.ended':
      return { ...state, roles: withoutGuardian(state.roles, event) };
    case 'person.erased':
      return {
        ...state,
        revoked: true,
        erased: true,
        bound: false,
        name: undefined,
        phone: undefined,
        openid: undefined,
      };
    case 'role.granted': {
      const { role, region, fromOn } = event;
      return { ...state, roles: [...state.roles, { role, region, fromOn }] };
    }
    case 'role.ended':
      return { ...state, roles: state.roles.map((held) => endedBy(held, event)) };
    case 'person.revoked':
      return { ...state, revoked: true, bound: false };
  }
};
