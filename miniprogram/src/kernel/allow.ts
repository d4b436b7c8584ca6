// After a meaningful tap a person may allow more messages on WeChat; each answer is told to the county once.
import type { TellCredit } from '#shared/notifications/credit.ts';
import type { PlatformSubscriptions } from '#shared/notifications/subscriptions.ts';
import type { SubscriptionKey } from '#shared/notifications/template.ts';
import type { Allowance } from '#shared/notifications/views.ts';
import type { RequestSubscribe, SubscribeAnswer } from './ports.ts';
import { type Watched, watched } from './watched.ts';

/** WeChat asks for so many at once, and never for lasting ones together with the others. */
const MOST_AT_ONCE = 3;

export type AllowPorts = Readonly<{
  /** None in a browser, but for the people of the local double. */
  request: () => RequestSubscribe | undefined;
  /** The account's subscriptions, as the session tells them. */
  subscriptions: () => PlatformSubscriptions | undefined;
  /** Lays an answer into the outbox. */
  tell: (data: TellCredit) => void;
}>;

/** How a person answered; `isOff` where their settings answer for them. */
export type Allowed = Readonly<{ accepted: number; refused: number; isOff: boolean }>;

/** What was allowed on this phone, over the balance that it came on top of. */
type Laid = Readonly<{ over: number; added: number }>;

export type Allow = Readonly<{
  /** Whether WeChat can ask here. */
  canAsk: () => boolean;
  /** Which of these are asked for together by one tap. */
  together: (keys: readonly SubscriptionKey[]) => readonly SubscriptionKey[];
  /** True for one whose yes lasts. */
  lasts: (key: SubscriptionKey) => boolean;
  /** Asks for them; only in the handler of a tap, with nothing awaited before. */
  ask: (allowances: readonly Pick<Allowance, 'subscription' | 'balance'>[]) => Promise<Allowed>;
  /** Answers given here, until the county's own count knows them. */
  laid: Watched<ReadonlyMap<SubscriptionKey, Laid>>;
  forget: () => void;
}>;

/** An allowance as the newest answer makes it. */
export const asAllowed = (allowance: Allowance, laid: ReadonlyMap<SubscriptionKey, Laid>): Allowance => {
  const mine = laid.get(allowance.subscription);
  if (!mine || allowance.balance > mine.over) return allowance;
  return { ...allowance, balance: mine.over + mine.added, accepted: true, askNow: false };
};

const saysNo = (answer: SubscribeAnswer | undefined): boolean => answer === 'reject' || answer === 'ban';

/** The asking over the host's question. */
export const createAllow = ({ request, subscriptions, tell }: AllowPorts): Allow => {
  const laid = watched<ReadonlyMap<SubscriptionKey, Laid>>(new Map());
  const lasts = (key: SubscriptionKey): boolean => subscriptions()?.[key].lasts ?? false;
  const together = (keys: readonly SubscriptionKey[]): readonly SubscriptionKey[] => {
    const [first] = keys;
    return first === undefined
      ? []
      : keys.filter((key) => lasts(key) === lasts(first)).slice(0, MOST_AT_ONCE);
  };
  return {
    canAsk: () => request() !== undefined && subscriptions() !== undefined,
    together,
    lasts,
    ask: async (allowances) => {
      const account = subscriptions();
      const asking = request();
      if (!asking || !account) return { accepted: 0, refused: 0, isOff: false };
      const keys = together(allowances.map(({ subscription }) => subscription));
      const answers = await asking(keys.map((key) => account[key].id));
      const answerOf = (key: SubscriptionKey) => answers[account[key].id];
      const accepted = keys.filter((key) => answerOf(key) === 'accept');
      const refused = keys.filter((key) => saysNo(answerOf(key)));
      for (const subscription of accepted) tell({ subscription, answer: 'accepted' });
      for (const subscription of refused) tell({ subscription, answer: 'refused' });
      const balanceOf = (key: SubscriptionKey): number =>
        allowances.find(({ subscription }) => subscription === key)?.balance ?? 0;
      laid.set(
        new Map([
          ...laid.get(),
          ...accepted.map((key) => [key, { over: balanceOf(key), added: 1 }] as const),
        ]),
      );
      return {
        accepted: accepted.length,
        refused: refused.length,
        isOff: keys.some((key) => answerOf(key) === 'ban'),
      };
    },
    laid,
    forget: () => laid.set(new Map()),
  };
};
