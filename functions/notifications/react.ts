// Nothing follows from a notification's ending yet: the next channel comes with the cascade.
import type { Effect } from '#functions/kernel/effect.ts';

export const notificationEffects = (): readonly Effect[] => [];
