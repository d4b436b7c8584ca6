// Nothing follows from a guardian's entry yet: what guardians are told begins with the entrustment.
import type { Effect } from '#functions/kernel/effect.ts';

export const guardianEffects = (): readonly Effect[] => [];
