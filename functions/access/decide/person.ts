// Decides who a person is, with which WeChat account they sign in, and which roles they hold, on which region, over which dates.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import {
  type AccessRefusal,
  BindGuardian,
  BindWechat,
  CorrectPerson,
  EndGuardian,
  EndRole,
  ErasePerson,
  GrantRole,
  RegisterPerson,
  RevokePerson,
  UnbindWechat,
} from '#shared/access/contract.ts';
import { fitsLevel } from '#shared/access/level.ts';
import { type Actor, mayActOn } from '#shared/kernel/access.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { isRegion } from '#shared/registry/regions.ts';
import type { PersonEvent } from '../events/person.ts';
import { endRole, endsOfAll, grantRole } from '../granting.ts';
import {
  evolvePerson,
  isNobodyNow,
  type PersonState,
  type Registered,
  withoutGuardian,
} from '../person-state.ts';

export const PersonCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('register_person'), data: RegisterPerson }),
  z.object({ type: z.literal('correct_person'), data: CorrectPerson }),
  z.object({ type: z.literal('bind_wechat'), data: BindWechat }),
  z.object({ type: z.literal('unbind_wechat'), data: UnbindWechat }),
  z.object({ type: z.literal('bind_guardian'), data: BindGuardian }),
  z.object({ type: z.literal('end_guardian'), data: EndGuardian }),
  z.object({ type: z.literal('erase'), data: ErasePerson }),
  z.object({ type: z.literal('grant_role'), data: GrantRole }),
  z.object({ type: z.literal('end_role'), data: EndRole }),
  z.object({ type: z.literal('revoke_person'), data: RevokePerson }),
]);
export type PersonCommand = z.infer<typeof PersonCommand>;

/** Where the person belongs, for those commands that do not say it themselves. */
export const PersonNeeds = z.object({ person: z.optional(z.object({ region: z.string() })) });

type Outcome = Decision<PersonEvent, AccessRefusal | 'not_found'>;

const register = ({ region, ...personal }: RegisterPerson): Outcome =>
  isRegion(region)
    ? [
        {
          type: 'person.registered',
          region,
          ...(personal.openid !== undefined && { bound: true }),
          personal,
        },
      ]
    : refuse('region_unknown', 'region');

// Whoever could change the phone of somebody above them could sign in as them.
const coversAll = (actor: Actor | undefined, { roles }: Registered, at: string): boolean => {
  const today = countyDate(at);
  return (
    actor === undefined ||
    roles.every(
      ({ region, untilOn }) => (untilOn !== undefined && untilOn <= today) || mayActOn(actor, region),
    )
  );
};

const bindGuardian = (asked: BindGuardian, state: Registered, at: string): Outcome => {
  if (!fitsLevel('guardian', asked.region)) return refuse('role_not_of_this_level', 'region');
  const isBound = state.roles.some(
    ({ guardianId, untilOn }) => guardianId === asked.guardianId && untilOn === undefined,
  );
  return isBound
    ? refuse('guardian_already_bound', 'guardianId')
    : [{ type: 'guardian.bound', ...asked, fromOn: countyDate(at) }];
};

const endGuardian = ({ guardianId }: EndGuardian, state: Registered, at: string): Outcome => {
  const on = countyDate(at);
  const wasHeld = state.roles.some((held) => held.guardianId === guardianId);
  const alone = isNobodyNow(withoutGuardian(state.roles, { guardianId, on }));
  return wasHeld ? [{ type: 'guardian.ended', guardianId, on, alone }] : refuse('role_not_held');
};

const revoke = ({ reason }: RevokePerson, state: Registered, at: string): Outcome => {
  const on = countyDate(at);
  return [{ type: 'person.revoked', reason, on }, ...endsOfAll(state, on)];
};

type Command = PersonCommand & Context<unknown>;
type Ending = Extract<Command, { type: 'end_role' | 'end_guardian' | 'erase' }>;

const isEnding = (command: Command): command is Ending =>
  command.type === 'end_role' || command.type === 'end_guardian' || command.type === 'erase';

// What ends is ended for whoever was revoked as well.
const endingOf = (command: Ending, state: Registered): Outcome => {
  switch (command.type) {
    case 'end_role':
      return endRole(command.data, state, command.actor);
    case 'end_guardian':
      return endGuardian(command.data, state, command.at);
    case 'erase':
      return isNobodyNow(state.roles) ? [{ type: 'person.erased' }] : refuse('role_already_held');
  }
};

const decideRegistered = (command: Command, state: Registered): Outcome => {
  const { actor, at } = command;
  if (command.type === 'register_person') return refuse('person_already_registered');
  if (state.erased) return refuse('person_revoked');
  if (isEnding(command)) return endingOf(command, state);
  if (state.revoked) return refuse('person_revoked');
  switch (command.type) {
    case 'grant_role':
      return grantRole(command.data, state, actor);
    case 'bind_wechat':
      return state.bound
        ? refuse('wechat_already_bound')
        : [{ type: 'wechat.bound', personal: command.data }];
    case 'bind_guardian':
      return bindGuardian(command.data, state, at);
  }
  if (!coversAll(actor, state, at)) return refuse('region_not_yours');
  switch (command.type) {
    case 'correct_person':
      return [{ type: 'person.corrected', personal: command.data }];
    case 'unbind_wechat':
      return [{ type: 'wechat.unbound', at }];
    case 'revoke_person':
      return revoke(command.data, state, at);
  }
};

const decide = (command: Command, state: PersonState): Outcome => {
  if (state.status === 'registered') return decideRegistered(command, state);
  return command.type === 'register_person' ? register(command.data) : refuse('not_found');
};

export const personDecider: Decider<Command, PersonState, PersonEvent, AccessRefusal | 'not_found'> = {
  initial: { status: 'none' },
  evolve: evolvePerson,
  decide,
};
