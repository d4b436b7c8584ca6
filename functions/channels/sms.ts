// Alibaba Cloud's SMS service (Dysmsapi of 2017-05-25): one signed SendSms per message, a template's code and its values, never a free text.
import * as z from 'zod/mini';
import { type AcsKey, type SignedCall, signedCall } from './acs3-signature.ts';

/** Every text there is, and the code under which the provider has approved it. */
export const SmsTemplateCodes = z.strictObject({
  sign_in_code: z.string(),
  confirm_code: z.string(),
  reminder: z.string(),
});

/** The texts by name. `reminder` has a `title` and a `hint` of at most 20 characters each, and never names a child. */
export type SmsTemplate = keyof z.infer<typeof SmsTemplateCodes>;

/** The account at the provider; `signName` stands in 【】 before every text. */
export type SmsAccount = AcsKey &
  Readonly<{ url: string; signName: string; templateCodes: Readonly<z.infer<typeof SmsTemplateCodes>> }>;

/** How the provider answered: `reason` is its code. Only what failed once sending had begun is `uncertain`. */
export type SmsSent = Readonly<{ ending: 'sent' | 'rejected' | 'deferred' | 'uncertain'; reason?: string }>;

type Params = Readonly<Record<string, string>>;

/** Messages to phones of the mainland. */
export type Sms = Readonly<{
  /** Resolves once the provider has taken the message; throws when it refused it or did not answer, with its code as name and in the message. */
  send: (phone: string, template: SmsTemplate, params: Params) => Promise<void>;
  /** The same without throwing, sorted by what can be done about it. `outId` is our own id of the message, given back in the provider's receipts. */
  deliver: (phone: string, template: SmsTemplate, params: Params, outId: string) => Promise<SmsSent>;
}>;

/** A message that was not taken, as far as is known. */
class Unsent extends Error {
  constructor(ending: string, reason: string) {
    super(`The SMS was ${ending}: ${reason}`);
    this.name = reason;
  }
}

// The whole answer must fit into the door's own time; the provider asks for a second at least.
const TIMEOUT_MS = 3_000;
const NONCE_BYTES = 16;
const TAKEN = 'OK';
const OUTAGE = 500;
const REFUSED = 400;

// The phone, the template, the signature or the values are wrong, or they want no more: trying again cannot help.
const PERMANENT = new Set([
  'isv.MOBILE_NUMBER_ILLEGAL',
  'isv.BLACK_KEY_CONTROL_LIMIT',
  'isv.CUSTOMER_REFUSED',
  'isv.SMS_TEMPLATE_ILLEGAL',
  'isv.SMS_SIGNATURE_ILLEGAL',
  'isv.SMS_SIGNATURE_SCENE_ILLEGAL',
  'isv.SMS_SIGN_ILLEGAL',
  'isv.SIGN_NAME_ILLEGAL',
  'isv.SIGN_STATE_ILLEGAL',
  'isv.DOMESTIC_NUMBER_NOT_SUPPORTED',
  'isv.TEMPLATE_MISSING_PARAMETERS',
  'isv.TEMPLATE_PARAMS_ILLEGAL',
  'isv.INVALID_PARAMETERS',
  'isv.INVALID_JSON_PARAM',
  'isv.PARAM_LENGTH_LIMIT',
  'isv.PARAM_NOT_SUPPORT_URL',
  'isv.SMS_CONTENT_ILLEGAL',
  'isv.SMS_CONTENT_MISMATCH_TEMPLATE_TYPE',
  'isv.UNSUPPORTED_CONTENT',
]);

// The code alone: the message beside it may repeat the whole request, with the phone and the one-time code in it.
const Answer = z.object({ Code: z.string().check(z.regex(/^[\w.:-]{1,80}$/)) });

/** Nobody was reached, so nothing was sent. */
const Unreached = z.object({
  cause: z.object({
    code: z.enum([
      'ECONNREFUSED',
      'ENOTFOUND',
      'EAI_AGAIN',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'UND_ERR_CONNECT_TIMEOUT',
    ]),
  }),
});

// A refusal of the message itself comes with HTTP 200, one of the call with 4xx.
const sentBy = (status: number, answer: unknown): SmsSent => {
  const code = Answer.safeParse(answer).data?.Code;
  if (status >= OUTAGE) return { ending: 'deferred', reason: code ?? `http_${status}` };
  if (code === TAKEN) return { ending: 'sent' };
  if (code !== undefined) return { ending: PERMANENT.has(code) ? 'rejected' : 'deferred', reason: code };
  return status >= REFUSED
    ? { ending: 'deferred', reason: `http_${status}` }
    : { ending: 'uncertain', reason: 'unreadable' };
};

const post = async ({ url, headers }: SignedCall): Promise<SmsSent> => {
  try {
    const response = await fetch(url, { method: 'POST', headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const answer: unknown = await response.json().catch(() => undefined);
    return sentBy(response.status, answer);
  } catch (error) {
    const unreached = Unreached.safeParse(error);
    return unreached.success
      ? { ending: 'deferred', reason: unreached.data.cause.code }
      : { ending: 'uncertain', reason: 'no_answer' };
  }
};

/** The account's messages. `now` is an ISO time. */
export const smsGateway = (
  account: SmsAccount,
  { now, random }: Readonly<{ now: () => string; random: (bytes: number) => Uint8Array }>,
): Sms => {
  const ask = (phone: string, template: SmsTemplate, params: Params, outId?: string): Promise<SmsSent> => {
    const query = {
      PhoneNumbers: phone,
      SignName: account.signName,
      TemplateCode: account.templateCodes[template],
      TemplateParam: JSON.stringify(params),
      ...(outId !== undefined && { OutId: outId }),
    };
    const call = { url: account.url, action: 'SendSms', version: '2017-05-25', query };
    const stamp = {
      date: now().replace(/\.\d+Z$/, 'Z'),
      nonce: Buffer.from(random(NONCE_BYTES)).toString('hex'),
    };
    return post(signedCall(call, account, stamp));
  };
  return {
    deliver: ask,
    send: async (phone, template, params) => {
      const { ending, reason = ending } = await ask(phone, template, params);
      if (ending !== 'sent') throw new Unsent(ending, reason);
    },
  };
};
