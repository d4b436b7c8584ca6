// Every device has a secret of its own, made once: a session answers only to the device that opened it.
import type { KeyStore } from './ports.ts';

const KEY = 'device';
const BYTES = 32;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url without padding. */
export const base64url = (bytes: Uint8Array): string => {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0] as const;
    const bits = (three[0] << 16) | (three[1] << 8) | three[2];
    const four = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63)).join('');
    out += four.slice(0, Math.min(3, bytes.length - at) + 1);
  }
  return out;
};

/**
 * This device's secret as the contracts take it: read where it was made before, else made and kept.
 * Rejects where the host hands out no secure chance; nothing weaker is taken instead.
 */
export const createDevice = (
  store: KeyStore,
  secureBytes: (count: number) => Promise<Uint8Array>,
): (() => Promise<string>) => {
  let making: Promise<string> | undefined;
  const make = async (): Promise<string> => {
    const known = store.get(KEY);
    if (known !== undefined) return known;
    const secret = base64url(await secureBytes(BYTES));
    store.set(KEY, secret);
    return secret;
  };
  return () => {
    making ??= make().catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
};
