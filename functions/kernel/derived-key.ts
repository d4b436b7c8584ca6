// A person's one key is never used itself: every purpose has a key of its own derived from it, so none can weaken another.
import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;
type Purpose = 'seal' | 'request' | 'file';

// Deriving costs more than opening a field; what was derived is forgotten with the key itself.
const derived = new WeakMap<Uint8Array, Map<Purpose, Uint8Array>>();

/** HKDF-SHA-256 of the key for one purpose. */
export const derivedKey = (key: Uint8Array, purpose: Purpose): Uint8Array => {
  const known = derived.get(key) ?? new Map<Purpose, Uint8Array>();
  derived.set(key, known);
  const made =
    known.get(purpose) ??
    new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `hutong/${purpose}`, KEY_BYTES));
  known.set(purpose, made);
  return made;
};
