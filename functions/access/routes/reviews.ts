// Who decides a late write: the supervisor of the town where its child lived when it came, or the county.
import * as z from 'zod/mini';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import {
  AcceptWrite,
  RejectWrite,
  Review,
  ReviewState,
  Reviews,
  reviewRefusals,
} from '#shared/access/review.ts';
import { idOf } from '#shared/kernel/id.ts';
import { RegionCode } from '#shared/kernel/region.ts';
import { ReviewNeeds } from '../decide/review.ts';
import { carriedOf, reviewOf, reviewsOf } from '../reviews.ts';

const onReview = {
  slice: 'access',
  idParam: 'reviewId',
  who: ['supervisor', 'officer'],
  state: ReviewState,
  refusals: reviewRefusals,
  needs: ReviewNeeds,
} as const;

export const reviewRoutes: readonly Route[] = [
  commandRoute({
    ...onReview,
    path: '/access/reviews/{reviewId}/accept',
    summary: "Take a late write in, in its author's name",
    command: 'accept',
    data: AcceptWrite,
    on: ({ needs }) => [needs.review?.village],
    carries: carriedOf,
  }),
  commandRoute({
    ...onReview,
    path: '/access/reviews/{reviewId}/reject',
    summary: 'Lay a late write aside with a reason; it stays in the record',
    command: 'reject',
    data: RejectWrite,
    on: ({ needs }) => [needs.review?.village],
  }),
  queryRoute({
    path: '/access/towns/{town}/reviews',
    summary: "A town's late writes that wait, the oldest first",
    who: ['supervisor', 'officer'],
    params: z.object({ town: RegionCode }),
    on: ({ params }) => [params.town],
    view: Reviews,
    answer: ({ params, read }) => reviewsOf(read, params.town),
  }),
  queryRoute({
    path: '/access/reviews/{reviewId}',
    summary: 'One late write with what was sent',
    who: ['supervisor', 'officer'],
    params: z.object({ reviewId: idOf('review') }),
    needs: {
      shape: ReviewNeeds,
      of: ({ reviewId }) => ({ review: { slice: 'access', id: reviewId, answer: 'standing' } }),
    },
    on: ({ needs }) => [needs?.review?.village],
    opens: (_params, needs) => needs?.review && (needs.review.childId ?? false),
    view: Review,
    answer: ({ params, read }) => reviewOf(read, params.reviewId),
  }),
];
