// The simulated WeChat: it counts by itself what each person allows, gives and forgets tokens, and stays closed once its day is spent.
import { addDays, countyDate, countyMoment } from '#shared/kernel/time.ts';
import type { PlatformSubscriptions } from '#shared/notifications/subscriptions.ts';
import { type SubscriptionKey, subscriptionKeys } from '#shared/notifications/template.ts';
import type { Chance } from './chance.ts';

/** A token as the platform knows it. */
type Token = { readonly text: string; until: number; isForgotten: boolean };

/** One fetch of a token. */
export type Fetch = Readonly<{ token: string; isForced: boolean }>;

export type Platform = Readonly<{
  subscriptions: PlatformSubscriptions;
  /** One tap: a message more, or a lasting yes. */
  allow: (openid: string, subscription: SubscriptionKey) => void;
  /** Everything is taken back in the settings. */
  withdraw: (openid: string, subscription: SubscriptionKey) => void;
  /** How many messages it would still take; all of them where a yes lasts. */
  left: (openid: string, subscription: SubscriptionKey) => number;
  /** When everything was last taken back. */
  withdrawnAt: (openid: string, subscription: SubscriptionKey) => number | undefined;
  /** Takes a message, or not, as nothing is left. */
  take: (openid: string, subscription: SubscriptionKey) => 0 | 43101;
  named: (platformId: string) => SubscriptionKey;
  token: (isForced: boolean) => Readonly<{ access_token: string; expires_in: number }>;
  isGood: (token: string) => boolean;
  forget: () => void;
  /** It takes nothing more this minute or this day. */
  close: (code: 45009 | 45011) => void;
  /** Why it takes nothing now. */
  closedBy: () => 45009 | 45011 | undefined;
  fetches: readonly Fetch[];
  /** How many tokens there ever were, and how many it forgot. */
  tokens: () => Readonly<{ given: number; forgotten: number }>;
}>;

const TOKEN_MS = 7_200_000;
const NEXT_MS = 300_000;
const FORCED_APART_MS = 30_000;
const MINUTE_MS = 60_000;
const LASTS = 0.15;

const idOf = (key: SubscriptionKey): string => `tpl-${key}`;

type Clock = () => number;

const tokensOf = (now: Clock) => {
  const all: Token[] = [];
  const fetches: Fetch[] = [];
  let forcedAt = 0;
  const give = (): Token => {
    const token = { text: `token-${all.length + 1}`, until: now() + TOKEN_MS, isForgotten: false };
    all.push(token);
    return token;
  };
  const standing = (): Token => {
    const last = all.at(-1);
    return last && now() < last.until - NEXT_MS ? last : give();
  };
  const forced = (): Token => {
    const last = all.at(-1);
    if (last && now() < forcedAt + FORCED_APART_MS) return last;
    forcedAt = now();
    if (last) last.until = now();
    return give();
  };
  return {
    fetches,
    tokens: () => ({ given: all.length, forgotten: all.filter((one) => one.isForgotten).length }),
    token: (isForced: boolean) => {
      const { text, until } = isForced ? forced() : standing();
      fetches.push({ token: text, isForced });
      return { access_token: text, expires_in: Math.floor((until - now()) / 1000) };
    },
    isGood: (text: string) => all.some((one) => one.text === text && !one.isForgotten && now() < one.until),
    forget: () => {
      const last = all.at(-1);
      if (last) last.isForgotten = true;
    },
  };
};

/** A platform that nobody has allowed anything yet. In some counties a subscription lasts. */
export const platformOf = (chance: Chance, now: Clock): Platform => {
  const lasting = new Map(subscriptionKeys.map((key) => [key, chance.hits(LASTS)] as const));
  const allowed = new Map<string, number>();
  const withdrawn = new Map<string, number>();
  let closed: Readonly<{ code: 45009 | 45011; until: number }> | undefined;
  const nameOf = (openid: string, key: SubscriptionKey): string => `${openid} ${key}`;
  const left: Platform['left'] = (openid, key) => {
    const n = allowed.get(nameOf(openid, key)) ?? 0;
    return lasting.get(key) && n > 0 ? Number.POSITIVE_INFINITY : n;
  };
  const subscription = (key: SubscriptionKey) => ({ id: idOf(key), lasts: lasting.get(key) === true });
  return {
    ...tokensOf(now),
    subscriptions: {
      children: subscription('children'),
      entrustment: subscription('entrustment'),
      learning: subscription('learning'),
    },
    allow: (openid, key) => {
      const name = nameOf(openid, key);
      allowed.set(name, (allowed.get(name) ?? 0) + 1);
    },
    withdraw: (openid, key) => {
      allowed.delete(nameOf(openid, key));
      withdrawn.set(nameOf(openid, key), now());
    },
    left,
    withdrawnAt: (openid, key) => withdrawn.get(nameOf(openid, key)),
    take: (openid, key) => {
      const name = nameOf(openid, key);
      if (left(openid, key) === 0) return 43101;
      if (!lasting.get(key)) allowed.set(name, (allowed.get(name) ?? 0) - 1);
      return 0;
    },
    named: (platformId) => {
      const key = subscriptionKeys.find((one) => idOf(one) === platformId);
      if (!key) throw new Error(`No template ${platformId}`);
      return key;
    },
    close: (code) => {
      const at = new Date(now()).toISOString();
      const until =
        code === 45011 ? now() + MINUTE_MS : Date.parse(countyMoment(addDays(countyDate(at), 1), '00:00'));
      closed = { code, until };
    },
    closedBy: () => (closed && now() < closed.until ? closed.code : undefined),
  };
};
