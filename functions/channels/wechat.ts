// WeChat's own HTTP contract: login codes, the stable token, subscription messages; HTTP 200 carries an errcode.
import * as z from 'zod/mini';
import type { Channel, Sent } from '#functions/kernel/deliver.ts';
import { isTemplateKey, templates } from '#shared/notifications/templates.ts';

const Answer = z.object({ errcode: z.optional(z.number()) });
const Login = z.object({ openid: z.string() });
const PhoneInfo = z.object({ phone_info: z.object({ purePhoneNumber: z.string() }) });
const Token = z.object({ access_token: z.string(), expires_in: z.number() });

/** Asked for too long: nothing tells whether the platform took it. */
class NoAnswer extends Error {}

const TIMEOUT_MS = 5_000;
// Renewed before the platform forgets it.
const TOKEN_MARGIN_MS = 300_000;
const TOKEN_REFUSED = [40001, 40014, 42001];
// Used up or refused, unknown person, wrong fields, unknown template: trying again cannot help.
const PERMANENT = [43101, 40003, 47003, 40037];
// The code itself is wrong, used or too old; anything else is the platform's own trouble.
const CODE_REFUSED = [40029, 40163];
// A phone code of another mini-program has an error of its own.
const PHONE_CODE_REFUSED = [...CODE_REFUSED, 40013];

/** WeChat as this county's account sees it. */
export type WeChat = Channel &
  Readonly<{
    /** The person behind a login code, or undefined when the platform refuses the code. Throws while the platform is out. */
    openidOf: (code: string) => Promise<string | undefined>;
    /** The phone behind a phone-number code, without its country's code; undefined when the platform refuses the code. */
    phoneOf: (code: string) => Promise<string | undefined>;
  }>;

/** The account's channel. `now` in milliseconds. One token is kept and renewed by one request at a time. */
export const wechat = (
  account: Readonly<{ url: string; appId: string; secret: string }>,
  now: () => number,
): WeChat => {
  let token: { text: string; until: number } | undefined;
  let renewing: Promise<string> | undefined;

  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    try {
      const response = await fetch(`${account.url}${path}`, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body !== undefined && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      });
      if (!response.ok) return { errcode: -1 };
      return await response.json();
    } catch (error) {
      const refusedAtOnce =
        error instanceof Error && /ECONNREFUSED|ENOTFOUND/.test(String(error.cause ?? ''));
      if (refusedAtOnce) return { errcode: -1 };
      throw new NoAnswer();
    }
  };

  const renew = async (): Promise<string> => {
    const { appId: appid, secret } = account;
    const answer = await ask('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret });
    const { access_token, expires_in } = Token.parse(answer);
    token = { text: access_token, until: now() + expires_in * 1000 - TOKEN_MARGIN_MS };
    return access_token;
  };

  const currentToken = (): Promise<string> => {
    if (token && now() < token.until) return Promise.resolve(token.text);
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  const sendOnce = async (openid: string, template: string, access: string): Promise<number> => {
    if (!isTemplateKey(template)) throw new Error('No such template');
    const { platformId, page, fields } = templates[template];
    const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));
    const answer = await ask(`/cgi-bin/message/subscribe/send?access_token=${access}`, {
      touser: openid,
      template_id: platformId,
      page,
      data,
      lang: 'zh_CN',
    });
    return Answer.parse(answer).errcode ?? 0;
  };

  // Without a token nothing was sent, so it may be tried again.
  const tokenOrNone = (): Promise<string | undefined> => currentToken().catch(() => undefined);

  const codeOf = (sending: Promise<number>): Promise<number | undefined> =>
    sending.catch((error: unknown) => {
      if (error instanceof NoAnswer) return undefined;
      throw error;
    });

  const sentBy = (code: number): Sent => {
    if (code === 0) return { ending: 'sent' };
    return { ending: PERMANENT.includes(code) ? 'rejected' : 'deferred', reason: String(code) };
  };

  // Only the token that was refused is forgotten: another may have been fetched meanwhile.
  const forget = (access: string): void => {
    if (token?.text === access) token = undefined;
  };

  const phoneWith = async (code: string, access: string): Promise<string | number> => {
    const answer = await ask(`/wxa/business/getuserphonenumber?access_token=${access}`, { code });
    const found = PhoneInfo.safeParse(answer);
    return found.success ? found.data.phone_info.purePhoneNumber : (Answer.parse(answer).errcode ?? -1);
  };

  return {
    phoneOf: async (code) => {
      let access = await currentToken();
      let found = await phoneWith(code, access);
      if (typeof found === 'number' && TOKEN_REFUSED.includes(found)) {
        forget(access);
        access = await currentToken();
        found = await phoneWith(code, access);
      }
      if (typeof found === 'string') return found;
      if (PHONE_CODE_REFUSED.includes(found)) return undefined;
      throw new Error(`WeChat answered ${found} to a phone code`);
    },
    openidOf: async (code) => {
      const { appId, secret } = account;
      const query = new URLSearchParams({
        appid: appId,
        secret,
        js_code: code,
        grant_type: 'authorization_code',
      });
      const answer = await ask(`/sns/jscode2session?${query}`);
      const login = Login.safeParse(answer);
      if (login.success) return login.data.openid;
      const { errcode = 0 } = Answer.parse(answer);
      if (CODE_REFUSED.includes(errcode)) return undefined;
      throw new Error(`WeChat answered ${errcode} to a login code`);
    },
    send: async (openid, template) => {
      let access = await tokenOrNone();
      for (let tried = 1; access !== undefined; tried++) {
        const code = await codeOf(sendOnce(openid, template, access));
        if (code === undefined) return { ending: 'uncertain', reason: 'no_answer' };
        if (!TOKEN_REFUSED.includes(code) || tried > 1) return sentBy(code);
        forget(access);
        access = await tokenOrNone();
      }
      return { ending: 'deferred', reason: 'no_token' };
    },
  };
};
