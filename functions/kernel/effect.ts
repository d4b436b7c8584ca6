// What follows from a fact, as plain data with an id that every repetition shares; a queue carries it in this shape and no other.
import * as z from 'zod/mini';
import { Role } from '#shared/kernel/access.ts';
import { type IdKind, idPrefixes } from '#shared/kernel/id.ts';
import { RegionCode } from '#shared/kernel/region.ts';
import { AtTime } from '#shared/kernel/time.ts';

const isIdKind = (text: string): boolean => Object.hasOwn(idPrefixes, text);
const Words = z.readonly(z.array(z.string()));

/**
 * How somebody stands by a row at the moment of sending: whether `field` of a slice's part is true there, or is this text. The
 * row is the one `named`, the one whose id is computed from `words` and the person, or the person's own.
 */
export const Standing = z.readonly(
  z.strictObject({
    slice: z.string(),
    row: z.string(),
    id: z.optional(
      z.readonly(z.strictObject({ kind: z.custom<IdKind>((kind) => isIdKind(String(kind))), words: Words })),
    ),
    named: z.optional(z.string()),
    field: z.string(),
    is: z.union([z.boolean(), z.string()]),
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
  /** Of those it is for, only whom this holds for when it is sent: what is settled by then is told to nobody. */
  onlyIf: z.optional(Standing),
  /** What nobody is told twice about by this template; the fact itself where it is absent. */
  matter: z.optional(z.string()),
  /** What the template's `{name}`s stand for: dates and counts, never anything personal. */
  values: z.optional(z.readonly(z.record(z.string(), z.string()))),
});

/** A paper to be drawn up outside any request: `what` is the slice's own name for it. */
const DrawUp = z.strictObject({
  kind: z.literal('draw_up'),
  slice: z.string(),
  id: z.string(),
  what: z.string(),
});

/** A message that was held until now goes on its way: no fact leads to it, but the clock, or a try that failed. */
const Send = z.strictObject({ kind: z.literal('send'), id: z.string(), pressing: z.boolean() });

/** A command to another stream, news for whoever holds a role on a region, or a paper. Carries ids only. */
export const Effect = z.readonly(z.discriminatedUnion('kind', [Command, Notify, DrawUp]));
export type Effect = z.infer<typeof Effect>;

/** All that a queue carries. */
const Errand = z.readonly(z.discriminatedUnion('kind', [Command, Notify, DrawUp, Send]));
export type Errand = z.infer<typeof Errand>;

/** An effect on its way: `effectId` is `stream#version#index`, `depth` how many effects led here. */
export const QueuedEffect = z.readonly(
  z.strictObject({
    effectId: z.string(),
    depth: z.number(),
    /** The time of what it follows from, a fact or a tick: whoever works on it is not earlier. */
    asOf: z.optional(AtTime),
    effect: Errand,
  }),
);
export type Dispatched<E extends Errand = Errand> = Readonly<{
  effectId: string;
  depth: number;
  asOf?: string | undefined;
  effect: E;
}>;
