// The rows and lists that views of entrustments are read from; nothing in them is personal, names stand in the people's own rows.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { RegionCode } from '../kernel/region.ts';
import { OnDate } from '../kernel/time.ts';
import { bars } from './bars.ts';
import { endReasons, parts, receivers, statuses } from './contract.ts';

/** This slice's part of a child's row: how the child stood when it was last looked at, and when to look again. */
export const CoverPart = z.object({
  must: z.boolean(),
  covered: z.boolean(),
  lackingSinceOn: z.optional(OnDate),
  /** When the supervisor heard that it has lacked a sheet too long. */
  longOn: z.optional(OnDate),
  turnsOn: z.optional(OnDate),
  /** The policy it was judged by. */
  policy: z.string(),
});
export type CoverPart = z.infer<typeof CoverPart>;

/** A sheet's row. Dates are county dates. */
export const AgreementPart = z.object({
  childId: idOf('child'),
  village: RegionCode,
  status: z.enum(statuses),
  parents: z.array(idOf('guardian')),
  caregiverId: idOf('guardian'),
  /** The day of the text in force. */
  drawnOn: OnDate,
  waitingSinceOn: OnDate,
  fromOn: OnDate,
  untilOn: OnDate,
  barred: z.array(z.enum(bars)),
  signed: z.array(
    z.object({ part: z.enum(parts), guardianId: z.optional(idOf('guardian')), at: z.string() }),
  ),
  /** Who is still owed a written notice, once it is filed. */
  owed: z.array(z.enum(receivers)),
  sentBack: z.optional(z.literal(true)),
  askedDay: z.optional(z.number()),
  daysLeft: z.optional(z.number()),
  number: z.optional(z.string()),
  filedOn: z.optional(OnDate),
  ended: z.optional(z.object({ reason: z.enum(endReasons), on: OnDate })),
});
export type AgreementPart = z.infer<typeof AgreementPart>;

/** A row for each guardian whom a sheet names, keyed `<agreementId>/<guardianId>`. */
export const SignerPart = z.object({
  agreementId: idOf('agreement'),
  guardianId: idOf('guardian'),
  childId: idOf('child'),
  /** As caregiver of a sheet that is filed and has not ended: its last day. */
  caresUntilOn: z.optional(OnDate),
  isCaregiver: z.boolean(),
});
export type SignerPart = z.infer<typeof SignerPart>;

/** The list under which a village's sheets stand until they end. */
export const sheetList = (village: string): string => `sheets/${village}`;

/** The list under which a village's sheets stand that ended in a year `YYYY`. */
export const endedList = (village: string, year: string): string => `sheets-ended/${village}/${year}`;

/** The list under which the sheets of a guardian stand. */
export const signerList = (guardianId: string): string => `signer/${guardianId}`;

/** The counter of the sheets that were filed in a year `YYYY`. */
export const filedIn = (year: string): string => `filed_${year}`;
