// Nothing follows from an opening but that it can be asked about.
import type { Effect } from '#functions/kernel/effect.ts';

export const readingEffects = (): readonly Effect[] => [];
