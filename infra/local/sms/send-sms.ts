// A double of Alibaba Cloud's SendSms beside WeChat's: it checks who calls and what is sent, and keeps what each phone received.
import * as z from 'zod/mini';
import { parseJson } from '../json.ts';
import type { Inbox } from '../wechat/inbox.ts';
import { anAccount, type SmsAccount } from './account.ts';
import { bizId, type SmsAnswer, smsRefusal, smsTaken } from './answers.ts';
import { type Arrived, startSignatures } from './signed.ts';
import { filled } from './templates.ts';

/** Where the double takes messages, below its address. */
export const SMS_PATH = '/sms';

/** What the provider tells of a message that reached its phone (SmsReport). */
export type Receipt = Readonly<{
  phone_number: string;
  send_time: string;
  success: boolean;
  err_code: string;
  biz_id: string;
  out_id: string;
}>;

/** The SMS provider on this machine. */
export type SmsDouble = Readonly<{
  account: Omit<SmsAccount, 'url'>;
  answer: (arrived: Arrived) => SmsAnswer;
  /** Newest first, since the start. */
  receipts: () => readonly Receipt[];
}>;

const MANDATORY = ['PhoneNumbers', 'SignName', 'TemplateCode'];
const MAINLAND = /^1[3-9]\d{9}$/;
const Params = z.record(z.string(), z.string());

const wrongCall = ({ headers }: Arrived, query: URLSearchParams): SmsAnswer | undefined => {
  if (headers['x-acs-action'] !== 'SendSms') return smsRefusal('InvalidAction.NotFound');
  if (headers['x-acs-version'] !== '2017-05-25') return smsRefusal('InvalidVersion');
  const missing = MANDATORY.find((name) => !query.get(name));
  return missing === undefined ? undefined : smsRefusal(`Missing${missing}`);
};

/** Starts without receipts; `nowMs` is its clock. */
export const startSms = (inbox: Inbox, nowMs: () => number): SmsDouble => {
  const account = anAccount();
  const unsignedBecause = startSignatures(account, nowMs);
  const receipts: Receipt[] = [];

  const take = (query: URLSearchParams): SmsAnswer => {
    const phone = query.get('PhoneNumbers') ?? '';
    if (!MAINLAND.test(phone)) return smsRefusal('isv.MOBILE_NUMBER_ILLEGAL');
    if (query.get('SignName') !== account.signName) return smsRefusal('isv.SMS_SIGNATURE_ILLEGAL');
    const params = z.safeParse(Params, parseJson(query.get('TemplateParam') ?? '{}'));
    if (!params.success) return smsRefusal('isv.INVALID_JSON_PARAM');
    const words = filled(query.get('TemplateCode') ?? '', params.data);
    if ('refused' in words) return smsRefusal(words.refused);
    const at = new Date(nowMs()).toISOString();
    inbox.text({ phone, template: words.name, params: params.data, text: words.text, at });
    const id = bizId(nowMs());
    const out_id = query.get('OutId') ?? '';
    receipts.unshift({
      phone_number: phone,
      send_time: at,
      success: true,
      err_code: 'DELIVERED',
      biz_id: id,
      out_id,
    });
    return smsTaken(id);
  };

  return {
    account,
    answer: (arrived) => {
      const query = new URLSearchParams(arrived.query);
      const unsigned = unsignedBecause(arrived);
      if (unsigned) return smsRefusal(unsigned.code, unsigned.detail);
      return wrongCall(arrived, query) ?? take(query);
    },
    receipts: () => receipts,
  };
};
