// The account of a double as a door would speak for it, with a token of its own.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { SignInStore } from '#functions/aws/sign-in-store.ts';
import { tokenKeeper } from '#functions/aws/token-keeper.ts';
import { stableToken } from '#functions/channels/wechat/token.ts';
import { type WeChat, wechat } from '#functions/channels/wechat.ts';
import type { Surroundings } from '#functions/kernel/ports.ts';
import type { WechatDouble } from '#infra/local/wechat/double.ts';
import { memorySignIns } from './memory-sign-ins.ts';

/** What differs from one channel to another: another secret, a clock, a store that others share. */
export type AccountOf = Readonly<{
  secret?: string;
  now?: Surroundings['now'];
  store?: SignInStore;
}>;

/** The channel of the double's account. */
export const wechatOf = (
  { url, appId, secret }: Pick<WechatDouble, 'url' | 'appId' | 'secret'>,
  { store = memorySignIns(), now = () => new Date().toISOString(), ...given }: AccountOf = {},
): WeChat => {
  const account = { url, appId, secret, ...given };
  const surroundings = { now, random: randomBytes, chance: () => 0.5, pause: (ms: number) => pause(ms) };
  return wechat(account, tokenKeeper(store, stableToken(account), surroundings), surroundings);
};
