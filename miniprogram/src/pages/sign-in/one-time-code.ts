// A one-time code is asked for once a minute at most; until then the page says how long it is, and nothing typed is lost.
import type { CodeAsked } from '#shared/access/sign-in.ts';

/** A code that was asked for at a moment of the clock. */
export type Sent = Readonly<{ phone: string; at: number; asked: CodeAsked }>;

/** Whole seconds until another code may be asked for; 0 where it may be now. */
export const secondsUntilAgain = (
  sent: Readonly<{ at: number; asked: Readonly<{ againSeconds: number }> }>,
  now: number,
): number => Math.max(0, Math.ceil((sent.at + sent.asked.againSeconds * 1000 - now) / 1000));

/** What is known of the message: that it is on its way, how long it counts, and that another may be had. */
export const saySent = (sent: Sent, now: number): string => {
  const lives = `${Math.round(sent.asked.livesSeconds / 60)}\u00a0分钟内有效`;
  const again = secondsUntilAgain(sent, now) > 0 ? '' : '没收到可以再发一次。';
  return `登记过的号码马上收到短信，${lives}。${again}`;
};

export type Typed = Readonly<{ phone: string; code: string }>;
export type Missing = Partial<Typed>;

/** What is wrong with a phone number, in words. */
export const faultOfPhone = (phone: string): string | undefined => {
  if (phone === '') return '还差手机号';
  if (phone.length !== 11) return `要填 11 位手机号，现在是 ${phone.length} 位`;
  return /^1[3-9]/.test(phone) ? undefined : '手机号要 13 到 19 开头';
};

/** What is still missing before signing in; nothing where all is there. */
export const missingOf = ({ phone, code }: Typed): Missing => {
  const phoneFault = faultOfPhone(phone);
  const codeFault = code === '' ? '还差验证码' : /^\d{6}$/.test(code) ? undefined : '验证码是 6 位数字';
  return { ...(phoneFault && { phone: phoneFault }), ...(codeFault && { code: codeFault }) };
};

/** Only the digits of what was typed or pasted, `most` at most. */
export const digitsOf = (typed: string, most: number): string => typed.replace(/\D/g, '').slice(0, most);
