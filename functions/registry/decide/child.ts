// Decides every command on one child's file: opened once, kept true by its parts, closed, and in the end erased.
import type { Context, Decider } from '#functions/kernel/decider.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { turningIn } from '#shared/registry/ages.ts';
import type { RegistryRefusal } from '#shared/registry/contract.ts';
import { categorise, endCategory } from '../child-categories.ts';
import type { ChildCommand, ChildNeeds, Ordered, Outcome } from '../child-command.ts';
import { correct, householdSet, register } from '../child-head.ts';
import { guardiansBroken, householdBroken } from '../child-rules.ts';
import { type ChildState, evolveChild, type Filed, guardiansOf } from '../child-state.ts';
import { askForFile, close, erase, move, reopen } from '../child-ways.ts';
import type { ChildEvent } from '../events/child.ts';

type Command = ChildCommand & Context<ChildNeeds>;

const setResponsibilities = ({ data, needs }: Ordered<'set_responsibilities'>, state: Filed): Outcome => {
  const before = guardiansOf(state);
  const broken = guardiansBroken(data.responsibilities, needs.guardians, state.village, before);
  if (broken) return broken;
  const now = guardiansOf(data);
  return [{ type: 'child.responsibilities_set', ...data, ended: before.filter((one) => !now.includes(one)) }];
};

const setHousehold = ({ data, id, needs }: Ordered<'set_household'>, state: Filed): Outcome =>
  householdBroken(data, id, state.village, needs, 'sharesWith') ?? [householdSet(data)];

/** The month for which a birthday was expected has come; what the row waits for moves on. */
const comeDue = ({ data }: Ordered<'come_due'>, { turning: month, details, village }: Filed): Outcome => {
  if (month === undefined || !details || month > data.on.slice(0, 7)) return refuse('nothing_due');
  const { turning, next } = turningIn(details.bornOn, month);
  if (!turning) return refuse('nothing_due');
  return [{ type: 'child.turned', village, age: turning.age, month, ...(next && { next: next.month }) }];
};

type OnOpenFile = Exclude<
  Command['type'],
  'register_child' | 'reopen_child' | 'ask_for_file' | 'come_due' | 'erase'
>;

const onOpenFile = (command: Ordered<OnOpenFile>, state: Filed): Outcome => {
  switch (command.type) {
    case 'correct_child':
      return correct(command, state);
    case 'categorise':
      return categorise(command, state);
    case 'end_category':
      return endCategory(command, state);
    case 'set_responsibilities':
      return setResponsibilities(command, state);
    case 'set_schooling':
      return [{ type: 'child.schooling_set', personal: { schooling: command.data } }];
    case 'set_health':
      return [{ type: 'child.health_set', personal: { health: command.data } }];
    case 'set_household':
      return setHousehold(command, state);
    case 'set_benefits':
      return [{ type: 'child.benefits_set', personal: command.data }];
    case 'move_child':
      return move(command, state);
    case 'close_child':
      return close(command, state);
  }
};

const onFile = (command: Exclude<Command, { type: 'register_child' }>, state: Filed): Outcome => {
  switch (command.type) {
    case 'erase':
      return erase(state);
    case 'ask_for_file':
      return askForFile(command, state);
    case 'reopen_child':
      return state.status === 'open' ? refuse('child_open') : reopen(command, state);
    case 'come_due':
      return state.status === 'open' ? comeDue(command, state) : refuse('nothing_due');
    default:
      return state.status === 'open' ? onOpenFile(command, state) : refuse('child_closed');
  }
};

const decide = (command: Command, state: ChildState): Outcome => {
  if (state.status === 'erased') return refuse('child_erased');
  if (command.type === 'register_child') {
    return state.status === 'none' ? register(command) : refuse('child_already_registered');
  }
  return state.status === 'none' ? refuse('not_found') : onFile(command, state);
};

export const childDecider: Decider<Command, ChildState, ChildEvent, RegistryRefusal | 'not_found'> = {
  initial: { status: 'none' },
  evolve: evolveChild,
  decide,
};
