// The stable token is the same for all who ask until it nears its end; by force it is replaced, which the platform rations.
import * as z from 'zod/mini';
import type { FetchToken } from '#functions/kernel/channel-gate.ts';
import { type Account, ask } from './ask.ts';
import { errcodeOf } from './errcode.ts';

const Token = z.object({ access_token: z.string(), expires_in: z.number() });
// Shorter than the lease under which it is asked for.
const TIMEOUT_MS = 4_000;

/** The platform gave no token: its code says why, an address that is not on its list (40164) or a wrong secret (40125) for one. */
export class NoToken extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`WeChat gave no token: ${code}`);
    this.code = code;
  }
}

/** Fetches the account's token; throws `NoToken` where there is none. */
export const stableToken =
  (account: Account): FetchToken =>
  async (force) => {
    const { appId: appid, secret } = account;
    const body = {
      grant_type: 'client_credential',
      appid,
      secret,
      ...(force && { force_refresh: true }),
    };
    const heard = await ask(account, '/cgi-bin/stable_token', body, TIMEOUT_MS);
    const json = heard.came === 'answer' ? heard.json : undefined;
    const token = z.safeParse(Token, json);
    if (token.success) return { token: token.data.access_token, seconds: token.data.expires_in };
    throw new NoToken(heard.came === 'nothing' ? heard.code : String(errcodeOf(json) ?? 'no_answer'));
  };
