// WeChat's own HTTP contract as this county's account meets it: the codes of its phones, and messages to its people.
import type { TokenKeeper } from '#functions/kernel/channel-gate.ts';
import type { Surroundings } from '#functions/kernel/ports.ts';
import type { Account } from './wechat/ask.ts';
import { type Codes, codesOf } from './wechat/codes.ts';
import { type Sending, sendingOf } from './wechat/sending.ts';

/** WeChat as this county's account sees it. */
export type WeChat = Codes & Readonly<{ send: Sending }>;

/** The account's channel over the token that all its workers share. */
export const wechat = (
  account: Account,
  tokens: TokenKeeper,
  surroundings: Pick<Surroundings, 'now' | 'chance'>,
): WeChat => ({ ...codesOf(account, tokens), send: sendingOf(account, tokens, surroundings) });
