// The phone's idea of now follows the server's, because a phone set to the wrong day must not misdate a visit.
import { countyDate } from '#shared/kernel/time.ts';
import type { KeyStore, Now } from './ports.ts';

const KEY = 'clock/offset';
/** Under this much the two clocks are called equal. */
const TOLERANCE_MS = 120_000;

export type CountyClock = Readonly<{
  now: Now;
  /** Now as a time of the contracts. */
  at: () => string;
  /** Today's county date. */
  today: () => string;
  /** Takes the server's time, just received, as the truth; true when that moved this clock. */
  learn: (serverAt: string) => boolean;
}>;

/** A clock over the phone's own; what it learned outlives a restart. */
export const createCountyClock = (store: KeyStore, phoneNow: Now): CountyClock => {
  let offset = Number(store.get(KEY) ?? 0) || 0;
  const now = () => phoneNow() + offset;
  const at = () => new Date(now()).toISOString();
  return {
    now,
    at,
    today: () => countyDate(at()),
    learn: (serverAt) => {
      const apart = Date.parse(serverAt) - now();
      if (Number.isNaN(apart) || Math.abs(apart) < TOLERANCE_MS) return false;
      offset += apart;
      store.set(KEY, String(Math.round(offset)));
      return true;
    },
  };
};
