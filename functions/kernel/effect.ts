// What follows from a fact, as plain data with an id that every repetition shares.
import type { Role } from '#shared/kernel/access.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

/** A command to another stream, or news for whoever holds a role on a region. Carries ids only. */
export type Effect =
  | Readonly<{ kind: 'command'; slice: string; id: string; type: string; data: unknown }>
  | Readonly<{ kind: 'notify'; template: string; role: Role; region: string; about: string }>;

/** An effect on its way: `effectId` is `stream#version#index`, `depth` how many effects led here. */
export type Dispatched<E extends Effect = Effect> = Readonly<{ effectId: string; depth: number; effect: E }>;

/** A chain of effects longer than this is a loop and is set aside. */
export const MAX_DEPTH = 8;

/** What became of a queued message: done, a "no" that stands, or to be tried again. */
export type Ending = 'done' | Refusal | 'again';
