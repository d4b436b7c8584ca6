// What follows from a fact, as plain data with an id that every repetition shares; a queue carries it in this shape and no other.
import * as z from 'zod/mini';
import { Role } from '#shared/kernel/access.ts';
import { type IdKind, idPrefixes } from '#shared/kernel/id.ts';
import { RegionCode } from '#shared/kernel/region.ts';

const isIdKind = (text: string): boolean => Object.hasOwn(idPrefixes, text);
const Words = z.readonly(z.array(z.string()));

/**
 * How somebody stands by a row at the moment of sending: whether `field` of a slice's part is true there. The row is the person's
 * own, or the one whose id is computed from `words` and the person.
 */
export const Standing = z.readonly(
  z.strictObject({
    slice: z.string(),
    row: z.string(),
    id: z.optional(
      z.readonly(z.strictObject({ kind: z.custom<IdKind>((kind) => isIdKind(String(kind))), words: Words })),
    ),
    field: z.string(),
    is: z.boolean(),
    /** Of these people any one standing so is enough: whoever is told looks after them. */
    ofAny: z.optional(Words),
  }),
);
export type Standing = z.infer<typeof Standing>;

const Command = z.strictObject({
  kind: z.literal('command'),
  slice: z.string(),
  id: z.string(),
  type: z.string(),
  data: z.unknown(),
});

const Notify = z.strictObject({
  kind: z.literal('notify'),
  template: z.string(),
  role: Role,
  region: RegionCode,
  about: z.string(),
  /** The one guardian it is for, and nobody else while they have an account. */
  guardianId: z.optional(z.string()),
  /**
   * What whoever holds the role is told while that guardian has no account: a template in the words of one who helps.
   * Absent: nobody stands in, and nothing is sent.
   */
  instead: z.optional(z.string()),
  /** The one person it is for, and nobody else: role and region then only say where it belongs. */
  personId: z.optional(z.string()),
  /** True where nobody above stands in while nobody holds the role. */
  stays: z.optional(z.literal(true)),
  /** Of those it is for, only whom this holds for when it is sent. */
  onlyIf: z.optional(Standing),
});

/** A paper to be drawn up outside any request: `what` is the slice's own name for it. */
const DrawUp = z.strictObject({
  kind: z.literal('draw_up'),
  slice: z.string(),
  id: z.string(),
  what: z.string(),
});

/** A command to another stream, news for whoever holds a role on a region, or a paper. Carries ids only. */
export const Effect = z.readonly(z.discriminatedUnion('kind', [Command, Notify, DrawUp]));
export type Effect = z.infer<typeof Effect>;

/** An effect on its way: `effectId` is `stream#version#index`, `depth` how many effects led here. */
export const QueuedEffect = z.readonly(
  z.strictObject({ effectId: z.string(), depth: z.number(), effect: Effect }),
);
export type Dispatched<E extends Effect = Effect> = Readonly<{ effectId: string; depth: number; effect: E }>;
