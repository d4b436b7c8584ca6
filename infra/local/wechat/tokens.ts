// A stable access token stays the same for all callers until it nears its end or is refreshed by force, which is rationed.
import { randomBytes } from 'node:crypto';

const LIFE_MS = 7200_000;
const RENEW_BEFORE_MS = 5 * 60_000;
const OLD_LIVES_MS = 5 * 60_000;
const FORCED_A_DAY = 20;
// Forced again sooner, it is not replaced.
const FORCED_APART_MS = 30_000;
const DAY_MS = 86_400_000;

/** An access token and the seconds it still lives. */
export type Token = Readonly<{ token: string; expiresIn: number }>;

/** The app's access tokens. */
export type Tokens = Readonly<{
  /** The token for now; undefined when it was refreshed by force too often within a day. */
  take: (force: boolean) => Token | undefined;
  check: (token: string) => 'good' | 'expired' | 'unknown';
}>;

/** No token yet; `nowMs` is the clock their life is counted by. */
export const startTokens = (nowMs: () => number): Tokens => {
  const ends = new Map<string, number>();
  let current: string | undefined;
  let forced: number[] = [];
  const left = (token: string | undefined): number =>
    token === undefined ? 0 : (ends.get(token) ?? 0) - nowMs();
  const make = (): string => {
    current = `local_${randomBytes(48).toString('base64url')}`;
    ends.set(current, nowMs() + LIFE_MS);
    return current;
  };
  const isReplaced = (force: boolean): boolean =>
    force && nowMs() - (forced.at(-1) ?? Number.NEGATIVE_INFINITY) >= FORCED_APART_MS;
  return {
    take: (force) => {
      const replaces = isReplaced(force);
      if (replaces) {
        forced = forced.filter((at) => nowMs() - at < DAY_MS);
        if (forced.length >= FORCED_A_DAY) return undefined;
        forced.push(nowMs());
        if (current !== undefined)
          ends.set(current, Math.min(ends.get(current) ?? 0, nowMs() + OLD_LIVES_MS));
      }
      const token = !replaces && current !== undefined && left(current) > RENEW_BEFORE_MS ? current : make();
      return { token, expiresIn: Math.floor(left(token) / 1000) };
    },
    check: (token) => (!ends.has(token) ? 'unknown' : left(token) > 0 ? 'good' : 'expired'),
  };
};
