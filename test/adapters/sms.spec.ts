// The SMS provider takes what is signed by the account's key, and each of its answers becomes exactly one ending.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SmsAccount, smsGateway } from '#functions/channels/sms.ts';
import { listen } from '#infra/local/http-socket.ts';
import { startWechatDouble, type WechatDouble } from '#infra/local/wechat/double.ts';

const PATH = '/sms';
const PHONE = '13900000000';
const PARAMS = { code: '123456' };
const REMINDER = { title: '走访提醒', hint: '3 天内到期' };

let folder = '';
let double: WechatDouble;
const start = () => startWechatDouble({ folder, host: '127.0.0.1', port: 0, credits: 'unlimited' });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hutong-sms-'));
  double = await start();
});
beforeEach(() => fails());
afterAll(async () => {
  await double.stop();
  await rm(folder, { recursive: true, force: true });
});

const fails = (...next: readonly object[]) =>
  fetch(`${double.url}/double/faults`, { method: 'POST', body: JSON.stringify({ path: PATH, next }) });
const ground = { now: () => new Date().toISOString(), random: (bytes: number) => randomBytes(bytes) };
const open = (more: Partial<SmsAccount> = {}) => smsGateway({ ...double.sms, ...more }, ground);
const send = (sms = open(), phone = PHONE) => sms.send(phone, 'sign_in_code', PARAMS);
const deliver = (sms = open(), params = REMINDER) => sms.deliver(PHONE, 'reminder', params, 'ntf_1');

describe('a message', () => {
  test('is taken, shown by phone and on the page, and kept over a restart', async () => {
    await send();
    const [text] = double.sms.texts(PHONE);
    expect(text).toMatchObject({ phone: PHONE, template: 'sign_in_code', params: PARAMS });
    expect(text?.text).toBe('【护童】登录验证码 123456，5 分钟内有效。不要告诉别人。');
    const listed: unknown = await (await fetch(`${double.url}/double/texts?phone=${PHONE}`)).json();
    expect(listed).toEqual([text]);
    expect(await (await fetch(double.url)).text()).toContain('登录验证码 123456');
    await double.stop();
    double = await start();
    expect(double.sms.texts(PHONE)).toEqual([text]);
  });

  test('comes in words of its own', async () => {
    await open().send('13900000001', 'confirm_code', PARAMS);
    expect(double.sms.texts('13900000001')[0]?.text).toContain('签字确认验证码 123456');
    await open().deliver('13900000001', 'reminder', REMINDER, 'ntf_2');
    expect(double.sms.texts('13900000001')[0]?.text).toBe(
      '【护童】走访提醒：3 天内到期。请打开微信小程序“护童”查看。',
    );
  });

  test('that was delivered is told of by our own id', async () => {
    expect(await deliver()).toEqual({ ending: 'sent' });
    expect(double.sms.receipts()[0]).toMatchObject({
      phone_number: PHONE,
      err_code: 'DELIVERED',
      out_id: 'ntf_1',
    });
  });
});

describe('an answer', () => {
  test.each([
    ['rejected', 'isv.MOBILE_NUMBER_ILLEGAL'],
    ['rejected', 'isv.BLACK_KEY_CONTROL_LIMIT'],
    ['rejected', 'isv.SMS_TEMPLATE_ILLEGAL'],
    ['rejected', 'isv.SMS_SIGNATURE_ILLEGAL'],
    ['rejected', 'isv.TEMPLATE_MISSING_PARAMETERS'],
    ['rejected', 'isv.TEMPLATE_PARAMS_ILLEGAL'],
    ['rejected', 'isv.INVALID_PARAMETERS'],
    ['deferred', 'isv.BUSINESS_LIMIT_CONTROL'],
    ['deferred', 'isv.DAY_LIMIT_CONTROL'],
    ['deferred', 'isv.AMOUNT_NOT_ENOUGH'],
    ['deferred', 'isv.DENY_IP_RANGE'],
    ['deferred', 'isp.SYSTEM_ERROR'],
    ['deferred', 'Throttling.User'],
    ['deferred', 'SignatureDoesNotMatch'],
    ['deferred', 'InvalidAccessKeyId.NotFound'],
    ['deferred', 'ServiceUnavailable'],
    ['deferred', 'isv.NEVER_HEARD_OF'],
  ])('ends as %s where its code is %s, and an asker is told the code', async (ending, smsCode) => {
    await fails({ smsCode }, { smsCode });
    expect(await deliver()).toEqual({ ending, reason: smsCode });
    await expect(send()).rejects.toThrow(
      expect.objectContaining({ name: smsCode, message: `The SMS was ${ending}: ${smsCode}` }),
    );
  });

  test('without a code is an outage', async () => {
    await fails({ status: 503 }, { status: 404 });
    expect(await deliver()).toEqual({ ending: 'deferred', reason: 'http_503' });
    expect(await deliver()).toEqual({ ending: 'deferred', reason: 'http_404' });
  });

  test('that never came may stand for a message that did', async () => {
    const before = double.sms.texts().length;
    await fails({ dropAfterAccept: true }, { delayMs: 3_300 });
    expect(await deliver()).toEqual({ ending: 'uncertain', reason: 'no_answer' });
    await expect(send()).rejects.toThrow('no_answer');
    await expect.poll(() => double.sms.texts().length).toBe(before + 2);
  });

  test.each([
    [200, '<html>busy</html>', { ending: 'uncertain', reason: 'unreadable' }],
    [200, JSON.stringify({ Code: `no code: ${PHONE}` }), { ending: 'uncertain', reason: 'unreadable' }],
    [502, '<html>bad gateway</html>', { ending: 'deferred', reason: 'http_502' }],
    [500, JSON.stringify({ Code: 'InternalError' }), { ending: 'deferred', reason: 'InternalError' }],
  ])('%i with %s is not taken for another', async (status, body, ending) => {
    const other = await listen('127.0.0.1', 0, async (_, response) => {
      response.writeHead(status).end(body);
    });
    expect(await deliver(open({ url: other.url }))).toEqual(ending);
    await other.close();
  });

  test('of nobody is one that nothing was sent for', async () => {
    const gone = await listen('127.0.0.1', 0, async () => {});
    await gone.close();
    const away = open({ url: gone.url });
    expect(await deliver(away)).toEqual({ ending: 'deferred', reason: 'ECONNREFUSED' });
    await expect(send(away)).rejects.toThrow('ECONNREFUSED');
    const nowhere = open({ url: 'http://sms.invalid' });
    expect(await deliver(nowhere)).toMatchObject({ ending: 'deferred' });
  });
});

test('a wrong key is told of by its code alone, though the provider repeats the whole request', async () => {
  const wrong = open({ keySecret: 'another' });
  expect(await deliver(wrong)).toEqual({ ending: 'deferred', reason: 'SignatureDoesNotMatch' });
  const error: unknown = await send(wrong).catch((thrown: unknown) => thrown);
  expect(inspect(error)).toContain('SignatureDoesNotMatch');
  expect(inspect(error)).not.toMatch(new RegExp(`${PHONE}|${PARAMS.code}`));
});
