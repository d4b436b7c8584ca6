// A late write's row waits in its town's list, the oldest first, until it is decided.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { ReviewPart, reviewList } from '#shared/access/review.ts';
import { townOf } from '#shared/kernel/region.ts';
import type { ReviewEvent } from '../events/review.ts';

export const waitingWrite: ProjectionDefinition<ReviewEvent, ReviewPart> = {
  row: 'review',
  fields: ReviewPart,
  evolve: (_part, event, { at }) => {
    if (event.type !== 'write.stranded') return undefined;
    const { childId, village, authorId, slice, command, madeAt } = event;
    const about = { ...(childId !== undefined && { childId }), village };
    return { ...about, authorId, slice, command, madeAt, strandedAt: at };
  },
  list: ({ village, strandedAt }) => ({ under: reviewList(townOf(village)), sort: strandedAt }),
};
