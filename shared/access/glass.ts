// The treaty about breaking the glass: a supervisor opens a file of another town for three hours, says why, and the county is told.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { text } from '../kernel/text.ts';

/** How long a broken glass stays open. */
export const GLASS_HOURS = 3;

export const glassGrounds = ['emergency', 'child_found_here', 'guardian_asks', 'police_or_court'] as const;

export const BreakGlass = z.strictObject({
  childId: idOf('child'),
  ground: z.enum(glassGrounds, 'not_a_choice'),
  /** In the supervisor's own words; sealed as the child's. */
  reason: text(200),
});
export type BreakGlass = z.infer<typeof BreakGlass>;

/** The answer `opened`: until when this person may read this child's file. */
export const GlassOpened = z.object({ untilAt: z.string() });
export type GlassOpened = z.infer<typeof GlassOpened>;

/** What the caller reads back. */
export const GlassState = z.object({ childId: z.string(), untilAt: z.string() });
export type GlassState = z.infer<typeof GlassState>;

/** A broken glass's row, in the county's list. */
export const GlassPart = z.object({
  childId: idOf('child'),
  village: RegionCode,
  personId: z.string(),
  region: RegionCode,
  ground: z.enum(glassGrounds),
  brokenAt: z.string(),
  untilAt: z.string(),
});
export type GlassPart = z.infer<typeof GlassPart>;

/** The list under which a county's broken glasses stand, the newest first. */
export const glassList = (county: string): string => `glass/${county}`;

/** Who opened a file of another town, for the county. */
export const BrokenGlasses = z.object({
  glasses: z.array(
    z.object({
      glassId: z.string(),
      childId: z.string(),
      villageName: z.string(),
      name: z.string(),
      regionName: z.string(),
      ground: z.enum(glassGrounds),
      reason: z.optional(z.string()),
      brokenAt: z.string(),
      untilAt: z.string(),
    }),
  ),
});
export type BrokenGlasses = z.infer<typeof BrokenGlasses>;

export const glassRefusals = ['glass_not_needed'] as const;
export type GlassRefusal = (typeof glassRefusals)[number];
