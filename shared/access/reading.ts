// The treaty about who read a file: an opening is written down before it is answered, with its reason where it is no routine.
import * as z from 'zod/mini';
import { Role } from '../kernel/access.ts';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';

/** Reasons a person gives; `duty` and `glass` are never chosen but follow from where the child lives. */
export const readingReasons = [
  'benefit_check',
  'complaint',
  'report',
  'inspection',
  'correction',
  'id_number',
] as const;
export const ReadingReason = z.enum(readingReasons, 'not_a_choice');
export type ReadingReason = z.infer<typeof ReadingReason>;

/** Why a file was opened. */
export const Why = z.enum(['duty', 'glass', ...readingReasons]);
export type Why = z.infer<typeof Why>;

/** One opening; several within the same hour by the same person in the same way are one. */
export const OpenFile = z.strictObject({ childId: idOf('child'), why: Why });
export type OpenFile = z.infer<typeof OpenFile>;

/** A reading's row, in the list of its child. */
export const ReadingPart = z.object({
  childId: idOf('child'),
  personId: z.string(),
  role: Role,
  region: RegionCode,
  why: Why,
  at: z.string(),
});
export type ReadingPart = z.infer<typeof ReadingPart>;

/** The list under which a child's readings stand, the newest first. */
export const readingList = (childId: string): string => `readings/${childId}`;

/** Who opened a child's file, the newest first, 200 at most. */
export const Readers = z.object({
  childId: z.string(),
  readers: z.array(
    z.object({ at: z.string(), name: z.string(), role: Role, regionName: z.string(), why: Why }),
  ),
});
export type Readers = z.infer<typeof Readers>;

export const readingRefusals = ['reason_needed'] as const;
export type ReadingRefusal = (typeof readingRefusals)[number];
