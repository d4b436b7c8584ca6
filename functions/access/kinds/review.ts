// The kind of stream of a late write; only the api door strands one.
import { defineKind } from '#functions/kernel/kind.ts';
import {
  ReviewCommand,
  ReviewNeeds,
  type ReviewStanding,
  type ReviewState,
  reviewDecider,
} from '../decide/review.ts';
import { ReviewEvent } from '../events/review.ts';
import { waitingWrite } from '../project/review.ts';
import { reviewEffects } from '../react/review.ts';

const standing = (state: ReviewState): ReviewStanding | undefined =>
  state.status === 'none'
    ? undefined
    : { ...(state.childId !== undefined && { childId: state.childId }), village: state.village };

export const review = defineKind({
  id: 'review',
  command: ReviewCommand,
  needs: {
    shape: ReviewNeeds,
    of: ({ type }, id) => (type === 'strand' ? {} : { review: { slice: 'access', id, answer: 'standing' } }),
  },
  event: ReviewEvent,
  decider: reviewDecider,
  caller: (state, reviewId) => (state.status === 'none' ? undefined : { reviewId, status: state.status }),
  answers: { standing },
  sealed: true,
  subject: (command) =>
    command.type === 'strand' ? (command.data.childId ?? command.data.authorId) : undefined,
  projections: (define) => [define(waitingWrite)],
  react: reviewEffects,
});
