// A double of the SMS gateway beside WeChat's: it checks the signature, knows our templates, and keeps what each phone received.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod/mini';
import { parseJson } from '../json.ts';
import type { Inbox } from './inbox.ts';

/** Where the gateway takes messages, below its address. */
export const TEXTS_PATH = '/sms/messages';

const CLOCKS_DIFFER_MS = 5 * 60_000;

const TEMPLATES: Readonly<Record<string, string>> = {
  sign_in_code: '【护童】登录验证码 {code}，{minutes} 分钟内有效。不要告诉别人。',
  confirm_code: '【护童】签字确认验证码 {code}，{minutes} 分钟内有效。不是您本人要签字，请不要告诉别人。',
};

const Message = z.object({
  phone: z.string().check(z.regex(/^1[3-9]\d{9}$/)),
  template: z.string(),
  params: z.record(z.string(), z.string()),
});

type Heard = Readonly<{ headers: IncomingHttpHeaders; body: string; nowMs: number }>;

const isSigned = (key: string, { headers, body, nowMs }: Heard): boolean => {
  const at = String(headers['x-sms-time'] ?? '');
  const shown = Buffer.from(String(headers['x-sms-signature'] ?? ''), 'hex');
  const expected = createHmac('sha256', key).update(`${at}\n${body}`).digest();
  const isNow = Math.abs(Date.parse(at) - nowMs) <= CLOCKS_DIFFER_MS;
  return isNow && shown.length === expected.length && timingSafeEqual(shown, expected);
};

/** The gateway's answer to one message, which is kept where it is taken. */
export const takeText = (inbox: Inbox, key: string, heard: Heard): object => {
  if (!isSigned(key, heard)) return { code: 'SIGNATURE_WRONG' };
  const message = z.safeParse(Message, parseJson(heard.body));
  if (!message.success) return { code: 'ARGUMENT_WRONG' };
  const { phone, template, params } = message.data;
  const wording = TEMPLATES[template];
  if (wording === undefined) return { code: 'TEMPLATE_UNKNOWN' };
  const text = wording.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  inbox.text({ phone, template, params, text, at: new Date(heard.nowMs).toISOString() });
  return { code: 'OK' };
};
