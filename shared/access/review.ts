// The treaty about late writes: what a former director saved without a network waits for the town's supervisor.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';
import { AtTime } from '../kernel/time.ts';

/** A write older than this many days is never taken in (DOMAIN: People). */
export const LATE_WRITE_DAYS = 60;

/**
 * What was written and by whom, exactly as it came: about a child, or about a session held in a village. `data` is sealed as
 * the child's, and where it is about no child as the author's, who is named then.
 */
export const StrandWrite = z.strictObject({
  childId: z.optional(idOf('child')),
  sessionId: z.optional(idOf('outreach')),
  authorId: z.optional(idOf('person')),
  village: RegionCode,
  slice: z.string(),
  command: z.string(),
  commandId: idOf('command'),
  madeAt: AtTime,
  region: RegionCode,
  data: z.unknown(),
});
export type StrandWrite = z.infer<typeof StrandWrite>;

/** Takes the write in, in its author's name. */
export const AcceptWrite = z.strictObject({});
/** Lays the write aside; it stays in the record. */
export const RejectWrite = z.strictObject({ reason: text(100) });
export type RejectWrite = z.infer<typeof RejectWrite>;

/** A late write's row, in the town's list while it waits. */
export const ReviewPart = z.object({
  childId: z.optional(idOf('child')),
  village: RegionCode,
  authorId: z.string(),
  /** Absent in a row older than writes about anything but a child. */
  slice: z.optional(z.string()),
  command: z.string(),
  madeAt: z.string(),
  strandedAt: z.string(),
});
export type ReviewPart = z.infer<typeof ReviewPart>;

/** The list under which a town's late writes wait, the oldest first. */
export const reviewList = (town: string): string => `reviews/${town}`;

const ReviewLine = {
  reviewId: idOf('review'),
  /** Whose child it is about; neither for what was written about a session. */
  childId: z.optional(idOf('child')),
  childName: z.optional(z.string()),
  slice: z.optional(z.string()),
  villageName: z.string(),
  authorName: z.string(),
  command: z.string(),
  madeAt: z.string(),
  strandedAt: z.string(),
};

/** A town's waiting late writes. */
export const Reviews = z.object({ reviews: z.array(z.object(ReviewLine)) });
export type Reviews = z.infer<typeof Reviews>;

/** One late write, opened: `written` is what was sent, by the contract of its command. */
export const Review = z.object({ ...ReviewLine, written: z.unknown() });
export type Review = z.infer<typeof Review>;

/** What the caller reads back. */
export const ReviewState = z.object({
  reviewId: z.string(),
  status: z.enum(['waiting', 'accepted', 'rejected']),
});
export type ReviewState = z.infer<typeof ReviewState>;

export const reviewRefusals = ['review_over'] as const;
export type ReviewRefusal = (typeof reviewRefusals)[number];
