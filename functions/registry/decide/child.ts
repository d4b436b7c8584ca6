// Decides every command on one child's file: opened once, in a village of the county, with dates that can be.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { levelOf, townOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import {
  ChildStanding,
  CloseChild,
  GuardianStanding,
  MoveChild,
  RegisterChild,
  type RegistryRefusal,
} from '#shared/registry/contract.ts';
import { isRegion } from '#shared/registry/regions.ts';
import type { ChildEvent } from '../events/child.ts';

export const ChildCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('register_child'), data: RegisterChild }),
  z.object({ type: z.literal('move_child'), data: MoveChild }),
  z.object({ type: z.literal('close_child'), data: CloseChild }),
]);
export type ChildCommand = z.infer<typeof ChildCommand>;

/** A move or a closing is asked of the file as it stands; an opening, of the guardians it names, in their order. */
export const ChildNeeds = z.object({
  child: z.optional(ChildStanding),
  guardians: z.optional(z.array(z.optional(GuardianStanding))),
});
type ChildNeeds = z.infer<typeof ChildNeeds>;

/** No file, or one with where it stands. */
export type ChildState =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'open' | 'closed'; village: string; openedOn: string; closedOn?: string }>;

const evolve = (state: ChildState, event: ChildEvent): ChildState => {
  if (event.type === 'child.registered')
    return { status: 'open', village: event.village, openedOn: event.openedOn };
  if (state.status === 'none') return state;
  return event.type === 'child.moved'
    ? { ...state, village: event.village }
    : { ...state, status: 'closed', closedOn: event.closedOn };
};

const isVillage = (code: string): boolean => isRegion(code) && levelOf(code) === 'village';

type Ordered<Type extends ChildCommand['type']> = Extract<ChildCommand, { type: Type }> & Context<ChildNeeds>;
type Outcome = Decision<ChildEvent, RegistryRefusal | 'not_found'>;
type OpenFile = Extract<ChildState, { status: 'open' | 'closed' }>;

// A guardian is entered where the child is: naming one of another town would open that person's phone to this one.
const areNear = ({ data, needs }: Ordered<'register_child'>): boolean =>
  data.responsibilities.every((_, index) => {
    const village = needs.guardians?.[index]?.village;
    return village !== undefined && townOf(village) === townOf(data.village);
  });

const register = (command: Ordered<'register_child'>, state: ChildState): Outcome => {
  if (state.status !== 'none') return refuse('child_already_registered');
  const today = countyDate(command.at);
  const { name, details, ...plain } = command.data;
  if (!isVillage(plain.village)) return refuse('village_unknown', 'village');
  if (details.bornOn > today) return refuse('born_in_future', 'details.bornOn');
  if (plain.openedOn > today) return refuse('opened_in_future', 'openedOn');
  if (!areNear(command)) return refuse('guardian_unknown', 'responsibilities');
  return [{ type: 'child.registered', ...plain, personal: { name, details } }];
};

const move = (command: Ordered<'move_child'>, { village }: OpenFile): Outcome => {
  if (!isVillage(command.data.village)) return refuse('village_unknown', 'village');
  if (command.data.village === village) return refuse('same_village', 'village');
  if (command.data.movedOn > countyDate(command.at)) return refuse('moved_in_future', 'movedOn');
  return [{ type: 'child.moved', from: village, ...command.data }];
};

const close = (command: Ordered<'close_child'>, { village }: OpenFile): Outcome =>
  command.data.closedOn > countyDate(command.at)
    ? refuse('closed_in_future', 'closedOn')
    : [{ type: 'child.closed', village, ...command.data }];

const decide = (command: ChildCommand & Context<ChildNeeds>, state: ChildState): Outcome => {
  if (command.type === 'register_child') return register(command, state);
  if (state.status === 'none') return refuse('not_found');
  if (state.status === 'closed') return refuse('child_closed');
  return command.type === 'move_child' ? move(command, state) : close(command, state);
};

export const childDecider: Decider<
  ChildCommand & Context<ChildNeeds>,
  ChildState,
  ChildEvent,
  RegistryRefusal | 'not_found'
> = { initial: { status: 'none' }, evolve, decide };
