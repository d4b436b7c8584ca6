// The four calls that Hutong makes to WeChat answer with the platform's own shapes and error codes.
import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { Codes } from './codes.ts';
import type { Inbox } from './inbox.ts';
import type { Push } from './push.ts';
import { brokenField } from './template-fields.ts';
import type { Tokens } from './tokens.ts';

/** What the platform's calls work on. */
export type Platform = Readonly<{
  appId: string;
  secret: string;
  inbox: Inbox;
  tokens: Tokens;
  logins: Codes;
  phones: Codes;
  push: Push;
  nowMs: () => number;
}>;

const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  42001: 'access_token expired',
  41030: 'invalid page',
  43101: 'user refuse to accept the msg',
  43107: 'subscribe message capability is banned',
  43108: 'send to the same user concurrently',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit  mustslower  retry next minute',
  45168: 'hit sensitive word',
  47001: 'data format error',
  47003: 'argument invalid!',
};

/** An answer with an error code; the platform sends it with HTTP 200. */
export const errorAnswer = (errcode: number, detail = ''): object => ({
  errcode,
  errmsg: `${MESSAGES[errcode] ?? 'error'}${detail} rid: ${randomBytes(4).toString('hex')}-local`,
});

const wrongApp = (
  { appId, secret }: Platform,
  given: { appid: unknown; secret: unknown },
): object | undefined => {
  if (given.appid !== appId) return errorAnswer(40013);
  return given.secret === secret ? undefined : errorAnswer(40125);
};

const wrongToken = ({ tokens }: Platform, token: string | null): object | undefined => {
  const state = tokens.check(token ?? '');
  return state === 'good' ? undefined : errorAnswer(state === 'expired' ? 42001 : 40001);
};

const codeError = (redeemed: 'unknown' | 'used'): object => errorAnswer(redeemed === 'used' ? 40163 : 40029);

const logIn = (platform: Platform, query: URLSearchParams): object => {
  const wrong = wrongApp(platform, { appid: query.get('appid'), secret: query.get('secret') });
  if (wrong) return wrong;
  if (query.get('grant_type') !== 'authorization_code') return errorAnswer(40002);
  const redeemed = platform.logins.redeem(query.get('js_code') ?? '');
  if (typeof redeemed === 'string') return codeError(redeemed);
  return { openid: redeemed.openid, session_key: randomBytes(16).toString('base64') };
};

const TokenRequest = z.object({
  grant_type: z.string(),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z._default(z.boolean(), false),
});
const giveToken = (platform: Platform, _: URLSearchParams, body: unknown): object => {
  const request = z.safeParse(TokenRequest, body);
  if (!request.success) return errorAnswer(47001);
  const wrong = wrongApp(platform, request.data);
  if (wrong) return wrong;
  if (request.data.grant_type !== 'client_credential') return errorAnswer(40002);
  const taken = platform.tokens.take(request.data.force_refresh);
  return taken ? { access_token: taken.token, expires_in: taken.expiresIn } : errorAnswer(45009);
};

const PhoneRequest = z.object({ code: z.string() });
const givePhone = (platform: Platform, query: URLSearchParams, body: unknown): object => {
  const wrong = wrongToken(platform, query.get('access_token'));
  if (wrong) return wrong;
  const request = z.safeParse(PhoneRequest, body);
  if (!request.success) return errorAnswer(47001);
  const redeemed = platform.phones.redeem(request.data.code);
  // A phone code knows one error only: used or never given, it is invalid.
  if (typeof redeemed === 'string') return errorAnswer(40029);
  const phone = platform.inbox.person(redeemed.openid)?.phone ?? '';
  const watermark = { timestamp: Math.floor(platform.nowMs() / 1000), appid: platform.appId };
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
  };
};

const MessageRequest = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z._default(z.string(), ''),
  data: z.record(z.string(), z.object({ value: z.string() })),
  miniprogram_state: z.optional(z.enum(['developer', 'trial', 'formal'])),
  lang: z.optional(z.enum(['zh_CN', 'en_US', 'zh_HK', 'zh_TW'])),
});
const deliver = (platform: Platform, query: URLSearchParams, body: unknown): object => {
  const wrong = wrongToken(platform, query.get('access_token'));
  if (wrong) return wrong;
  const request = z.safeParse(MessageRequest, body);
  if (!request.success) return errorAnswer(47001);
  const { touser, template_id, page, data } = request.data;
  const { inbox } = platform;
  if (!inbox.person(touser)) return errorAnswer(40003);
  const template = inbox.template(template_id);
  if (!template && inbox.knowsTemplates()) return errorAnswer(40037);
  const fields = Object.fromEntries(Object.entries(data).map(([name, { value }]) => [name, value]));
  const broken = brokenField(fields, template && Object.keys(template.fields));
  if (broken !== undefined) return errorAnswer(47003, ` data.${broken}.value invalid`);
  const at = new Date(platform.nowMs()).toISOString();
  const delivered = inbox.deliver({ openid: touser, templateId: template_id, page, fields, at });
  if (!delivered) return errorAnswer(43101);
  platform.push.sent(delivered);
  return { errcode: 0, errmsg: 'ok', msgid: delivered.msgid };
};

/** The platform's calls by method and path; `body` is the parsed JSON of a POST. */
export const platformCalls: Readonly<
  Record<string, (platform: Platform, query: URLSearchParams, body: unknown) => object>
> = {
  'GET /sns/jscode2session': logIn,
  'POST /cgi-bin/stable_token': giveToken,
  'POST /wxa/business/getuserphonenumber': givePhone,
  'POST /cgi-bin/message/subscribe/send': deliver,
};
