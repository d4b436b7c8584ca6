// What follows from a child's file: its visits and its cover are aligned with it, and whoever must act hears of a birthday or an asking.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { AlignCover } from '#shared/entrustment/contract.ts';
import { townOf } from '#shared/kernel/region.ts';
import type { AlignFollowing } from '#shared/visits/contract.ts';
import type { ChildEvent } from '../events/child.ts';

const NOTHING: AlignFollowing & AlignCover = {};

const align = (slice: 'visits' | 'entrustment', id: string): Effect => ({
  kind: 'command',
  slice,
  id,
  type: 'align',
  data: NOTHING,
});

/**
 * One command to the child's visits for every turn that opens, moves or ends the file, one to its cover for whatever may change
 * who must be covered; each reads the file itself, so order does not matter. The supervisor where the file lies hears who asks
 * for it, the director that a child comes of an age.
 */
export const childEffects = (event: ChildEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'child.registered':
    case 'child.moved':
    case 'child.closed':
    case 'child.reopened':
    case 'child.erased':
      return [align('visits', id), align('entrustment', id)];
    case 'child.corrected':
    case 'child.categorised':
    case 'child.category_ended':
    case 'child.responsibilities_set':
      return [align('entrustment', id)];
    case 'child.asked_for':
      return [
        {
          kind: 'notify',
          template: 'file_asked_for',
          role: 'supervisor',
          region: townOf(event.from),
          about: id,
        },
      ];
    case 'child.turned':
      return [
        { kind: 'notify', template: 'child_turning', role: 'director', region: event.village, about: id },
        align('entrustment', id),
      ];
    default:
      return [];
  }
};
