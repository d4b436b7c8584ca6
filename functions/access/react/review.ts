// The town's supervisor hears of a late write that waits.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import { townOf } from '#shared/kernel/region.ts';
import type { ReviewEvent } from '../events/review.ts';

export const reviewEffects = (event: ReviewEvent, { id }: Origin): readonly Effect[] =>
  event.type === 'write.stranded'
    ? [
        {
          kind: 'notify',
          template: 'write_stranded',
          role: 'supervisor',
          region: townOf(event.village),
          about: id,
        },
      ]
    : [];
