// How one person can be reached, and what each subscription still brings them, in words.
import { subscriptions } from '#shared/notifications/subscriptions.ts';
import type { Allowance, PersonNews } from '#shared/notifications/views.ts';
import { sayLeft } from '../parts/strip-words.ts';

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

/** True where a yes lasts, so that nothing runs out. */
const goesOn = ({ accepted }: Pick<Allowance, 'accepted'>, lasts: boolean): boolean => accepted && lasts;

/** True where ordinary messages find nothing left, or soon will not. */
export const isShort = (allowance: Allowance, lasts: boolean): boolean =>
  !goesOn(allowance, lasts) && (allowance.balance === 0 || allowance.askNow);

/** What is left, as whoever has it reads it; a yes that lasts never runs out. */
export const sayAllowance = (allowance: Allowance, lasts: boolean, today: string): string =>
  goesOn(allowance, lasts) ? '一直能收到' : sayLeft(allowance, today);
