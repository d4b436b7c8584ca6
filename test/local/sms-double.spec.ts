// The SMS double keeps the provider's contract: who calls is proven over the whole request, once, and a message is what the account has approved.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE_SECONDS } from '#functions/access/index.ts';
import { signedCall } from '#functions/channels/acs3-signature.ts';
import { startSignatures } from '#infra/local/sms/signed.ts';
import { startWechatDouble, type WechatDouble } from '#infra/local/wechat/double.ts';

const MINUTE = 60_000;
const PHONE = '13900000000';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

let folder = '';
let nowMs = Date.parse('2026-06-12T01:40:00Z');
let nonces = 0;
let double: WechatDouble;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hutong-sms-double-'));
  const plan = { folder, host: '127.0.0.1', port: 0, credits: 'unlimited', nowMs: () => nowMs } as const;
  double = await startWechatDouble(plan);
});
afterAll(async () => {
  await double.stop();
  await rm(folder, { recursive: true, force: true });
});

const dateAt = (ms: number): string => new Date(ms).toISOString().replace('.000', '');
const stamp = (more: object = {}) => ({ date: dateAt(nowMs), nonce: `nonce-${++nonces}`, ...more });
const message = () => ({
  PhoneNumbers: PHONE,
  SignName: double.sms.signName,
  TemplateCode: double.sms.templateCodes.sign_in_code,
  TemplateParam: '{"code":"123456"}',
});
type Query = Readonly<Record<string, string>>;
const signed = (query: Query = message(), stamped = stamp(), more: object = {}) =>
  signedCall(
    { url: double.sms.url, action: 'SendSms', version: '2017-05-25', query, ...more },
    double.sms,
    stamped,
  );
const post = async (url: string, headers: Query, body = '') => {
  const response = await fetch(url, { method: 'POST', headers, ...(body !== '' && { body }) });
  const answer: unknown = await response.json();
  return { status: response.status, answer };
};
const send = ({ url, headers }: ReturnType<typeof signed>, more: Query = {}) =>
  post(url, { ...headers, ...more });
const refused = (status: number, Code: string) => ({ status, answer: expect.objectContaining({ Code }) });

it('finds the documented example good, and nothing else under its signature', () => {
  const key = { keyId: 'YourAccessKeyId', keySecret: 'YourAccessKeySecret' };
  const arrived = {
    method: 'POST',
    path: '/',
    query: 'RegionId=cn-shanghai&ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
    headers: {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      'x-acs-action': 'RunInstances',
      'x-acs-content-sha256': EMPTY,
      'x-acs-date': '2023-10-26T10:22:32Z',
      'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
      'x-acs-version': '2014-05-26',
      authorization:
        'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,' +
        'SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
        'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    },
    body: '',
  };
  const check = startSignatures(key, () => Date.parse('2023-10-26T10:30:00Z'));
  const { headers } = arrived;
  for (const other of [
    { method: 'GET' },
    { path: '/other' },
    { query: 'RegionId=cn-shanghai' },
    { body: 'more' },
    { headers: { ...headers, host: 'ecs.cn-hangzhou.aliyuncs.com' } },
    { headers: { ...headers, 'x-acs-security-token': 'unsigned' } },
  ])
    expect(check({ ...arrived, ...other })).toMatchObject({ code: 'SignatureDoesNotMatch' });
  expect(check(arrived)).toBeUndefined();
  expect(check(arrived)).toEqual({ code: 'SignatureNonceUsed' });
});

describe('a call', () => {
  it('that is signed is answered in the provider’s shape', async () => {
    expect(await send(signed())).toEqual({
      status: 200,
      answer: {
        Code: 'OK',
        Message: 'OK',
        RequestId: expect.any(String),
        BizId: expect.stringMatching(/^\d+\^0$/),
      },
    });
  });

  it('that is forged is refused, whatever was changed', async () => {
    const before = double.sms.texts().length;
    const { url, headers } = signed();
    const mismatch = refused(400, 'SignatureDoesNotMatch');
    expect(await post(url.replace(PHONE, '13900000009'), headers)).toEqual(mismatch);
    expect(await post(`${url}&OutId=more`, headers)).toEqual(mismatch);
    expect(await post(url, headers, 'a body')).toEqual(mismatch);
    expect(await post(url, { ...headers, 'x-acs-version': '2018-05-01' })).toEqual(mismatch);
    expect(await post(url, { ...headers, 'x-acs-signature-nonce': 'another' })).toEqual(mismatch);
    const other = { ...double.sms, keySecret: 'another' };
    const call = { url: double.sms.url, action: 'SendSms', version: '2017-05-25', query: message() };
    expect(await send(signedCall(call, other, stamp()))).toEqual(mismatch);
    const stranger = { ...double.sms, keyId: 'LTAIstranger' };
    expect(await send(signedCall(call, stranger, stamp()))).toEqual(
      refused(404, 'InvalidAccessKeyId.NotFound'),
    );
    const { authorization: _, ...unsigned } = headers;
    expect(await post(url, unsigned)).toEqual(refused(400, 'IncompleteSignature'));
    expect(double.sms.texts()).toHaveLength(before);
  });

  it('is good for a quarter of an hour to either side, and once', async () => {
    const at = (ms: number) => signed(message(), stamp({ date: dateAt(nowMs + ms) }));
    expect((await send(at(-15 * MINUTE))).status).toBe(200);
    expect((await send(at(15 * MINUTE))).status).toBe(200);
    for (const ms of [-15 * MINUTE - 1000, 15 * MINUTE + 1000])
      expect(await send(at(ms))).toEqual(refused(400, 'InvalidTimeStamp.Expired'));
    const exact = signed(message(), stamp({ date: new Date(nowMs).toISOString() }));
    expect(await send(exact)).toEqual(refused(400, 'InvalidTimeStamp.Format'));
    const again = signed();
    expect((await send(again)).status).toBe(200);
    nowMs += 14 * MINUTE;
    expect(await send(again)).toEqual(refused(400, 'SignatureNonceUsed'));
  });

  it('of another action or version, or without what it needs, is none', async () => {
    expect(await send(signed(message(), stamp(), { action: 'SendBatchSms' }))).toEqual(
      refused(404, 'InvalidAction.NotFound'),
    );
    expect(await send(signed(message(), stamp(), { version: '2018-05-01' }))).toEqual(
      refused(400, 'InvalidVersion'),
    );
    const { SignName: _, ...without } = message();
    expect(await send(signed(without))).toEqual(refused(400, 'MissingSignName'));
  });
});

describe('a message', () => {
  const codes = () => double.sms.templateCodes;
  const notice = (title: string, hint = '今天') => ({
    TemplateCode: codes().reminder,
    TemplateParam: JSON.stringify({ title, hint }),
  });

  it.each([
    ['to no phone of the mainland', () => ({ PhoneNumbers: '110' }), 'isv.MOBILE_NUMBER_ILLEGAL'],
    ['under another name', () => ({ SignName: '别人' }), 'isv.SMS_SIGNATURE_ILLEGAL'],
    ['of no template', () => ({ TemplateCode: 'SMS_0' }), 'isv.SMS_TEMPLATE_ILLEGAL'],
    ['without a value', () => ({ TemplateParam: '{}' }), 'isv.TEMPLATE_MISSING_PARAMETERS'],
    [
      'with half of its values',
      () => ({ ...notice('走访'), TemplateParam: '{"title":"走访"}' }),
      'isv.TEMPLATE_MISSING_PARAMETERS',
    ],
    ['with a value that is no text', () => ({ TemplateParam: '{"code":123456}' }), 'isv.INVALID_JSON_PARAM'],
    ['with values that are no JSON', () => ({ TemplateParam: 'code' }), 'isv.INVALID_JSON_PARAM'],
    [
      'with a code that is none',
      () => ({ TemplateParam: '{"code":"1234567"}' }),
      'isv.TEMPLATE_PARAMS_ILLEGAL',
    ],
    ['with a title that is too long', () => notice('字'.repeat(21)), 'isv.PARAM_LENGTH_LIMIT'],
  ])('%s is refused with HTTP 200 and its code', async (_, more, code) => {
    const before = double.sms.texts().length;
    expect(await send(signed({ ...message(), ...more() }))).toEqual(refused(200, code));
    expect(double.sms.texts()).toHaveLength(before);
  });

  it('of the longest values is one message of 70 characters', async () => {
    await send(signed({ ...message(), ...notice('题'.repeat(20), '事'.repeat(20)) }));
    expect(double.sms.texts()[0]?.text.length).toBeLessThanOrEqual(70);
  });

  it('says how long a code is good', async () => {
    for (const TemplateCode of [codes().sign_in_code, codes().confirm_code]) {
      await send(signed({ ...message(), TemplateCode }));
      expect(double.sms.texts()[0]?.text).toContain(`${CODE_SECONDS / 60} 分钟内有效`);
    }
  });
});

describe('a fault', () => {
  it('has the provider’s own shape, of a message or of a call', async () => {
    const next = [{ smsCode: 'isv.BUSINESS_LIMIT_CONTROL' }, { smsCode: 'Throttling.User' }];
    const body = JSON.stringify({ path: '/sms', next });
    await fetch(`${double.url}/double/faults`, { method: 'POST', body });
    expect(await send(signed())).toEqual({
      status: 200,
      answer: {
        Code: 'isv.BUSINESS_LIMIT_CONTROL',
        Message: '触发分钟级流控Permits:1',
        RequestId: expect.any(String),
      },
    });
    expect(await send(signed())).toEqual({
      status: 400,
      answer: expect.objectContaining({ Code: 'Throttling.User', HostId: 'dysmsapi.aliyuncs.com' }),
    });
    expect(double.calls()['/sms']).toBeGreaterThan(10);
  });
});
