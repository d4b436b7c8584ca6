// What follows from a visit's facts: who must hear of it. The news carries no name and no colour.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import { townOf } from '#shared/kernel/region.ts';
import type { VisitEvent } from './events.ts';

/** A child turned red is the supervisor's news at once; a due visit is the director's, and the supervisor's once it stays overdue. */
export const visitEffects = (event: VisitEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'risk.changed':
      return event.to === 'red'
        ? [
            {
              kind: 'notify',
              template: 'risk_turned_red',
              role: 'supervisor',
              region: townOf(event.village),
              about: id,
            },
          ]
        : [];
    case 'visit.came_near':
      return [{ kind: 'notify', template: 'visit_due', role: 'director', region: event.village, about: id }];
    case 'visit.fell_overdue':
      return [
        { kind: 'notify', template: 'visit_overdue', role: 'director', region: event.village, about: id },
      ];
    case 'visit.stayed_overdue':
      return [
        {
          kind: 'notify',
          template: 'visit_overdue_escalated',
          role: 'supervisor',
          region: townOf(event.village),
          about: id,
        },
      ];
    default:
      return [];
  }
};
