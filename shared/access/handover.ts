// The treaty about handing over a village: one command closes one director's interval and opens the next.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { OnDate } from '../kernel/time.ts';

/** `on` is the new director's first day; past visits stay with whoever made them. */
export const MakeHandover = z.strictObject({
  village: RegionCode,
  fromPersonId: idOf('person'),
  toPersonId: idOf('person'),
  on: OnDate,
});
export type MakeHandover = z.infer<typeof MakeHandover>;

/** From the clock: the new director's first day has come by this date. */
export const BeginHandover = z.strictObject({ on: OnDate });

/** A handover's row, while its day is to come. */
export const HandoverPart = z.object({ village: RegionCode, on: OnDate });
export type HandoverPart = z.infer<typeof HandoverPart>;

/** The list under which a village's coming handovers stand. */
export const handoverList = (village: string): string => `handovers/${village}`;

/** What the caller reads back. */
export const HandoverState = z.object({ handoverId: z.string(), village: z.string(), on: z.string() });
export type HandoverState = z.infer<typeof HandoverState>;

export const handoverRefusals = [
  'same_person',
  'handover_made',
  'handover_in_past',
  'not_the_director',
  'not_due',
] as const;
export type HandoverRefusal = (typeof handoverRefusals)[number];
