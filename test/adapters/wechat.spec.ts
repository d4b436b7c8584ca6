// WeChat's answers become exactly one ending each, and its token is asked for once however many need it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wechat } from '#functions/channels/wechat.ts';
import { startWechatDouble, type WechatDouble } from '#infra/local/wechat/double.ts';

const TOKEN = '/cgi-bin/stable_token';
const SEND = '/cgi-bin/message/subscribe/send';
const WORKERS = 64;

let folder = '';
let double: WechatDouble;
let now = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hutong-wechat-'));
  now = Date.now();
  double = await startWechatDouble({
    folder,
    host: '127.0.0.1',
    port: 0,
    credits: 'unlimited',
    nowMs: () => now,
  });
  await control('people', [{ openid: 'openid-wang', name: '王海燕' }]);
});
afterEach(async () => {
  await double.stop();
  await rm(folder, { recursive: true, force: true });
});

const control = async (call: string, body: unknown): Promise<unknown> => {
  const response = await fetch(`${double.url}/double/${call}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return response.json();
};
const faults = (path: string, ...next: readonly object[]) => control('faults', { path, next });
const open = (secret = double.secret) => wechat({ url: double.url, appId: double.appId, secret }, () => now);
const tokens = (): number => double.calls()[TOKEN] ?? 0;
const sends = (): number => double.calls()[SEND] ?? 0;
const send = (channel = open()) => channel.send('openid-wang', 'visit_due');

describe('a message', () => {
  test.each([
    [0, { ending: 'sent' }],
    [43101, { ending: 'rejected', reason: '43101' }],
    [40003, { ending: 'rejected', reason: '40003' }],
    [47003, { ending: 'rejected', reason: '47003' }],
    [40037, { ending: 'rejected', reason: '40037' }],
    [45009, { ending: 'deferred', reason: '45009' }],
    [-1, { ending: 'deferred', reason: '-1' }],
  ])('answered with %i ends so', async (errcode, ending) => {
    if (errcode !== 0) await faults(SEND, { errcode });
    expect(await send()).toEqual(ending);
    expect(sends()).toBe(1);
  });

  test('that is cut off after it was taken may have arrived', async () => {
    await faults(SEND, { dropAfterAccept: true });
    expect(await send()).toEqual({ ending: 'uncertain', reason: 'no_answer' });
    expect(double.messages()).toHaveLength(1);
  });

  test('to nobody, or while nobody listens, or without a token, was not sent', async () => {
    expect(await open().send('openid-nobody', 'visit_due')).toEqual({ ending: 'rejected', reason: '40003' });
    expect(await send(open('a wrong secret'))).toEqual({ ending: 'deferred', reason: 'no_token' });
    await faults(TOKEN, { status: 503 });
    expect(await send()).toEqual({ ending: 'deferred', reason: 'no_token' });
    const away = wechat({ url: 'http://127.0.0.1:1', appId: 'x', secret: 'x' }, () => now);
    expect(await send(away)).toEqual({ ending: 'deferred', reason: 'no_token' });
  });

  test('of no template of ours is a fault of ours', async () => {
    await expect(open().send('openid-wang', 'toString')).rejects.toThrow('template');
  });
});

describe('the token', () => {
  const many = (channel: ReturnType<typeof open>) =>
    Promise.all(Array.from({ length: WORKERS }, () => send(channel)));
  const sentBy = (endings: Awaited<ReturnType<typeof many>>) =>
    endings.filter(({ ending }) => ending === 'sent').length;

  test('is asked for once by sixty-four who begin at once, and kept', async () => {
    const channel = open();
    expect(sentBy(await many(channel))).toBe(WORKERS);
    await send(channel);
    expect(tokens()).toBe(1);
  });

  test('is asked for once more when it nears its end', async () => {
    const channel = open();
    await send(channel);
    now += 7_000_000;
    expect(sentBy(await many(channel))).toBe(WORKERS);
    expect(tokens()).toBe(2);
  });

  test('is asked for once more when sixty-four are told that it is no good', async () => {
    const channel = open();
    await send(channel);
    // Somebody else has the token replaced, and five minutes later the old one is dead.
    const { appId: appid, secret } = double;
    const body = { grant_type: 'client_credential', appid, secret, force_refresh: true };
    await fetch(`${double.url}${TOKEN}`, { method: 'POST', body: JSON.stringify(body) });
    now += 360_000;
    const before = tokens();
    expect(sentBy(await many(channel))).toBe(WORKERS);
    expect(tokens() - before).toBe(1);
  });

  test('that is refused twice is given up for now', async () => {
    await faults(SEND, { errcode: 40001 }, { errcode: 42001 });
    expect(await send()).toEqual({ ending: 'deferred', reason: '42001' });
  });
});

describe('a login code', () => {
  const codeOf = async (openid: string): Promise<string> =>
    String(Object.values(Object(await control('login', { openid })))[0]);

  test('tells its person once', async () => {
    const code = await codeOf('openid-wang');
    expect(await open().openidOf(code)).toBe('openid-wang');
    expect(await open().openidOf(code)).toBeUndefined();
    expect(await open().openidOf('made up & more=1')).toBeUndefined();
  });

  test('says that the platform is out when it is', async () => {
    await faults('/sns/jscode2session', { errcode: -1 }, { status: 500 });
    await expect(open().openidOf('any')).rejects.toThrow();
    await expect(open().openidOf('any')).rejects.toThrow();
    await expect(open('a wrong secret').openidOf('any')).rejects.toThrow();
  });
});

describe('a phone code', () => {
  const PHONE = '/wxa/business/getuserphonenumber';
  const codeOf = async (): Promise<string> => {
    await control('people', [{ openid: 'openid-wang', name: '王海燕', phone: '13900002222' }]);
    return String(Object(await control('phone', { openid: 'openid-wang' })).code);
  };

  test('tells its phone once', async () => {
    const code = await codeOf();
    expect(await open().phoneOf(code)).toBe('13900002222');
    expect(await open().phoneOf(code)).toBeUndefined();
    expect(await open().phoneOf('made-up')).toBeUndefined();
  });

  test.each([40029, 40163, 40013])('refused with %i is refused', async (errcode) => {
    await faults(PHONE, { errcode });
    expect(await open().phoneOf(await codeOf())).toBeUndefined();
  });

  test('is asked for again with a new token where the old one is no good', async () => {
    await faults(PHONE, { errcode: 40001 });
    expect(await open().phoneOf(await codeOf())).toBe('13900002222');
    await faults(PHONE, { errcode: 40001 }, { errcode: 42001 });
    await expect(open().phoneOf(await codeOf())).rejects.toThrow('42001');
  });

  test('says that the platform is out when it is', async () => {
    await faults(PHONE, { errcode: -1 }, { status: 500 });
    await expect(open().phoneOf('any')).rejects.toThrow();
    await expect(open().phoneOf('any')).rejects.toThrow();
  });
});
