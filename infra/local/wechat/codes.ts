// A login or phone code is good once, for five minutes.
import { randomBytes } from 'node:crypto';

const LIFE_MS = 5 * 60_000;

/** What a code came to: the person it was given to, or why it is no good. */
export type Redeemed = Readonly<{ openid: string }> | 'unknown' | 'used';

/** Codes of one kind. */
export type Codes = Readonly<{ give: (openid: string) => string; redeem: (code: string) => Redeemed }>;

/** No codes yet; `nowMs` is the clock their life is counted by. An expired code is as good as unknown. */
export const startCodes = (nowMs: () => number): Codes => {
  const given = new Map<string, { openid: string; until: number; used: boolean }>();
  return {
    give: (openid) => {
      for (const [code, { until }] of given) if (until < nowMs()) given.delete(code);
      const code = `0${randomBytes(15).toString('hex')}w3`;
      given.set(code, { openid, until: nowMs() + LIFE_MS, used: false });
      return code;
    },
    redeem: (code) => {
      const held = given.get(code);
      if (held === undefined || held.until < nowMs()) return 'unknown';
      if (held.used) return 'used';
      held.used = true;
      return { openid: held.openid };
    },
  };
};
