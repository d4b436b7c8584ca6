// How one person can be reached, and what each subscription still brings them, in words.
import { subscriptions } from '#shared/notifications/subscriptions.ts';
import type { Allowance, PersonNews } from '#shared/notifications/views.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';

type Reached = Pick<PersonNews, 'hasWechat' | 'phoneTail'>;

/** 微信和短信都收得到; 收不到微信，能收短信; 只能打电话. */
export const sayReach = ({ hasWechat, phoneTail }: Reached): string => {
  if (hasWechat) return phoneTail === undefined ? '能收微信' : '能收微信和短信';
  return phoneTail === undefined ? '只能打电话' : '收不到微信，能收短信';
};

/** The ways one by one: 微信 绑定了, 短信 尾号 0002. */
export const waysOf = ({ hasWechat, phoneTail }: Reached): readonly (readonly [string, string])[] => [
  ['微信', hasWechat ? '绑定了' : '还没绑定，收不到'],
  ['短信', phoneTail === undefined ? '没有手机号，收不到' : `尾号\u00a0${phoneTail}`],
];

/** What a subscription is called where somebody is asked for it. */
export const nameAllowance = ({ subscription }: Pick<Allowance, 'subscription'>): string =>
  subscriptions[subscription].title;

/** True where ordinary messages find nothing left, or soon will not. */
export const isShort = ({ balance, askNow }: Pick<Allowance, 'balance' | 'askNow'>): boolean =>
  balance === 0 || askNow;

/** 还能收 4 条，平常的够到 6月28日; what is left for what presses alone is said as such. */
export const sayAllowance = (
  { balance, accepted, silentFrom }: Omit<Allowance, 'subscription'>,
  today: string,
): string => {
  if (balance === 0) return accepted ? '同意过，条数用完了' : '还没有同意收';
  const left = `还能收\u00a0${sayCount(balance, '条')}`;
  return silentFrom <= today ? `${left}，只够急事` : `${left}，平常的够到\u00a0${sayDate(silentFrom, today)}`;
};
