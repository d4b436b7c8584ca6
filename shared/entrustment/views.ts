// What the screens read of entrustments: one sheet, what waits for a guardian, and the lists of village, town and county.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { AtTime, OnDate } from '../kernel/time.ts';
import { capacities, healthStates, relations } from '../registry/child.ts';
import { bars } from './bars.ts';
import {
  endReasons,
  grades,
  paperKinds,
  parts,
  receivers,
  Sha256,
  signingWays,
  statuses,
} from './contract.ts';
import { coverRules } from './policy.ts';

const Ended = z.object({ reason: z.enum(endReasons), on: OnDate });
const Contact = z.object({ name: z.string(), phone: z.string() });
const Rule = z.object({ version: z.string(), rule: z.enum(coverRules) });

/** Whoever signs, and how they did; the witness is named once there is one. */
export const Signer = z.object({
  part: z.enum(parts),
  guardianId: z.optional(idOf('guardian')),
  name: z.optional(z.string()),
  relation: z.optional(z.enum(relations)),
  /** None for a role that sees no phones. */
  phone: z.optional(z.string()),
  /** True where they can sign on an own phone. */
  bound: z.optional(z.boolean()),
  signed: z.optional(z.object({ at: AtTime, way: z.enum(signingWays), grade: z.enum(grades) })),
});
export type Signer = z.infer<typeof Signer>;

/** One sheet as it stands. The phone computes `textHash` itself, from `salt` and the lines it has shown. */
export const SheetView = z.object({
  agreementId: idOf('agreement'),
  version: z.number(),
  childId: idOf('child'),
  childName: z.string(),
  village: RegionCode,
  villageName: z.string(),
  status: z.enum(statuses),
  /** The canonical text; absent for the auditor and once the child is erased. */
  text: z.optional(z.string()),
  salt: z.optional(z.string()),
  textHash: Sha256,
  /** The version of the clauses. */
  template: z.string(),
  signers: z.array(Signer),
  /** What the whole is worth as it stands. */
  grade: z.optional(z.enum(grades)),
  fromOn: OnDate,
  untilOn: OnDate,
  draftedOn: OnDate,
  /** Which questions were answered with yes. */
  barred: z.array(z.enum(bars)),
  sentBack: z.optional(z.object({ at: AtTime, reason: z.optional(z.string()) })),
  number: z.optional(z.string()),
  filedOn: z.optional(OnDate),
  notices: z.array(
    z.object({
      to: z.enum(receivers),
      receivedBy: z.optional(z.string()),
      receivedOn: z.optional(OnDate),
    }),
  ),
  /** Papers that are drawn up and can be opened. */
  papers: z.array(z.object({ what: z.enum(paperKinds), at: AtTime, bytes: z.number() })),
  /** The photo of the signed paper, where acts in force come from one; not told to the auditor, nor once the child is erased. */
  photo: z.optional(z.object({ sha256: Sha256, bytes: z.number() })),
  contact: Contact,
  /** For how many children the caregiver stands today, this one included; told to staff. */
  caregiverOf: z.optional(z.number()),
  renews: z.optional(idOf('agreement')),
  ended: z.optional(Ended),
});
export type SheetView = z.infer<typeof SheetView>;

/** A sheet in a guardian's own list. */
export const OwnSheet = z.object({
  agreementId: idOf('agreement'),
  childId: idOf('child'),
  childName: z.string(),
  part: z.enum(['parent', 'caregiver']),
  status: z.enum(statuses),
  /** True where this guardian is asked to sign now. */
  waits: z.boolean(),
  signedAt: z.optional(AtTime),
  fromOn: OnDate,
  untilOn: OnDate,
  draftedOn: OnDate,
  ended: z.optional(Ended),
});
export type OwnSheet = z.infer<typeof OwnSheet>;

/** Everything a guardian is a party of: what waits first, then the newest. */
export const OwnSheets = z.object({ readAt: AtTime, sheets: z.array(OwnSheet) });
export type OwnSheets = z.infer<typeof OwnSheets>;

/** A sheet in the lists of the staff. */
export const SheetLine = z.object({
  agreementId: idOf('agreement'),
  version: z.number(),
  childId: idOf('child'),
  childName: z.string(),
  caregiverName: z.string(),
  village: RegionCode,
  villageName: z.string(),
  status: z.enum(statuses),
  missing: z.array(z.object({ part: z.enum(parts), name: z.optional(z.string()) })),
  draftedOn: OnDate,
  fromOn: OnDate,
  untilOn: OnDate,
  number: z.optional(z.string()),
  /** True where the caregiver stands for more children than the policy allows. */
  manyChildren: z.boolean(),
  sentBack: z.optional(z.literal(true)),
  noticesOwed: z.array(z.enum(receivers)),
  ended: z.optional(Ended),
});
export type SheetLine = z.infer<typeof SheetLine>;

/** A child that must be covered today and is not. */
export const LackingChild = z.object({
  childId: idOf('child'),
  name: z.string(),
  village: RegionCode,
  villageName: z.string(),
  lackingSinceOn: OnDate,
});
export type LackingChild = z.infer<typeof LackingChild>;

/** Figures of a place: who must be covered, who is, and who has lacked it for longer than the policy bears. */
export const CoverCounts = z.object({
  region: RegionCode,
  name: z.string(),
  must: z.number(),
  covered: z.number(),
  lackingLong: z.number(),
});
export type CoverCounts = z.infer<typeof CoverCounts>;

/** A village's children without a sheet, the longest first; its open sheets, the oldest first; its standing ones, the soonest to end first. */
export const VillageSheets = z.object({
  village: RegionCode,
  villageName: z.string(),
  readAt: AtTime,
  policy: Rule,
  lacking: z.array(LackingChild),
  open: z.array(SheetLine),
  standing: z.array(SheetLine),
  /** Ended within the last year, the newest first. */
  ended: z.array(SheetLine),
});
export type VillageSheets = z.infer<typeof VillageSheets>;

/** What waits for a town: bars to look into, sheets to file, receipts owed, children lacking one too long; and its villages' figures. */
export const TownSheets = z.object({
  town: RegionCode,
  townName: z.string(),
  readAt: AtTime,
  policy: Rule,
  barred: z.array(SheetLine),
  toFile: z.array(SheetLine),
  noticesOwed: z.array(SheetLine),
  lackingLong: z.array(LackingChild),
  villages: z.array(CoverCounts),
  /** A number that no sheet of this town has had this year. */
  nextNumber: z.string(),
});
export type TownSheets = z.infer<typeof TownSheets>;

/** The county's coverage by town, with the rule it is counted by. */
export const CountyCover = z.object({
  county: RegionCode,
  countyName: z.string(),
  readAt: AtTime,
  policy: Rule,
  towns: z.array(CoverCounts),
});
export type CountyCover = z.infer<typeof CountyCover>;

const Person = z.object({
  guardianId: idOf('guardian'),
  name: z.string(),
  relation: z.enum(relations),
  capacity: z.enum(capacities),
  /** False where the entry lacks the number without which nobody signs. */
  identified: z.boolean(),
  bound: z.boolean(),
});

/** All that a director needs to draw up a sheet for a child. */
export const DraftGround = z.object({
  childId: idOf('child'),
  name: z.string(),
  bornOn: OnDate,
  /** The last day a sheet may run to: the day before the child comes to 16. */
  latestOn: OnDate,
  must: z.boolean(),
  lackingSinceOn: z.optional(OnDate),
  policy: Rule,
  template: z.string(),
  barsVersion: z.string(),
  /** True where the child is old enough to be heard. */
  isHeard: z.boolean(),
  school: z.optional(z.string()),
  /** Where the child lives now: most often the caregiver's own home. */
  address: z.optional(z.string()),
  people: z.array(Person),
  /** Drawn up and not filed: at most one may be. */
  open: z.optional(idOf('agreement')),
  /** The one that stands, and what of it a renewal would keep. */
  standing: z.optional(
    z.object({
      agreementId: idOf('agreement'),
      untilOn: OnDate,
      parents: z.array(idOf('guardian')),
      caregiver: z.object({
        guardianId: idOf('guardian'),
        address: z.string(),
        health: z.enum(healthStates),
      }),
    }),
  ),
});
export type DraftGround = z.infer<typeof DraftGround>;

/** A paper as it is opened: PDF in base64. */
export const PaperFile = z.object({
  what: z.enum(paperKinds),
  sha256: Sha256,
  bytes: z.number(),
  pdf: z.string(),
});
export type PaperFile = z.infer<typeof PaperFile>;

/** The photo of the signed paper as it is opened: the hash and the weight are of the picture, before it is put into base64. */
export const SheetPhoto = z.object({
  sha256: Sha256,
  bytes: z.number(),
  mime: z.enum(['image/jpeg', 'image/png']),
  photo: z.string(),
});
export type SheetPhoto = z.infer<typeof SheetPhoto>;
