// The small facts that other slices and commands ask a file or a guardian's entry for; they hold nothing personal.
import type {
  ChildAsked,
  ChildFamily,
  ChildHousehold,
  ChildStanding,
  GuardianStanding,
} from '#shared/registry/contract.ts';
import { type ChildState, guardiansOf } from './child-state.ts';
import type { GuardianState } from './decide/guardian.ts';

const standing = (state: ChildState): ChildStanding | undefined => {
  if (state.status === 'none') return undefined;
  const { status, village, openedOn, closedOn, closedFor, moves } = state;
  return {
    village,
    open: status === 'open',
    openedOn,
    ...(closedOn !== undefined && { closedOn }),
    ...(closedFor !== undefined && { closedFor }),
    ...(status === 'erased' && { erased: true }),
    ...(moves.length > 0 && { moves: [...moves] }),
  };
};

// Whoever answered for a child reads its file no more once it is closed.
const family = (state: ChildState): ChildFamily | undefined => {
  if (state.status === 'none') return undefined;
  return { guardians: state.status === 'open' ? guardiansOf(state) : [] };
};

const household = (state: ChildState): ChildHousehold | undefined => {
  if (state.status === 'none') return undefined;
  return state.sharesWith === undefined ? {} : { sharesWith: state.sharesWith };
};

const asked = (state: ChildState): ChildAsked | undefined =>
  state.status === 'none' ? undefined : { villages: [...state.askedBy] };

/** What a child's file answers. */
export const childAnswers = { standing, family, household, asked };

const guardianStanding = (state: GuardianState): GuardianStanding | undefined => {
  if (state.status === 'none') return undefined;
  const { status, village, invitation } = state;
  return { village, ...(status === 'erased' && { erased: true }), ...(invitation && { invitation }) };
};

/** What a guardian's entry answers. */
export const guardianAnswers = { standing: guardianStanding };
