// What follows from a fact, as plain data with an id that every repetition shares.
import type { Role } from '#shared/kernel/access.ts';
import type { IdKind } from '#shared/kernel/id.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

/**
 * How somebody stands by a row at the moment of sending: whether `field` of a slice's part is true there. The row is the person's
 * own, or the one whose id is computed from `words` and the person.
 */
export type Standing = Readonly<{
  slice: string;
  row: string;
  id?: Readonly<{ kind: IdKind; words: readonly string[] }> | undefined;
  field: string;
  is: boolean;
  /** Of these people any one standing so is enough: whoever is told looks after them. */
  ofAny?: readonly string[] | undefined;
}>;

/** A command to another stream, or news for whoever holds a role on a region. Carries ids only. */
export type Effect =
  | Readonly<{ kind: 'command'; slice: string; id: string; type: string; data: unknown }>
  | Readonly<{
      kind: 'notify';
      template: string;
      role: Role;
      region: string;
      about: string;
      /** The one guardian it is for, and nobody else while they have an account. */
      guardianId?: string | undefined;
      /**
       * What whoever holds the role is told while that guardian has no account: a template in the words of one who helps.
       * Absent: nobody stands in, and nothing is sent.
       */
      instead?: string | undefined;
      /** The one person it is for, and nobody else: role and region then only say where it belongs. */
      personId?: string | undefined;
      /** True where nobody above stands in while nobody holds the role. */
      stays?: true | undefined;
      /** Of those it is for, only whom this holds for when it is sent. */
      onlyIf?: Standing | undefined;
    }>
  /** A paper to be drawn up outside any request: `what` is the slice's own name for it. */
  | Readonly<{ kind: 'draw_up'; slice: string; id: string; what: string }>;

/** An effect on its way: `effectId` is `stream#version#index`, `depth` how many effects led here. */
export type Dispatched<E extends Effect = Effect> = Readonly<{ effectId: string; depth: number; effect: E }>;

/** A chain of effects longer than this is a loop and is set aside. */
export const MAX_DEPTH = 8;

/** What became of a queued message: done, a "no" that stands, or to be tried again. */
export type Ending = 'done' | Refusal | 'again';
