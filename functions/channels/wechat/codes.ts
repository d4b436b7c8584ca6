// A code that a phone was given by WeChat tells the person or the number behind it, once.
import * as z from 'zod/mini';
import type { TokenKeeper } from '#functions/kernel/channel-gate.ts';
import { type Account, ask, type Heard } from './ask.ts';
import { errcodeOf, isTokenRefused } from './errcode.ts';

const Login = z.object({ openid: z.string() });
const PhoneInfo = z.object({ phone_info: z.object({ purePhoneNumber: z.string() }) });

// The code itself is wrong, used or too old; anything else is the platform's own trouble.
const CODE_REFUSED: readonly unknown[] = [40029, 40163];
// A phone code of another mini-program has an error of its own.
const PHONE_CODE_REFUSED: readonly unknown[] = [...CODE_REFUSED, 40013];

/** What is behind the codes of a phone. */
export type Codes = Readonly<{
  /** The person behind a login code, or undefined when the platform refuses the code. Throws while the platform is out. */
  openidOf: (code: string) => Promise<string | undefined>;
  /** The phone behind a phone-number code, without its country's code; undefined when the platform refuses the code. Throws while the platform is out. */
  phoneOf: (code: string) => Promise<string | undefined>;
}>;

const jsonOf = (heard: Heard): unknown => (heard.came === 'answer' ? heard.json : undefined);
const sayOf = (heard: Heard): string =>
  heard.came === 'nothing' ? heard.code : String(errcodeOf(jsonOf(heard)) ?? 'nothing');

/** The codes of this account. */
export const codesOf = (account: Account, tokens: TokenKeeper): Codes => {
  const phoneWith = (code: string, access: string): Promise<Heard> =>
    ask(account, `/wxa/business/getuserphonenumber?access_token=${access}`, { code });
  return {
    openidOf: async (code) => {
      const { appId: appid, secret } = account;
      const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' });
      const heard = await ask(account, `/sns/jscode2session?${query}`);
      const login = z.safeParse(Login, jsonOf(heard));
      if (login.success) return login.data.openid;
      if (CODE_REFUSED.includes(errcodeOf(jsonOf(heard)))) return undefined;
      throw new Error(`WeChat answered ${sayOf(heard)} to a login code`);
    },
    phoneOf: async (code) => {
      const access = await tokens.current();
      const first = await phoneWith(code, access);
      const heard = isTokenRefused(errcodeOf(jsonOf(first)))
        ? await phoneWith(code, await tokens.renew(access))
        : first;
      const found = z.safeParse(PhoneInfo, jsonOf(heard));
      if (found.success) return found.data.phone_info.purePhoneNumber;
      if (PHONE_CODE_REFUSED.includes(errcodeOf(jsonOf(heard)))) return undefined;
      throw new Error(`WeChat answered ${sayOf(heard)} to a phone code`);
    },
  };
};
