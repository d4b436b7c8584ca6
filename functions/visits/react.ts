// What follows from a visit's facts: who must hear of it, and that the following is held against the file once more.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import { townOf } from '#shared/kernel/region.ts';
import type { AlignFollowing } from '#shared/visits/contract.ts';
import type { VisitEvent } from './events.ts';

const NOTHING: AlignFollowing = {};

/**
 * A child turned red is the supervisor's news at once; a due visit is the director's, and the supervisor's once it stays
 * overdue. The news carries no name and no colour.
 */
export const visitEffects = (event: VisitEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'following.began':
    case 'following.moved':
    case 'following.ended':
      // The file may have turned between its look-up and this fact, and that turn's own command have found nothing to do.
      return [{ kind: 'command', slice: 'visits', id, type: 'align', data: NOTHING }];
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
