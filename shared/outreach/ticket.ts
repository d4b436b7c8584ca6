// The server's own signature over an attempt's start and deadline: a phone that was offline shows by it what it was allowed.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8Of } from '../kernel/utf8.ts';

/** What a ticket is for; without a deadline there is no clock. */
export type Ticketed = Readonly<{ attemptId: string; startedAt: string; deadlineAt?: string | undefined }>;

/** Hex HMAC-SHA-256 under the attempt's own nonce, which never leaves the server. */
export const ticketOf = (nonce: string, { attemptId, startedAt, deadlineAt = '' }: Ticketed): string =>
  bytesToHex(hmac(sha256, utf8Of(nonce), utf8Of(`${attemptId}|${startedAt}|${deadlineAt}`)));
