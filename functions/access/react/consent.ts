// Nothing follows from a consent by itself: whoever acts on one asks for it.
import type { Effect } from '#functions/kernel/effect.ts';

export const consentEffects = (): readonly Effect[] => [];
