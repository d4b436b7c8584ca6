// Decides every command on a guardian's entry: entered once, corrected, invited to sign in, and in the end erased.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { levelOf } from '#shared/kernel/region.ts';
import {
  CorrectGuardian,
  Erase,
  GuardianStanding,
  InviteGuardian,
  NoteAccount,
  RegisterGuardian,
  type RegistryRefusal,
} from '#shared/registry/contract.ts';
import { isRegion } from '#shared/registry/regions.ts';
import type { GuardianEvent } from '../events/guardian.ts';

export const GuardianCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('register_guardian'), data: RegisterGuardian }),
  z.object({ type: z.literal('correct_guardian'), data: CorrectGuardian }),
  z.object({ type: z.literal('invite_guardian'), data: InviteGuardian }),
  z.object({ type: z.literal('note_account'), data: NoteAccount }),
  z.object({ type: z.literal('erase'), data: Erase }),
]);
export type GuardianCommand = z.infer<typeof GuardianCommand>;

/** The entry as it stands, by which authority is judged. */
export const GuardianNeeds = z.object({ guardian: z.optional(GuardianStanding) });
type GuardianNeeds = z.infer<typeof GuardianNeeds>;

type Invitation = Readonly<{ invitation: string; until: string }>;

/** Unknown; entered in a village, with the invitation that stands; or erased. What is personal is there only for who holds the key. */
export type GuardianState =
  | Readonly<{ status: 'none' }>
  | Readonly<{
      status: 'registered' | 'erased';
      village: string;
      invitation?: Invitation | undefined;
      name?: string | undefined;
      phone?: string | undefined;
      workplace?: string | undefined;
      idNumber?: string | undefined;
      people?: readonly string[];
    }>;

type Registered = Extract<GuardianState, { village: string }>;

const DAY_MS = 86_400_000;
const INVITED_DAYS = 7;

const evolve = (state: GuardianState, event: GuardianEvent): GuardianState => {
  if (event.type === 'guardian.registered') {
    return { status: 'registered', village: event.village, ...event.personal };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'guardian.corrected':
      return { ...state, idNumber: undefined, ...event.personal };
    case 'guardian.invited':
      return { ...state, invitation: { invitation: event.invitation, until: event.until } };
    case 'guardian.bound':
      return { ...state, invitation: undefined, people: [...(state.people ?? []), event.personId] };
    case 'guardian.erased':
      return { status: 'erased', village: state.village };
  }
};

type Command = GuardianCommand & Context<GuardianNeeds>;
type Outcome = Decision<GuardianEvent, RegistryRefusal | 'not_found'>;

const register = ({ village, ...personal }: RegisterGuardian): Outcome =>
  isRegion(village) && levelOf(village) === 'village'
    ? [{ type: 'guardian.registered', village, personal }]
    : refuse('village_unknown', 'village');

const until = (at: string): string => new Date(Date.parse(at) + INVITED_DAYS * DAY_MS).toISOString();

const onEntry = (
  command: Exclude<Command, { type: 'register_guardian' }>,
  { idNumber, people = [] }: Registered,
): Outcome => {
  switch (command.type) {
    case 'correct_guardian': {
      const { workplace = '', ...rest } = command.data;
      const kept = rest.idNumber ?? idNumber;
      return [
        {
          type: 'guardian.corrected',
          personal: { ...rest, workplace, ...(kept !== undefined && { idNumber: kept }) },
        },
      ];
    }
    case 'invite_guardian':
      return [{ type: 'guardian.invited', ...command.data, until: until(command.at) }];
    case 'note_account':
      return [{ type: 'guardian.bound', ...command.data }];
    case 'erase':
      return [{ type: 'guardian.erased', ...(people.length > 0 && { people: [...people] }) }];
  }
};

const decide = (command: Command, state: GuardianState): Outcome => {
  if (state.status === 'erased') return refuse('guardian_unknown');
  if (command.type === 'register_guardian') {
    return state.status === 'none' ? register(command.data) : refuse('guardian_already_registered');
  }
  return state.status === 'none' ? refuse('not_found') : onEntry(command, state);
};

export const guardianDecider: Decider<Command, GuardianState, GuardianEvent, RegistryRefusal | 'not_found'> =
  {
    initial: { status: 'none' },
    evolve,
    decide,
  };
