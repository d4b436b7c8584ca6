// Nothing follows from a role by itself yet: tasks move with a hand-over, which comes with it.
import type { Effect } from '#functions/kernel/effect.ts';

export const personEffects = (): readonly Effect[] => [];
