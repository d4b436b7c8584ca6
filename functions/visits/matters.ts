// The facts by which a due date's matters pass, one for each.
import type { Matter } from '#shared/visits/due.ts';

/** The fact that a matter has come up. */
export const factOfMatter = {
  remind: 'visit.came_near',
  overdue: 'visit.fell_overdue',
  escalate: 'visit.stayed_overdue',
} as const satisfies Record<Matter, string>;

type MatterFact = (typeof factOfMatter)[Matter];

/** The matter that a fact tells of. */
export const matterOfFact = {
  'visit.came_near': 'remind',
  'visit.fell_overdue': 'overdue',
  'visit.stayed_overdue': 'escalate',
} as const satisfies Record<MatterFact, Matter>;
