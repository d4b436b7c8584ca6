// The small facts that other slices and commands ask a file or a guardian's entry for; only particulars are personal.

import type { ChildDetails } from '#shared/registry/child.ts';
import type {
  ChildAsked,
  ChildCircumstances,
  ChildFamily,
  ChildHousehold,
  ChildParticulars,
  ChildStanding,
  GuardianParticulars,
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

const particulars = (state: ChildState): ChildParticulars | undefined => {
  if (state.status === 'none') return undefined;
  const { name, details = {}, schooling, health } = state;
  const { sex, bornOn, idNumber, ethnicity, registeredAddress, address, school }: Partial<ChildDetails> =
    details;
  return {
    name,
    sex,
    bornOn,
    idNumber,
    ethnicity,
    registeredAddress,
    address,
    school: schooling?.school ?? school,
    className: schooling?.className,
    health: health?.state,
  };
};

const circumstances = (state: ChildState): ChildCircumstances | undefined => {
  if (state.status === 'none') return undefined;
  const { status, village, openedOn, closedOn, categories, responsibilities, sixteen } = state;
  const leftBehind = categories.find(({ category }) => category === 'left_behind');
  return {
    village,
    open: status === 'open',
    openedOn,
    ...(closedOn !== undefined && { closedOn }),
    ...(leftBehind && { leftBehindSinceOn: leftBehind.sinceOn }),
    sixteen,
    guardians: [...responsibilities],
  };
};

/** What a child's file answers. */
export const childAnswers = { standing, family, household, asked, particulars, circumstances };

const guardianStanding = (state: GuardianState): GuardianStanding | undefined => {
  if (state.status === 'none') return undefined;
  const { status, village, invitation } = state;
  return { village, ...(status === 'erased' && { erased: true }), ...(invitation && { invitation }) };
};

const guardianParticulars = (state: GuardianState): GuardianParticulars | undefined => {
  if (state.status === 'none') return undefined;
  const { name, phone, idNumber, workplace = '' } = state;
  return { name, phone, idNumber, ...(workplace !== '' && { workplace }) };
};

/** What a guardian's entry answers. */
export const guardianAnswers = { standing: guardianStanding, particulars: guardianParticulars };
