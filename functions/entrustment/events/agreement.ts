// What happens to one sheet, from its draft to its end. Everything personal in it is the child's.
import * as z from 'zod/mini';
import { bars } from '#shared/entrustment/bars.ts';
import {
  endReasons,
  grades,
  paperKinds,
  parts,
  receivers,
  signingWays,
  unheardReasons,
} from '#shared/entrustment/contract.ts';
import { Evidence } from '#shared/entrustment/evidence.ts';
import { SheetFacts } from '#shared/entrustment/facts.ts';

const drawn = {
  childId: z.string(),
  village: z.string(),
  parents: z.array(z.string()),
  caregiverId: z.string(),
  template: z.string(),
  policy: z.string(),
  /** The county date of this text. */
  drawnOn: z.string(),
  fromOn: z.string(),
  untilOn: z.string(),
  /** The questions answered with yes; their version stands in the text. */
  barred: z.array(z.enum(bars)),
  heard: z.enum(['heard', ...unheardReasons]),
  /** Who is told in writing once it is filed. */
  notices: z.array(z.enum(receivers)),
  textHash: z.string(),
  personal: z.optional(z.object({ facts: SheetFacts, text: z.string(), salt: z.string() })),
};

const acted = {
  part: z.enum(parts),
  guardianId: z.optional(z.string()),
  way: z.enum(signingWays),
  grade: z.enum(grades),
  textHash: z.string(),
  evidenceHash: z.string(),
  personal: z.optional(z.object({ evidence: Evidence, salt: z.string() })),
};

/** The closed list of facts. */
export const AgreementEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('sheet.drafted'), ...drawn, renews: z.optional(z.string()) }),
  /** The text changed: whatever was signed before is signed no more. */
  z.object({ type: z.literal('sheet.redrafted'), ...drawn }),
  z.object({ type: z.literal('sheet.barred'), village: z.string(), bars: z.array(z.enum(bars)) }),
  z.object({
    type: z.literal('sheet.bar_settled'),
    village: z.string(),
    outcome: z.enum(['not_so', 'confirmed']),
    /** Whoever may sign from this day on. */
    guardians: z.array(z.string()),
    settledOn: z.string(),
    personal: z.optional(z.object({ reason: z.string() })),
  }),
  z.object({ type: z.literal('sheet.signed'), village: z.string(), ...acted }),
  /** Parents and caregiver have all signed. */
  z.object({ type: z.literal('sheet.agreed'), village: z.string() }),
  z.object({ type: z.literal('sheet.witnessed'), village: z.string(), personId: z.string(), ...acted }),
  z.object({
    type: z.literal('sheet.sent_back'),
    village: z.string(),
    personal: z.optional(z.object({ reason: z.string() })),
  }),
  z.object({
    type: z.literal('sheet.filed'),
    childId: z.string(),
    village: z.string(),
    guardians: z.array(z.string()),
    number: z.string(),
    filedOn: z.string(),
    fromOn: z.string(),
    untilOn: z.string(),
    notices: z.array(z.enum(receivers)),
  }),
  z.object({
    type: z.literal('notice.receipted'),
    to: z.enum(receivers),
    receivedOn: z.string(),
    personal: z.optional(z.object({ receivedBy: z.string() })),
  }),
  /** Everybody who is owed a notice has it. */
  z.object({ type: z.literal('sheet.notified'), village: z.string() }),
  /** Tells these guardians again; `day` where the clock did. */
  z.object({
    type: z.literal('signing.asked_again'),
    village: z.string(),
    guardians: z.array(z.string()),
    askedOn: z.string(),
    day: z.optional(z.number()),
  }),
  /** So many days are left of the term. */
  z.object({
    type: z.literal('sheet.came_near_end'),
    village: z.string(),
    guardians: z.array(z.string()),
    daysLeft: z.number(),
    untilOn: z.string(),
  }),
  z.object({
    type: z.literal('sheet.ended'),
    childId: z.string(),
    village: z.string(),
    guardians: z.array(z.string()),
    reason: z.enum(endReasons),
    /** The first day without it. */
    on: z.string(),
    personal: z.optional(z.object({ note: z.string() })),
  }),
  z.object({ type: z.literal('sheet.moved'), from: z.string(), village: z.string() }),
  z.object({
    type: z.literal('paper.drawn_up'),
    what: z.enum(paperKinds),
    name: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    textHash: z.string(),
  }),
]);
export type AgreementEvent = z.infer<typeof AgreementEvent>;
