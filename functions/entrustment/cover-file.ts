// What the rule of cover asks of a child's file, taken from the registry's answer.
import type { relations } from '#shared/registry/child.ts';
import type { ChildCircumstances } from '#shared/registry/contract.ts';
import type { Followed } from './cover-state.ts';

const CLOSE_KIN: readonly (typeof relations)[number][] = ['grandfather', 'grandmother', 'elder_sibling'];

/** The file as the rule sees it on a county date; a closing always has its day. */
export const fileOf = (child: ChildCircumstances, today: string): Followed['file'] => {
  const { open, openedOn, closedOn = today, leftBehindSinceOn, sixteen, guardians } = child;
  return {
    openedOn,
    ...(leftBehindSinceOn !== undefined && { leftBehindSinceOn }),
    ...(!open && { closedOn }),
    sixteen,
    closeKinCares: guardians.some(
      ({ relation, capacity }) => capacity === 'caregiver' && CLOSE_KIN.includes(relation),
    ),
  };
};
