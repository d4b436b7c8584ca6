// A pack is everything that shows what was signed, by whom and when, to somebody who has nothing but the pack and a published key.
import * as z from 'zod/mini';
import { Evidence } from '../entrustment/evidence.ts';
import { Checkpoint, PublicKey } from './log.ts';

/** A commit as the record keeps it: sealed fields stay sealed, and the hash covers them so. */
export const PackedCommit = z.object({
  stream: z.string(),
  version: z.number(),
  commandId: z.string(),
  at: z.string(),
  madeAt: z.optional(z.string()),
  by: z.string(),
  as: z.optional(z.string()),
  depth: z.optional(z.number()),
  request: z.string(),
  events: z.array(z.record(z.string(), z.unknown())),
  alg: z.string(),
  prevHash: z.string(),
  hash: z.string(),
});

/** One act opened: where its fact stands (`version`, `index` in the commit), the evidence, and the salt of its hash. */
export const PackedAct = z.object({
  version: z.number(),
  index: z.number(),
  salt: z.string(),
  evidence: Evidence,
});

/** Where a commit stands in the log, under the checkpoint of that size. */
export const PackedPlace = z.object({
  version: z.number(),
  index: z.number(),
  size: z.number(),
  path: z.array(z.string()),
});

/**
 * The pack of one sheet. `seal` is RSA PKCS#1 v1.5 with SHA-256, in base64, over the canonical JSON (RFC 8785) of the pack
 * without it: nothing can be left out or put in by anybody but the county. Places are missing for what no checkpoint covers yet.
 */
export const Pack = z.object({
  format: z.literal('hutong-entrustment/1'),
  county: z.string(),
  agreementId: z.string(),
  madeAt: z.string(),
  /** The canonical text in force, and its salt. */
  text: z.string(),
  salt: z.string(),
  acts: z.array(PackedAct),
  commits: z.array(PackedCommit),
  places: z.array(PackedPlace),
  checkpoints: z.array(Checkpoint),
  /** The papers' hashes as the record notes them. */
  papers: z.array(z.object({ what: z.string(), sha256: z.string(), bytes: z.number() })),
  keys: z.array(PublicKey),
  seal: z.object({ keyId: z.string(), signature: z.string() }),
});
export type Pack = z.infer<typeof Pack>;
