// A phone number counts at a first sign-in only as WeChat proves it.
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { Ground } from './ground.ts';

/** The phone behind a phone-number code of WeChat; `phone_needed` without one. */
export const provenPhone = async (
  { wechat }: Ground,
  phoneCode: string | undefined,
): Promise<string | Refusal> => {
  if (phoneCode === undefined) return refuse('phone_needed');
  return (await wechat.phoneOf(phoneCode)) ?? refuse('phone_code_refused');
};
