// When what can wait comes together, and when nobody is woken, in the words of a person.

import type { DigestHour } from '#shared/notifications/send-time.ts';
import { QUIET } from '#shared/notifications/send-time.ts';
import { sayCount } from '../../../kernel/say.ts';

/** 08:00 as 8:00. */
const sayHour = (hour: string): string => hour.replace(/^0/, '');

/** The hours that may be chosen, by the time of day. */
export const hourNames: Readonly<Record<DigestHour, string>> = {
  '08:00': '早上 8:00',
  '12:00': '中午 12:00',
  '18:00': '傍晚 18:00',
  '20:00': '晚上 20:00',
};

/** 21:00 到 8:00 */
export const quietSpan = `${sayHour(QUIET.from)}\u00a0到\u00a0${sayHour(QUIET.until)}`;

/** What stands under 提醒设置. */
export const sayDigest = (hour: DigestHour): string =>
  `每天\u00a0${sayHour(hour)}\u00a0汇总，${quietSpan}\u00a0不打扰`;

/** The day's state of the messages. */
export const sayUnreadState = (unread: number): string =>
  unread === 0 ? '消息都看过了' : `${sayCount(unread, '条')}消息没看`;
