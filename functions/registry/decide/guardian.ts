// Decides the registration of a guardian: once per id, in a village of the county.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { RegisterGuardian, type RegistryRefusal } from '#shared/registry/contract.ts';
import { isRegion } from '#shared/registry/regions.ts';
import type { GuardianEvent } from '../events/guardian.ts';

export const GuardianCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('register_guardian'), data: RegisterGuardian }),
]);
export type GuardianCommand = z.infer<typeof GuardianCommand>;

export const GuardianNeeds = z.object({});

/** Unknown, or entered in a village. */
export type GuardianState =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'registered'; village: string }>;

const decide = (
  command: GuardianCommand & Context<unknown>,
  state: GuardianState,
): Decision<GuardianEvent, RegistryRefusal> => {
  if (state.status === 'registered') return refuse('guardian_already_registered');
  const { village, ...personal } = command.data;
  if (!isRegion(village) || levelOf(village) !== 'village') return refuse('village_unknown', 'village');
  return [{ type: 'guardian.registered', village, personal }];
};

export const guardianDecider: Decider<
  GuardianCommand & Context<unknown>,
  GuardianState,
  GuardianEvent,
  RegistryRefusal
> = {
  initial: { status: 'none' },
  evolve: (_state, { village }) => ({ status: 'registered', village }),
  decide,
};
