// The kind of stream of a person: what is claimed for them alone, and what others may ask of them.
import { type Claim, defineKind, type Held } from '#functions/kernel/kind.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import type { HeldRoles, PersonParticulars } from '#shared/access/contract.ts';
import { PersonCommand, PersonNeeds, personDecider } from '../decide/person.ts';
import { PersonEvent } from '../events/person.ts';
import type { PersonState } from '../person-state.ts';
import { dutyEntry, personEntry } from '../project/person.ts';
import { personEffects } from '../react/person.ts';

const roles = (state: PersonState): HeldRoles | undefined =>
  state.status === 'none'
    ? undefined
    : {
        roles: [...state.roles],
        ...(state.revoked && { revoked: true }),
        ...(state.signedOutAt !== undefined && { signedOutAt: state.signedOutAt }),
      };

/** Where a person belongs: the answer `home`, for the routes of this slice. */
const home = (state: PersonState) => (state.status === 'none' ? undefined : { region: state.region });

const particulars = (state: PersonState): PersonParticulars | undefined =>
  state.status === 'none' ? undefined : { name: state.name, phone: state.phone };

const phoneClaim = (value: string): Claim => ({
  kind: 'phone',
  value,
  refused: 'phone_taken',
  field: 'phone',
});
const openidClaim = (value: string): Claim => ({
  kind: 'openid',
  value,
  refused: 'wechat_taken',
  field: 'openid',
});

const claims = (command: PersonCommand): readonly Claim[] => {
  switch (command.type) {
    case 'register_person': {
      const { phone, openid } = command.data;
      return [phoneClaim(phone), ...(openid === undefined ? [] : [openidClaim(openid)])];
    }
    case 'correct_person':
      return [phoneClaim(command.data.phone)];
    case 'bind_wechat':
      return [openidClaim(command.data.openid)];
    case 'bind_guardian': {
      const { guardianId: value } = command.data;
      return [{ kind: 'guardian', value, refused: 'guardian_already_bound', field: 'guardianId' }];
    }
    default:
      return [];
  }
};

/** Whoever is revoked holds nothing: their phone and WeChat account may be registered anew. */
const held = (state: PersonState): readonly Held[] => {
  if (state.status === 'none' || state.revoked) return [];
  const { phone, openid } = state;
  const guardians = state.roles.flatMap(({ guardianId, untilOn }) =>
    guardianId !== undefined && untilOn === undefined ? [{ kind: 'guardian', value: guardianId }] : [],
  );
  return [
    ...(phone === undefined ? [] : [{ kind: 'phone', value: phone }]),
    ...(openid === undefined ? [] : [{ kind: 'openid', value: openid }]),
    ...guardians,
  ];
};

const ABOUT_SOMEBODY: readonly PersonCommand['type'][] = ['correct_person', 'unbind_wechat', 'revoke_person'];

const needs = ({ type }: PersonCommand, id: string): Needs =>
  ABOUT_SOMEBODY.includes(type) ? { person: { slice: 'access', id, answer: 'home' } } : {};

export const person = defineKind({
  id: 'person',
  command: PersonCommand,
  needs: { shape: PersonNeeds, of: needs },
  event: PersonEvent,
  decider: personDecider,
  caller: (state, personId) => ({ personId, roles: roles(state)?.roles ?? [] }),
  answers: { roles, home, particulars },
  sealed: true,
  home: (command) => (command.type === 'register_person' ? command.data.region : undefined),
  claims,
  held,
  erases: ({ type }) => type === 'erase',
  projections: (define) => [define(personEntry), define(dutyEntry)],
  react: personEffects,
});
