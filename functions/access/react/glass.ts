// The county hears of every broken glass.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import { countyOf } from '#shared/kernel/region.ts';
import type { GlassEvent } from '../events/glass.ts';

export const glassEffects = ({ village }: GlassEvent, { id }: Origin): readonly Effect[] => [
  { kind: 'notify', template: 'glass_broken', role: 'officer', region: countyOf(village), about: id },
];
