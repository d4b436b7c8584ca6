// What follows from a child's cover: sheets look at the file anew, and the supervisor hears of a child that lacks one too long.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { FollowChild } from '#shared/entrustment/contract.ts';
import { townOf } from '#shared/kernel/region.ts';
import type { CoverEvent } from '../events/cover.ts';

/** One command to each sheet that must follow the file; the news carries no name. */
export const coverEffects = (event: CoverEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'cover.aligned':
    case 'cover.noted': {
      const data: FollowChild = { childId: id };
      return event.follow.map((agreementId) => ({
        kind: 'command',
        slice: 'entrustment',
        id: agreementId,
        type: 'follow',
        data,
      }));
    }
    case 'cover.turned':
      return [];
    case 'cover.lacked_long':
      return [
        {
          kind: 'notify',
          template: 'entrustment_lacking',
          role: 'supervisor',
          region: townOf(event.village),
          about: id,
          onlyIf: { slice: 'entrustment', row: 'child', named: id, field: 'covered', is: false },
        },
      ];
  }
};
