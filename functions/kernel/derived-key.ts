// A person's one key is never used itself: every purpose has a key of its own derived from it, so none can weaken another.
import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/** HKDF-SHA-256 of the key for one purpose. */
export const derivedKey = (key: Uint8Array, purpose: 'seal' | 'request'): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `hutong/${purpose}`, KEY_BYTES));
