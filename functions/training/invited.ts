// Whether the rule of a session means a person, by the role and place they act in and by what they have learnt so far.
import type { Actor } from '#shared/kernel/access.ts';
import { isMeant } from '#shared/kernel/audience.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { ReplanTraining, TraineeStanding } from '#shared/training/contract.ts';
import { isShortOfHours, yearOf } from '#shared/training/standing.ts';

type Rule = Pick<ReplanTraining, 'audience' | 'onlyFor' | 'fromAt'>;
/** What somebody has learnt; nothing known is nothing learnt. */
export type Learnt = Pick<TraineeStanding, 'qualifiedOn' | 'minutes'> | undefined;

/** True where the rule asks for somebody who has learnt no more than this; hours are those of the year in which it begins. */
export const isNeeded = (
  { onlyFor, fromAt }: Pick<Rule, 'onlyFor' | 'fromAt'>,
  learnt: Learnt,
  role: Actor['role'],
): boolean => {
  switch (onlyFor) {
    case 'all':
      return true;
    case 'not_qualified':
      return learnt?.qualifiedOn === undefined;
    case 'short_of_hours':
      return isShortOfHours(learnt?.minutes ?? {}, role, yearOf(countyDate(fromAt)));
  }
};

/** True for somebody of the audience who is needed. */
export const isInvitedTo = (rule: Rule, actor: Actor, learnt: Learnt): boolean =>
  isMeant(rule.audience, actor) && isNeeded(rule, learnt, actor.role);
