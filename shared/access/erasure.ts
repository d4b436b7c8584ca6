// The treaty about erasing a person: proposed by one officer, confirmed by another, stopped by a legal hold (PIPL art. 47).
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';

export const erasureGrounds = ['entered_in_error', 'retention_over'] as const;

/** Who is to be erased: a child's file or a guardian's entry. */
const Subject = z.union([idOf('child'), idOf('guardian')], 'not_an_id');

export const ProposeErasure = z.strictObject({
  subjectId: Subject,
  ground: z.enum(erasureGrounds, 'not_a_choice'),
});
export type ProposeErasure = z.infer<typeof ProposeErasure>;

export const ConfirmErasure = z.strictObject({ subjectId: Subject });
export const WithdrawErasure = z.strictObject({ subjectId: Subject });
/** Nothing is erased while a hold stands: a court, an inquiry, an open report. Its words are the officer's; they name no one. */
export const PlaceHold = z.strictObject({ subjectId: Subject, reference: text(60) });
export const LiftHold = z.strictObject({ subjectId: Subject });
export type PlaceHold = z.infer<typeof PlaceHold>;

/** An erasure's row, in the county's list; `by` and `at` are those of its status, so that nobody confirms their own proposal. */
export const ErasurePart = z.object({
  subjectId: z.string(),
  /** Where the child or guardian was entered. */
  village: RegionCode,
  ground: z.optional(z.enum(erasureGrounds)),
  status: z.enum(['held', 'proposed', 'confirmed', 'withdrawn', 'lifted']),
  by: z.string(),
  at: z.string(),
  held: z.boolean(),
});
export type ErasurePart = z.infer<typeof ErasurePart>;

/** The list under which a county's erasures and holds stand. */
export const erasureList = (county: string): string => `erasures/${county}`;

export const Erasures = z.object({
  erasures: z.array(
    z.object({
      erasureId: z.string(),
      ...ErasurePart.shape,
      byName: z.string(),
      /** Empty once erased. */
      subjectName: z.string(),
    }),
  ),
});
export type Erasures = z.infer<typeof Erasures>;

/** What the caller reads back. */
export const ErasureState = z.object({
  erasureId: z.string(),
  status: ErasurePart.shape.status,
  held: z.boolean(),
});
export type ErasureState = z.infer<typeof ErasureState>;

export const erasureRefusals = [
  'file_still_open',
  'not_entered_in_error',
  'retention_not_over',
  'erasure_already_proposed',
  'erasure_not_proposed',
  'second_officer_needed',
  'under_legal_hold',
  'hold_already_placed',
  'hold_not_placed',
  'already_erased',
] as const;
export type ErasureRefusal = (typeof erasureRefusals)[number];
