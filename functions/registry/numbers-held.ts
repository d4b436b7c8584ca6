// An ID number is one child's alone, and no child's number is a guardian's; guardians may share one, as a person may be entered in two towns.
import type { Claim, Held } from '#functions/kernel/kind.ts';
import type { ChildCommand } from './child-command.ts';
import type { ChildState } from './child-state.ts';
import type { GuardianCommand, GuardianState } from './decide/guardian.ts';

const OF_CHILD = 'id_number';
const OF_GUARDIAN = 'guardian_id_number';

const childNumber = (value: string | undefined): readonly Held[] =>
  value === undefined ? [] : [{ kind: OF_CHILD, value }];

/** A child's number is taken, and must be no guardian's. */
export const claimsOfChild = (command: ChildCommand): readonly Claim[] => {
  if (command.type !== 'register_child' && command.type !== 'correct_child') return [];
  const field = 'details.idNumber';
  return childNumber(command.data.details.idNumber).flatMap(({ value }): readonly Claim[] => [
    { kind: OF_CHILD, value, refused: 'id_number_taken', field },
    { kind: OF_GUARDIAN, value, refused: 'guardian_is_the_child', field, only: 'look' },
  ]);
};

/** The number that a file's opened details hold. */
export const heldByChild = (state: ChildState): readonly Held[] =>
  state.status === 'none' ? [] : childNumber(state.details?.idNumber);

/** A guardian's number must be no child's; it is noted, so that no child gets it either. */
export const claimsOfGuardian = (command: GuardianCommand): readonly Claim[] => {
  if (command.type !== 'register_guardian' && command.type !== 'correct_guardian') return [];
  const { idNumber: value } = command.data;
  if (value === undefined) return [];
  return [
    { kind: OF_CHILD, value, refused: 'guardian_is_a_child', field: 'idNumber', only: 'look' },
    { kind: OF_GUARDIAN, value, only: 'note' },
  ];
};

/** The number that a guardian's opened entry holds. */
export const heldByGuardian = (state: GuardianState): readonly Held[] =>
  state.status === 'none' || state.idNumber === undefined
    ? []
    : [{ kind: OF_GUARDIAN, value: state.idNumber }];
