// What a sheet is filled with: read from the files when it is drawn up, kept with it, and never read anew.
import * as z from 'zod/mini';
import { healthStates, relations, sexes } from '../registry/child.ts';
import { BarAnswers, Opinion, soleReasons } from './contract.ts';

const Parent = z.object({
  guardianId: z.string(),
  name: z.string(),
  relation: z.enum(relations),
  idNumber: z.string(),
  phone: z.string(),
  workplace: z.optional(z.string()),
  awayFromOn: z.optional(z.string()),
  awayUntilOn: z.optional(z.string()),
});

/** All that stands in the text of one sheet. Dates are county dates. */
export const SheetFacts = z.object({
  agreementId: z.string(),
  template: z.string(),
  /** The policy by which it was decided that this child must be covered. */
  policy: z.string(),
  drawnOn: z.string(),
  child: z.object({
    name: z.string(),
    sex: z.enum(sexes),
    bornOn: z.string(),
    ethnicity: z.optional(z.string()),
    idNumber: z.optional(z.string()),
    registeredAddress: z.optional(z.string()),
    address: z.optional(z.string()),
    school: z.optional(z.string()),
    className: z.optional(z.string()),
    health: z.optional(z.enum(healthStates)),
  }),
  parents: z.array(Parent),
  soleBecause: z.optional(z.enum(soleReasons)),
  caregiver: z.object({
    guardianId: z.string(),
    name: z.string(),
    relation: z.enum(relations),
    idNumber: z.string(),
    phone: z.string(),
    address: z.string(),
    health: z.enum(healthStates),
  }),
  contact: z.object({ name: z.string(), phone: z.string() }),
  villageName: z.string(),
  townName: z.string(),
  fromOn: z.string(),
  untilOn: z.string(),
  answers: BarAnswers,
  opinion: Opinion,
});
export type SheetFacts = z.infer<typeof SheetFacts>;
