// A phone number is asked for only when it is whole; what is missing of it is said.

/** The digits of a number. */
export const DIGITS = 11;

const WHOLE = /^1[3-9]\d{9}$/;

/** What keeps a number from being asked for; nothing where it is whole. */
export const faultIn = (phone: string): string | undefined => {
  if (WHOLE.test(phone)) return undefined;
  if (phone.length === 0) return '还差手机号';
  return phone.length < DIGITS ? `还差\u00a0${DIGITS - phone.length}\u00a0位` : '手机号要 13 到 19 开头';
};
