// Which of the failed clauses are said at a door, and when those on the phone are too old.
import type { Duty } from '#shared/outreach/clauses.ts';
import type { Hint } from '#shared/outreach/views.ts';

const MOST = 2;
const STALE_MS = 12 * 3_600_000;

/** Duties that are done at a family's door. */
const atDoor: readonly (Duty | undefined)[] = [
  'visit',
  'report',
  'entrust',
  'guide',
  'school',
  'benefits',
  'refer',
];

/** The newest two, those of a duty at the door before any other. */
export const hintsAtDoor = (hints: readonly Hint[]): readonly Hint[] =>
  [
    ...hints.filter(({ duty }) => atDoor.includes(duty)),
    ...hints.filter(({ duty }) => !atDoor.includes(duty)),
  ].slice(0, MOST);

/** True where they were never read, or half a day ago. */
export const isStale = (readAt: string | undefined, now: string): boolean =>
  readAt === undefined || Date.parse(now) - Date.parse(readAt) > STALE_MS;
