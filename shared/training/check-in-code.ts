// The code on the trainer's screen changes every few seconds and is signed by the session's own key; what makes it also judges it.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8Of } from '../kernel/utf8.ts';
import type { Way } from './contract.ts';
import type { TrainingPolicy } from './policy.ts';

/** Whose code it is, and for which way through the door. */
export type CodeOf = Readonly<{ trainingId: string; way: Way; codeKey: string }>;

type Rules = Pick<TrainingPolicy, 'windowMs' | 'tolerated'>;

const SHAPE = /^HUTONG-IN:(trn_[0-9A-Z]{26}):(in|out):(0|[1-9]\d{0,11}):([\w-]{16})$/;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
// Twelve bytes are sixteen characters of base64url, with nothing left over.
const MAC_BYTES = 12;

const base64url = (bytes: Uint8Array): string => {
  let text = '';
  for (let n = 0; n < bytes.length; n += 3) {
    const three = ((bytes[n] ?? 0) << 16) | ((bytes[n + 1] ?? 0) << 8) | (bytes[n + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += ALPHABET.charAt((three >> shift) & 63);
  }
  return text;
};

const macOf = ({ trainingId, way, codeKey }: CodeOf, window: number): string =>
  base64url(hmac(sha256, utf8Of(codeKey), utf8Of(`${trainingId}:${way}:${window}`)).subarray(0, MAC_BYTES));

// Told in a time that does not depend on where the two differ.
const isSame = (one: string, other: string): boolean => {
  let differs = one.length ^ other.length;
  for (let n = 0; n < one.length; n++) differs |= one.charCodeAt(n) ^ other.charCodeAt(n);
  return differs === 0;
};

/** Which window of so many milliseconds this moment lies in; times are counted from 1970, UTC. */
export const windowAt = (atMs: number, { windowMs }: Pick<Rules, 'windowMs'>): number =>
  Math.floor(atMs / windowMs);

/** The code of this moment by the server's time, as text for a QR. It needs no network. */
export const codeAt = (of: CodeOf, atMs: number, rules: Pick<Rules, 'windowMs'>): string => {
  const window = windowAt(atMs, rules);
  return `HUTONG-IN:${of.trainingId}:${of.way}:${window}:${macOf(of, window)}`;
};

/** What a code says of itself, before anything is believed. */
export type ReadCode = Readonly<{ trainingId: string; way: Way; window: number; mac: string }>;

/** Reads a code's text; undefined for whatever is no check-in code. */
export const readCode = (text: string): ReadCode | undefined => {
  const [, trainingId = '', way, window, mac = ''] = SHAPE.exec(text) ?? [];
  if (way !== 'in' && way !== 'out') return undefined;
  return { trainingId, way, window: Number(window), mac };
};

/** Why a code does not let through. */
export type CodeFault =
  | 'code_unreadable'
  | 'code_of_other_training'
  | 'code_forged'
  | 'code_of_other_way'
  | 'code_expired';

/** When a code that is genuine was on the screen: the beginning of its window, in milliseconds; or why it does not let through. */
export type Judged = Readonly<{ shownMs: number; fault?: never }> | Readonly<{ fault: CodeFault }>;

/**
 * Judges a code at a moment of the server. One that was scanned just now must be of this window or of the tolerated ones beside
 * it; one that a phone `held` back without a network is as old as it is, and only must not lie in the future.
 */
export const judgeCode = (
  text: string,
  of: CodeOf,
  { nowMs, held }: Readonly<{ nowMs: number; held: boolean }>,
  rules: Rules,
): Judged => {
  const read = readCode(text);
  if (!read) return { fault: 'code_unreadable' };
  const { trainingId, way, window, mac } = read;
  if (trainingId !== of.trainingId) return { fault: 'code_of_other_training' };
  if (!isSame(mac, macOf({ ...of, way }, window))) return { fault: 'code_forged' };
  if (way !== of.way) return { fault: 'code_of_other_way' };
  const ahead = window - windowAt(nowMs, rules);
  if (ahead > rules.tolerated || (!held && ahead < -rules.tolerated)) return { fault: 'code_expired' };
  return { shownMs: window * rules.windowMs };
};
