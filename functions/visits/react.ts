// What follows from a visit's facts: who must hear of it, and that the following is held against the file once more.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import { townOf } from '#shared/kernel/region.ts';
import type { TemplateKey } from '#shared/notifications/templates.ts';
import type { AlignFollowing } from '#shared/visits/contract.ts';
import type { VisitEvent } from './events.ts';

const NOTHING: AlignFollowing = {};

type Due = Extract<VisitEvent, { type: 'visit.came_near' | 'visit.fell_overdue' | 'visit.stayed_overdue' }>;

const DUE: Readonly<Record<Due['type'], TemplateKey>> = {
  'visit.came_near': 'visit_due',
  'visit.fell_overdue': 'visit_overdue',
  'visit.stayed_overdue': 'visit_overdue_escalated',
};

/** Once somebody has been there, or the file is closed, the day is another or none, and the news is told to nobody. */
const dueEffect = ({ type, village, dueOn }: Due, id: string): Effect => ({
  kind: 'notify',
  template: DUE[type],
  ...(type === 'visit.stayed_overdue'
    ? { role: 'supervisor', region: townOf(village) }
    : { role: 'director', region: village }),
  about: id,
  matter: `${id}#${dueOn}`,
  onlyIf: { slice: 'visits', row: 'child', named: id, field: 'dueOn', is: dueOn },
});

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
              // A colour that has turned back since needs nobody woken.
              onlyIf: { slice: 'visits', row: 'child', named: id, field: 'colour', is: 'red' },
            },
          ]
        : [];
    case 'visit.came_near':
    case 'visit.fell_overdue':
    case 'visit.stayed_overdue':
      return [dueEffect(event, id)];
    default:
      return [];
  }
};
