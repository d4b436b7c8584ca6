// Late writes as the town reads them, and as the command that an acceptance carries out.
import * as z from 'zod/mini';
import { childrenByName, peopleByName } from '#functions/kernel/names.ts';
import type { Reader, TimelineCommit } from '#functions/kernel/reader.ts';
import type { Carried } from '#functions/kernel/route.ts';
import { type Review, ReviewPart, type Reviews, reviewList } from '#shared/access/review.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { reviewDecider } from './decide/review.ts';
import { ReviewEvent, type StrandedWrite } from './events/review.ts';

const ReviewRow = z.object({ access: ReviewPart });
const MOST_REVIEWS = 200;

/** The town's waiting writes, the oldest first. */
export const reviewsOf = async (read: Reader, town: string): Promise<Reviews> => {
  const rows = await read.list(reviewList(town), ReviewRow, MOST_REVIEWS);
  const waiting = rows.map(({ id, parts }) => ({ reviewId: id, ...parts.access }));
  const [childName, authorName] = await Promise.all([
    childrenByName(
      read,
      waiting.flatMap(({ childId }) => childId ?? []),
    ),
    peopleByName(
      read,
      waiting.map(({ authorId }) => authorId),
    ),
  ]);
  return {
    reviews: waiting.map(({ village, authorId, ...line }) => ({
      ...line,
      ...(line.childId !== undefined && { childName: childName(line.childId) }),
      villageName: spokenName(village),
      authorName: authorName(authorId),
    })),
  };
};

const factsOf = (commits: readonly TimelineCommit[]): readonly ReviewEvent[] =>
  commits.flatMap(({ events }) => events.map((event) => ReviewEvent.parse(event)));

const strandedIn = (facts: readonly ReviewEvent[]): StrandedWrite | undefined =>
  facts.find((fact) => fact.type === 'write.stranded');

/** One late write with what was sent; nothing is left of it once its child, or its author where it is about none, is erased. */
export const reviewOf = async (read: Reader, reviewId: string): Promise<Review | Refusal> => {
  const commits = await read.timeline('access', reviewId);
  const write = strandedIn(factsOf(commits));
  if (!write?.personal) return refuse('not_found');
  const { childId, village, authorId, command, madeAt, slice, personal } = write;
  const [childName, authorName] = await Promise.all([
    childrenByName(read, childId === undefined ? [] : [childId]),
    peopleByName(read, [authorId]),
  ]);
  return {
    reviewId,
    ...(childId !== undefined && { childId, childName: childName(childId) }),
    villageName: spokenName(village),
    authorName: authorName(authorId),
    command,
    madeAt,
    strandedAt: commits[0]?.at ?? madeAt,
    slice,
    written: personal.data,
  };
};

/** The write as its author sent it, in the role it was written in; refused once it was laid aside or cannot be read any more. */
export const carriedOf = async (read: Reader, reviewId: string): Promise<Carried | Refusal> => {
  const facts = factsOf(await read.timeline('access', reviewId));
  const write = strandedIn(facts);
  if (!write) return refuse('not_found');
  const state = facts.reduce(reviewDecider.evolve, reviewDecider.initial);
  if (state.status === 'rejected' || !write.personal) return refuse('review_over');
  const { slice, childId, sessionId, command, commandId, madeAt, authorId, role, region, personal } = write;
  const actor = { personId: authorId, role, region };
  const id = childId ?? sessionId;
  if (id === undefined) return refuse('not_found');
  return { slice, id, type: command, data: personal.data, commandId, madeAt, by: authorId, actor };
};
