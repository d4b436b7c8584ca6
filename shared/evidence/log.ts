// The signed log over all records (RFC 6962 in shape): what a checkpoint says, and how a commit is shown to stand in it.
import * as z from 'zod/mini';
import { AtTime } from '../kernel/time.ts';

/** Lower-case hex of 32 bytes. */
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What is signed of a checkpoint, byte for byte: five lines, each ended by a line feed. */
export const checkpointText = ({
  county,
  size,
  root,
  at,
}: Readonly<{ county: string; size: number; root: string; at: string }>): string =>
  `hutong/records/1\n${county}\n${size}\n${root}\n${at}\n`;

/**
 * The log as it stood at a moment: `size` leaves under `root`. `signature` is ECDSA P-256 with SHA-256 over the text, in DER
 * and base64; `keyId` names the public key. `timestamp` is an RFC 3161 token over the text, in base64, where a service gave one.
 */
export const Checkpoint = z.object({
  county: z.string(),
  size: z.number(),
  root: Hash,
  at: AtTime,
  keyId: z.string(),
  signature: z.string(),
  timestamp: z.optional(z.string()),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** A public key of the county, SPKI in PEM. */
export const PublicKey = z.object({ keyId: z.string(), pem: z.string() });
export type PublicKey = z.infer<typeof PublicKey>;

/**
 * Where one commit stands: its leaf is SHA-256 over 0x00 and `stream LF version LF hash`, its number in the log counts from
 * nought, and `path` holds the siblings up to the checkpoint's root (RFC 9162, 2.1.3).
 */
export const Logged = z.object({
  index: z.number(),
  path: z.array(Hash),
  checkpoint: Checkpoint,
  key: PublicKey,
});
export type Logged = z.infer<typeof Logged>;

/** A key as it is made known: what it signs, and the SHA-256 over its SPKI in DER, in hex, by which anybody compares it. */
export const PublishedKey = z.extend(PublicKey, { signs: z.enum(['log', 'evidence']), fingerprint: Hash });
export type PublishedKey = z.infer<typeof PublishedKey>;

/** The newest checkpoints, the newest first, as a county prints them in its bulletin, and every key that its evidence rests on. */
export const Checkpoints = z.object({ checkpoints: z.array(Checkpoint), keys: z.array(PublishedKey) });
export type Checkpoints = z.infer<typeof Checkpoints>;
