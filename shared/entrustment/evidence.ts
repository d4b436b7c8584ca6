// What is kept of one act of signing: who, how identified, from where, with which hand. Sealed in the record, opened in a pack.
import * as z from 'zod/mini';
import { documents, grades, parts, signingWays } from './contract.ts';
import { Signature } from './signature.ts';

/**
 * The evidence of an act. `at` is the server's time (the phone's claim stands in the commit); `name` is as the sheet has it. Its canonical
 * JSON (RFC 8785), salted as the text is, gives the `evidenceHash` that stands open in the record.
 */
export const Evidence = z.object({
  agreementId: z.string(),
  part: z.enum(parts),
  guardianId: z.optional(z.string()),
  name: z.string(),
  way: z.enum(signingWays),
  grade: z.enum(grades),
  textHash: z.string(),
  clauses: z.array(z.number()),
  readAloud: z.boolean(),
  at: z.string(),
  /** Who sent it, in which role and region. */
  by: z.string(),
  as: z.optional(z.string()),
  address: z.optional(z.string()),
  device: z.optional(z.string()),
  sessionId: z.optional(z.string()),
  /** The code that was sent to the signer's own phone and given back. */
  confirmed: z.optional(z.object({ at: z.string(), phoneTail: z.string() })),
  /** What the director saw, where they signed on the director's phone. */
  identity: z.optional(z.object({ document: z.enum(documents), numberTail: z.optional(z.string()) })),
  witness: z.optional(z.object({ name: z.string(), signature: Signature })),
  /** The picture of a sheet signed on paper. */
  picture: z.optional(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
  signedOn: z.optional(z.string()),
  signature: z.optional(Signature),
});
export type Evidence = z.infer<typeof Evidence>;
