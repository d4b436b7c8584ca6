// Decides what becomes of a late write: it waits once, and is taken in or laid aside once.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import {
  AcceptWrite,
  RejectWrite,
  type ReviewRefusal,
  type ReviewState as Shown,
  StrandWrite,
} from '#shared/access/review.ts';
import { idOf } from '#shared/kernel/id.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { RegionCode } from '#shared/kernel/region.ts';
import type { ReviewEvent } from '../events/review.ts';

export const ReviewCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('strand'), data: StrandWrite }),
  z.object({ type: z.literal('accept'), data: AcceptWrite }),
  z.object({ type: z.literal('reject'), data: RejectWrite }),
]);
export type ReviewCommand = z.infer<typeof ReviewCommand>;

/** Whose file a late write concerns, if it concerns one, and where it was written of: the answer `standing`. */
export const ReviewStanding = z.object({ childId: z.optional(idOf('child')), village: RegionCode });
export type ReviewStanding = z.infer<typeof ReviewStanding>;

/** Where a review stands is asked of it before anybody decides it. */
export const ReviewNeeds = z.object({ review: z.optional(ReviewStanding) });
type ReviewNeeds = z.infer<typeof ReviewNeeds>;

/** Nothing stranded; or a write with what has become of it. `readable` until the person whose key seals it is erased. */
export type ReviewState =
  | Readonly<{ status: 'none' }>
  | (Readonly<{ status: Shown['status']; readable: boolean }> & ReviewStanding);

const evolve = (state: ReviewState, event: ReviewEvent): ReviewState => {
  if (event.type === 'write.stranded') {
    const { childId, village, personal } = event;
    const about = { ...(childId !== undefined && { childId }), village };
    return { status: 'waiting', ...about, readable: personal !== undefined };
  }
  if (state.status === 'none') return state;
  return { ...state, status: event.type === 'write.accepted' ? 'accepted' : 'rejected' };
};

type Outcome = Decision<ReviewEvent, ReviewRefusal | 'not_found'>;
type Stranding = Extract<ReviewCommand, { type: 'strand' }> & Context<ReviewNeeds>;

const strand = ({ data: { data, ...write }, actor }: Stranding): Outcome =>
  actor
    ? [
        {
          type: 'write.stranded',
          ...write,
          authorId: actor.personId,
          role: actor.role,
          personal: { data },
        },
      ]
    : refuse('not_found');

const decide = (command: ReviewCommand & Context<ReviewNeeds>, state: ReviewState): Outcome => {
  if (command.type === 'strand') return state.status === 'none' ? strand(command) : refuse('review_over');
  if (state.status === 'none') return refuse('not_found');
  if (state.status !== 'waiting') return refuse('review_over');
  if (command.type === 'accept') return [{ type: 'write.accepted' }];
  const { reason } = command.data;
  return [{ type: 'write.rejected', ...(state.readable && { personal: { reason } }) }];
};

export const reviewDecider: Decider<
  ReviewCommand & Context<ReviewNeeds>,
  ReviewState,
  ReviewEvent,
  ReviewRefusal | 'not_found'
> = { initial: { status: 'none' }, evolve, decide };
