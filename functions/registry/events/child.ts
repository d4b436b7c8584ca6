// What has happened to one child's file. Plain fields are those that lists and rules need without a key; the rest is sealed.
import * as z from 'zod/mini';
import { categories, difficulties, KeptDetails, Responsibility } from '#shared/registry/child.ts';
import { closingReasons } from '#shared/registry/contract.ts';
import { KeptBenefit, KeptHealth, KeptHousehold, KeptSchooling } from '../kept.ts';

const category = z.enum(categories);

/** A category as it stands in the clear; its kind and evidence are grounds, and sealed. */
const Held = z.object({ category, sinceOn: z.string() });
export type Held = z.infer<typeof Held>;

const Grounds = z.object({ kind: z.optional(z.enum(difficulties)), evidence: z.optional(z.string()) });
const head = { name: z.string(), details: KeptDetails };
const turning = z.optional(z.string());
const sixteen = z.string();

/**
 * The closed list of facts. `turning` is the month of the next birthday that changes something, `sixteen` the month of that
 * one, or `past`; never a date.
 */
export const ChildEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('child.registered'),
    village: z.string(),
    openedOn: z.string(),
    categories: z.array(Held),
    responsibilities: z.array(Responsibility),
    turning,
    sixteen,
    personal: z.optional(
      z.object({ ...head, grounds: z.optional(z.array(z.extend(Grounds, { category }))) }),
    ),
  }),
  z.object({ type: z.literal('child.corrected'), turning, sixteen, personal: z.optional(z.object(head)) }),
  z.object({
    type: z.literal('child.categorised'),
    ...Held.shape,
    personal: z.optional(z.object({ grounds: z.optional(Grounds) })),
  }),
  z.object({
    type: z.literal('child.category_ended'),
    category,
    untilOn: z.string(),
    personal: z.optional(z.object({ evidence: z.string() })),
  }),
  // Those named no more are named once more, so that each one's row learns that it ends.
  z.object({
    type: z.literal('child.responsibilities_set'),
    responsibilities: z.array(Responsibility),
    ended: z.array(z.string()),
  }),
  z.object({
    type: z.literal('child.schooling_set'),
    personal: z.optional(z.object({ schooling: KeptSchooling })),
  }),
  z.object({ type: z.literal('child.health_set'), personal: z.optional(z.object({ health: KeptHealth })) }),
  z.object({
    type: z.literal('child.household_set'),
    sharesWith: z.optional(z.string()),
    personal: z.optional(z.object({ household: KeptHousehold })),
  }),
  z.object({
    type: z.literal('child.benefits_set'),
    personal: z.optional(z.object({ benefits: z.array(KeptBenefit) })),
  }),
  z.object({ type: z.literal('child.moved'), from: z.string(), village: z.string(), movedOn: z.string() }),
  z.object({
    type: z.literal('child.closed'),
    village: z.string(),
    reason: z.enum(closingReasons),
    closedOn: z.string(),
    guardians: z.array(z.string()),
  }),
  // The row ended when the file was closed, so everything it needs is said again.
  z.object({
    type: z.literal('child.reopened'),
    village: z.string(),
    reopenedOn: z.string(),
    categories: z.array(Held),
    guardians: z.array(z.string()),
    turning,
    sixteen,
    personal: z.optional(z.object({ ...head, reason: z.string() })),
  }),
  z.object({ type: z.literal('child.asked_for'), from: z.string(), village: z.string() }),
  z.object({
    type: z.literal('child.turned'),
    village: z.string(),
    age: z.number(),
    month: z.string(),
    next: z.optional(z.string()),
  }),
  z.object({ type: z.literal('child.erased'), village: z.string(), guardians: z.array(z.string()) }),
]);
export type ChildEvent = z.infer<typeof ChildEvent>;

type Stored = Readonly<Record<string, unknown>>;

const Plain = z.object({ openedOn: z.string(), categories: z.array(z.string()) });
const Turning = z.object({ turning: z.string() });

const ABOUT_AGE: readonly unknown[] = ['child.registered', 'child.corrected', 'child.reopened'];

// Not knowing which birthday comes next, a child is rather thought younger than older: asked about too long, never too short.
const sixteenOf = (stored: Stored): string => {
  const told = Turning.safeParse(stored);
  if (told.success) return yearsOn(told.data.turning, 2);
  const oldest = Plain.safeParse(stored);
  return oldest.success ? yearsOn(oldest.data.openedOn, 16) : 'past';
};

const yearsOn = (on: string, years: number): string => `${Number(on.slice(0, 4)) + years}${on.slice(4, 7)}`;

const categoriesOf = (stored: Stored): Stored => {
  const old = Plain.safeParse(stored);
  if (!old.success) return stored;
  const sinceOn = old.data.openedOn;
  return { ...stored, categories: old.data.categories.map((word) => ({ category: word, sinceOn })) };
};

/**
 * Stored facts in their present shape: a registration once held categories as mere words, each since the opening; a closing
 * did not name the guardians; no fact named the month in which a child comes to 16.
 */
export const upcastChild = (stored: Stored): Stored => {
  if (stored['type'] === 'child.closed') return { guardians: [], ...stored };
  if (!ABOUT_AGE.includes(stored['type'])) return stored;
  const aged = 'sixteen' in stored ? stored : { ...stored, sixteen: sixteenOf(stored) };
  return stored['type'] === 'child.registered' ? categoriesOf(aged) : aged;
};
