// The SMS gateway takes what is signed by the account's key, and says so by name when it does not.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smsGateway } from '#functions/channels/sms.ts';
import { startWechatDouble, type WechatDouble } from '#infra/local/wechat/double.ts';

const PHONE = '13900000000';
const PARAMS = { code: '123456', minutes: '5' };

let folder = '';
let double: WechatDouble;
const now = (): string => new Date().toISOString();
const start = () => startWechatDouble({ folder, host: '127.0.0.1', port: 0, credits: 'unlimited' });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hutong-sms-'));
  double = await start();
});
afterAll(async () => {
  await double.stop();
  await rm(folder, { recursive: true, force: true });
});

const fails = (path: string, next: unknown[]) =>
  fetch(`${double.url}/double/faults`, { method: 'POST', body: JSON.stringify({ path, next }) });

test('a message is taken, shown by phone and on the page, and kept over a restart', async () => {
  await smsGateway(double.sms, now).send(PHONE, 'sign_in_code', PARAMS);
  const [text] = double.sms.texts(PHONE);
  expect(text).toMatchObject({ phone: PHONE, template: 'sign_in_code', params: PARAMS });
  expect(text?.text).toContain('123456');
  const listed: unknown = await (await fetch(`${double.url}/double/texts?phone=${PHONE}`)).json();
  expect(listed).toEqual([text]);
  expect(await (await fetch(double.url)).text()).toContain('登录验证码 123456');
  await double.stop();
  double = await start();
  expect(double.sms.texts(PHONE)).toEqual([text]);
});

test('a code for a signature comes in words of its own', async () => {
  await smsGateway(double.sms, now).send('13900000001', 'confirm_code', PARAMS);
  expect(double.sms.texts('13900000001')[0]?.text).toContain('签字确认验证码 123456');
});

test('a wrong key, an old signature, an unknown template or a wrong phone is refused, and nothing is taken', async () => {
  const before = double.sms.texts().length;
  const { url, key } = double.sms;
  const wrong = smsGateway({ url, key: 'another' }, now).send(PHONE, 'sign_in_code', PARAMS);
  await expect(wrong).rejects.toThrow('SIGNATURE_WRONG');
  const old = smsGateway({ url, key }, () => '2020-01-01T00:00:00.000Z').send(PHONE, 'sign_in_code', PARAMS);
  await expect(old).rejects.toThrow('SIGNATURE_WRONG');
  await expect(smsGateway({ url, key }, now).send(PHONE, 'unknown', {})).rejects.toThrow('TEMPLATE_UNKNOWN');
  await expect(smsGateway({ url, key }, now).send('110', 'sign_in_code', PARAMS)).rejects.toThrow(
    'ARGUMENT_WRONG',
  );
  expect(double.sms.texts()).toHaveLength(before);
});

test('a gateway that is out says so', async () => {
  await fails('/sms/messages', [{ status: 503 }]);
  await expect(smsGateway(double.sms, now).send(PHONE, 'sign_in_code', PARAMS)).rejects.toThrow('HTTP 503');
  const away = smsGateway({ url: 'http://127.0.0.1:1/sms', key: 'x' }, now);
  await expect(away.send(PHONE, 'sign_in_code', PARAMS)).rejects.toThrow();
});
