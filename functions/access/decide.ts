// Decides who a person is and which roles they hold, on which region, over which dates.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import {
  type AccessRefusal,
  EndRole,
  GrantRole,
  type HeldRole,
  RegisterPerson,
} from '#shared/access/contract.ts';
import { fitsLevel } from '#shared/access/level.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { isRegion } from '#shared/registry/regions.ts';
import type { PersonEvent } from './events.ts';

export const PersonCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('register_person'), data: RegisterPerson }),
  z.object({ type: z.literal('grant_role'), data: GrantRole }),
  z.object({ type: z.literal('end_role'), data: EndRole }),
]);
export type PersonCommand = z.infer<typeof PersonCommand>;

export const PersonNeeds = z.object({});

/** Unknown, or registered with every role ever held. */
export type PersonState =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'registered'; roles: readonly HeldRole[] }>;

const same = (held: HeldRole, asked: Readonly<{ role: string; region: string }>): boolean =>
  held.role === asked.role && held.region === asked.region;

const evolve = (state: PersonState, event: PersonEvent): PersonState => {
  if (event.type === 'person.registered') return { status: 'registered', roles: [] };
  if (state.status === 'none') return state;
  if (event.type === 'role.granted') {
    const { role, region, fromOn } = event;
    return { ...state, roles: [...state.roles, { role, region, fromOn }] };
  }
  const roles = state.roles.map((held) =>
    same(held, event) && held.untilOn === undefined ? { ...held, untilOn: event.untilOn } : held,
  );
  return { ...state, roles };
};

type Outcome = Decision<PersonEvent, AccessRefusal | 'not_found'>;
type Registered = Extract<PersonState, { status: 'registered' }>;

const register = ({ region, ...personal }: RegisterPerson): Outcome =>
  isRegion(region) ? [{ type: 'person.registered', region, personal }] : refuse('region_unknown', 'region');

const held = (state: Registered, asked: Readonly<{ role: string; region: string }>): HeldRole | undefined =>
  state.roles.find((one) => same(one, asked) && one.untilOn === undefined);

const grant = (asked: GrantRole, state: Registered): Outcome => {
  if (!isRegion(asked.region)) return refuse('region_unknown', 'region');
  if (!fitsLevel(asked.role, asked.region)) return refuse('role_not_of_this_level', 'region');
  return held(state, asked) ? refuse('role_already_held') : [{ type: 'role.granted', ...asked }];
};

const end = (asked: EndRole, state: Registered): Outcome => {
  const open = held(state, asked);
  return open && asked.untilOn >= open.fromOn ? [{ type: 'role.ended', ...asked }] : refuse('role_not_held');
};

const decide = (command: PersonCommand & Context<unknown>, state: PersonState): Outcome => {
  if (command.type === 'register_person') {
    return state.status === 'none' ? register(command.data) : refuse('person_already_registered');
  }
  if (state.status === 'none') return refuse('not_found');
  return command.type === 'grant_role' ? grant(command.data, state) : end(command.data, state);
};

export const personDecider: Decider<
  PersonCommand & Context<unknown>,
  PersonState,
  PersonEvent,
  AccessRefusal | 'not_found'
> = { initial: { status: 'none' }, evolve, decide };
