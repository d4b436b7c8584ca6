// A clause of a policy is named by its policy and its number; trainings, questions, hints and sessions all point at clauses.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { text } from '../kernel/text.ts';

/** What a clause asks of whoever carries it to the families: the county's work, duty by duty. */
export const duties = [
  'find',
  'file',
  'visit',
  'entrust',
  'report',
  'guide',
  'school',
  'benefits',
  'refer',
  'outreach',
  'privacy',
] as const;
export type Duty = (typeof duties)[number];
export const Duty = z.enum(duties, 'not_a_choice');

/** A clause's number as the document prints it: 第二十二条, 三（三）. */
export const ClauseNo = text(20);

/** One clause of one policy, whatever its version. */
export const ClauseRef = z.strictObject({ policyId: idOf('policy'), no: ClauseNo });
export type ClauseRef = z.infer<typeof ClauseRef>;

/** True for the same clause. */
export const isSameClause = (a: ClauseRef, b: ClauseRef): boolean =>
  a.policyId === b.policyId && a.no === b.no;

/** A clause as a version of its policy has it: what it says, what it means in plain words, and the duty it gives. */
export const Clause = z.strictObject({
  no: ClauseNo,
  heading: z.optional(text(40)),
  says: text(800),
  plainly: text(300),
  duty: z.optional(Duty),
});
export type Clause = z.infer<typeof Clause>;
