// When the next visit is due and why: one rule for phone, server, reminder and report.
import { addDays, daysBetween } from '../kernel/time.ts';
import type { RiskColour, VisitPolicy } from './policy.ts';

/** What the due date rests on: the last visit and its colour, or, for a child never visited, the opening of the file. */
export type VisitBasis =
  | Readonly<{ kind: 'never_visited'; openedOn: string }>
  | Readonly<{ kind: 'visited'; lastVisitedOn: string; colour: RiskColour }>;

/** The county date by which the next visit must have happened. A child never visited is due from the file's opening. */
export const dueOn = (basis: VisitBasis, policy: VisitPolicy): string =>
  basis.kind === 'never_visited'
    ? basis.openedOn
    : addDays(basis.lastVisitedOn, policy.everyDays[basis.colour]);

/** What happens around a due date, in order: a reminder before, overdue the day after, then the supervisor is told. */
export const matters = ['remind', 'overdue', 'escalate'] as const;
export type Matter = (typeof matters)[number];

/** The county date on which a matter of this due date comes up. */
export const matterOn = (matter: Matter, due: string, policy: VisitPolicy): string => {
  switch (matter) {
    case 'remind':
      return addDays(due, -policy.remindDaysBefore);
    case 'overdue':
      return addDays(due, 1);
    case 'escalate':
      return addDays(due, policy.escalateDaysAfter + 1);
  }
};

/** How a due date looks from today: late by days, due today, or days left. */
export type DueState = Readonly<{ state: 'overdue' | 'today' | 'ahead'; days: number }>;

/** `days` is never negative; it counts from `today` to the due date or back. */
export const dueState = (due: string, today: string): DueState => {
  const days = daysBetween(today, due);
  return days < 0 ? { state: 'overdue', days: -days } : { state: days === 0 ? 'today' : 'ahead', days };
};
