// Until when somebody still hears from us on WeChat is told in time, with how many more one tap would bring.
import { subscriptions } from '#shared/notifications/subscriptions.ts';
import type { SubscriptionKey } from '#shared/notifications/template.ts';
import type { Allowance } from '#shared/notifications/views.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';

/** What is left, and whether and how more can be asked for here. */
export type Allowing = Readonly<{
  allowances: readonly Allowance[];
  hasWechat: boolean;
  /** WeChat can ask on this device. */
  canAsk: boolean;
  lasts: (key: SubscriptionKey) => boolean;
}>;

/** The strip's words; `asks` are those that one tap asks for, the first to fall silent first. */
export type Strip = Readonly<{ bold: string; plain: string; asks: readonly Allowance[] }>;

/** What a browser says instead of asking. */
export const sayInWechat = (allowances: readonly Allowance[]): string =>
  `在微信里打开“护童”小程序，可以${allowances.some(({ accepted }) => accepted) ? '续收' : '允许'}`;

const isRunningOut = ({ askNow, balance }: Allowance): boolean => askNow || balance === 0;

/** Those that may run out: one whose yes lasts never does. */
const openIn = ({ allowances, lasts }: Allowing): readonly Allowance[] =>
  allowances.filter(({ subscription, accepted }) => !(accepted && lasts(subscription)));

const bySilence = (a: Allowance, b: Allowance): number =>
  a.silentFrom.localeCompare(b.silentFrom) || a.balance - b.balance;

/** How long one of them lasts: 还够 2 条，约到 6月28日. */
export const sayLeft = ({ balance, accepted, silentFrom }: Allowance, today: string): string => {
  if (balance === 0) return accepted ? '用完了' : '还没有允许';
  return silentFrom <= today
    ? `只剩\u00a0${sayCount(balance, '条')}，留给急事`
    : `还够\u00a0${sayCount(balance, '条')}，约到\u00a0${sayDate(silentFrom, today)}`;
};

/** What one tap brings: 可再收 3 条, or from now on all of them. */
export const sayMore = (asks: readonly Allowance[], lasts: Allowing['lasts']): string => {
  const [first] = asks;
  if (first && lasts(first.subscription)) return '以后都能收到';
  const again = asks.some(({ accepted }) => accepted) ? '再' : '';
  return `可${again}收\u00a0${sayCount(asks.length, '条')}`;
};

/** All that one tap asks for: those that run out, and with them the others that can be topped up. */
export const askedIn = (given: Allowing): readonly Allowance[] => {
  const open = [...openIn(given)].sort(bySilence);
  const [first] = open;
  return open.filter(
    ({ subscription }) => first && given.lasts(subscription) === given.lasts(first.subscription),
  );
};

/** What runs out first; where nothing is left of it and the others go on, by its name. */
const sayShort = (soonest: Allowance, isOneOfMany: boolean, today: string): string => {
  const { subscription, balance, accepted } = soonest;
  if (balance > 0) return `微信提醒${sayLeft(soonest, today)}`;
  const which = isOneOfMany ? `${subscriptions[subscription].title}：` : '';
  return `${which}${accepted ? '微信提醒用完了' : '还没有允许微信提醒'}`;
};

/** The strip; nothing where everything goes on for a while. */
export const stripOf = (given: Allowing, today: string): Strip | undefined => {
  const { allowances, hasWechat, canAsk, lasts } = given;
  if (allowances.length === 0) return undefined;
  if (!hasWechat)
    return {
      bold: '您还没有用微信登录，收不到微信提醒',
      plain: '要紧的事会发短信，或者打电话告诉您。',
      asks: [],
    };
  const open = openIn(given);
  const short = open.filter(isRunningOut).sort(bySilence);
  const [soonest] = short;
  if (!soonest) return undefined;
  const bold = sayShort(soonest, short.length < allowances.length, today);
  if (!canAsk) return { bold, plain: sayInWechat(allowances), asks: [] };
  const asks = askedIn(given);
  return { bold, plain: `点一下，${sayMore(asks, lasts)}`, asks };
};
