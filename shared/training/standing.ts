// What a year asks of somebody's hours, and when two sessions stand in each other's way: the same on phone and server.
import type { Role } from '../kernel/access.ts';
import { trainingPolicyOn } from './policy.ts';

const YEAR = 'YYYY'.length;

/** The year of a county date. */
export const yearOf = (on: string): string => on.slice(0, YEAR);

/** Minutes that a year asks of this role, by the policy in force on its first day; 0 of a role that is not trained. */
export const askedOf = (role: Role | undefined, year: string): number =>
  role === 'director' || role === 'supervisor' ? trainingPolicyOn(`${year}-01-01`).yearlyMinutes[role] : 0;

/** True while somebody in this role lacks hours of that year. */
export const isShortOfHours = (
  minutes: Readonly<Record<string, number>>,
  role: Role | undefined,
  year: string,
): boolean => (minutes[year] ?? 0) < askedOf(role, year);

type Hours = Readonly<{ fromAt: string; untilAt: string }>;

/** True where nobody could sit in both to the end; one may begin as the other ends. */
export const isOverlapping = (a: Hours, b: Hours): boolean => a.fromAt < b.untilAt && b.fromAt < a.untilAt;
