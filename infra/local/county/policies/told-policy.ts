// How a document of the county is told: clause by clause, in the words of the document and in plain ones.
import type { Clause, Duty } from '#shared/outreach/clauses.ts';
import type { PublishPolicy } from '#shared/outreach/policies.ts';

/** A document but for the county that works by it. */
export type ToldPolicy = Omit<PublishPolicy, 'region'>;

/** One clause: its number and heading, the duty it gives, what it says, and what that means at the door. */
export const clause = (
  [no, heading]: readonly [no: string, heading: string],
  duty: Duty,
  says: string,
  plainly: string,
): Clause => ({ no, heading, says, plainly, duty });
