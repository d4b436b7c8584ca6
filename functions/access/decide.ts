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

const decide = (
  command: PersonCommand & Context<unknown>,
  state: PersonState,
): Decision<PersonEvent, AccessRefusal | 'not_found'> => {
  if (command.type === 'register_person') {
    if (state.status !== 'none') return refuse('person_already_registered');
    const { region, ...personal } = command.data;
    return isRegion(region)
      ? [{ type: 'person.registered', region, personal }]
      : refuse('region_unknown', 'region');
  }
  if (state.status === 'none') return refuse('not_found');
  const open = state.roles.find((held) => same(held, command.data) && held.untilOn === undefined);
  if (command.type === 'end_role') {
    return open && command.data.untilOn >= open.fromOn
      ? [{ type: 'role.ended', ...command.data }]
      : refuse('role_not_held');
  }
  if (!isRegion(command.data.region)) return refuse('region_unknown', 'region');
  if (open) return refuse('role_already_held');
  return [{ type: 'role.granted', ...command.data }];
};

export const personDecider: Decider<
  PersonCommand & Context<unknown>,
  PersonState,
  PersonEvent,
  AccessRefusal | 'not_found'
> = { initial: { status: 'none' }, evolve, decide };
