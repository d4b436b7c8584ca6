// WeChat's answers become exactly one ending each, and its token is asked for once however many need it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWechatDouble, type WechatDouble } from '#infra/local/wechat/double.ts';
import { memorySignIns } from '../kit/memory-sign-ins.ts';
import { wechatOf } from '../kit/wechat-account.ts';

const TOKEN = '/cgi-bin/stable_token';
const SEND = '/cgi-bin/message/subscribe/send';
const WORKERS = 64;
const AT = '2026-06-12T03:00:00.000Z';

let folder = '';
let double: WechatDouble;
let now = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hutong-wechat-'));
  now = Date.parse(AT);
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
const clock = { now: () => new Date(now).toISOString() };
const open = (secret = double.secret) => wechatOf({ ...double, secret }, clock);
const tokens = (): number => double.calls()[TOKEN] ?? 0;
const sends = (): number => double.calls()[SEND] ?? 0;
const message = { platformId: 'tpl_children', page: 'pages/today/index', fields: { thing1: '该走访了' } };
const send = (channel = open()) => channel.send('openid-wang', message);
/** What anything that no double would be answers, once. */
const answering = async (body: string): Promise<unknown> => {
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => {
    const isToken = request.url === TOKEN;
    response.end(isToken ? JSON.stringify({ access_token: 'any', expires_in: 7200 }) : body);
  }).listen(0, '127.0.0.1');
  await new Promise((heard) => server.once('listening', heard));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const ended = await send(wechatOf({ ...double, url: `http://127.0.0.1:${port}` }, clock));
  server.close();
  server.closeAllConnections();
  return ended;
};

describe('a message', () => {
  test('goes out as it is, and is known by the platform’s own id to the last digit', async () => {
    const sent = await send();
    expect(double.messages()).toMatchObject([
      {
        openid: 'openid-wang',
        templateId: 'tpl_children',
        page: 'pages/today/index',
        fields: message.fields,
      },
    ]);
    const [{ msgid } = { msgid: '' }] = double.messages();
    expect(sent).toEqual({ ending: 'sent', messageId: msgid });
    expect(String(Number(msgid))).not.toBe(msgid);
  });

  test.each([
    [43101, 'rejected'],
    [40003, 'rejected'],
    [47003, 'rejected'],
    [40037, 'rejected'],
    [41030, 'rejected'],
    [43107, 'rejected'],
    [45168, 'rejected'],
    [48001, 'rejected'],
    [43108, 'deferred'],
    [-1, 'deferred'],
    [99999, 'deferred'],
  ])('answered with %i is %s, and asked once', async (errcode, ending) => {
    await faults(SEND, { errcode });
    expect(await send()).toEqual({ ending, reason: String(errcode) });
    expect(sends()).toBe(1);
  });

  test('refused for the day waits until the county’s next, and a little longer', async () => {
    await faults(SEND, { errcode: 45009 });
    expect(await send()).toEqual({
      ending: 'deferred',
      reason: '45009',
      pausedUntil: '2026-06-12T16:02:30.000Z',
    });
    now = Date.parse('2026-06-12T16:00:00.000Z');
    await faults(SEND, { errcode: 45009 });
    expect(await send()).toMatchObject({ pausedUntil: '2026-06-13T16:02:30.000Z' });
  });

  test('refused for the minute waits for one', async () => {
    await faults(SEND, { errcode: 45011 });
    expect(await send()).toEqual({
      ending: 'deferred',
      reason: '45011',
      pausedUntil: '2026-06-12T03:01:00.000Z',
    });
  });

  test('answered with a failure of the server was not sent', async () => {
    await faults(SEND, { status: 502 });
    expect(await send()).toEqual({ ending: 'deferred', reason: 'http_502' });
  });

  test.each([
    [{ dropAfterAccept: true }, 1],
    [{ drop: true }, 0],
  ])('that is cut off (%j) may have arrived, whether it did or not', async (fault, arrived) => {
    await faults(SEND, fault);
    expect(await send()).toEqual({ ending: 'uncertain', reason: 'no_answer' });
    expect(double.messages()).toHaveLength(arrived);
  });

  test('answered too late may have arrived', async () => {
    await faults(SEND, { delayMs: 5_500 });
    expect(await send()).toEqual({ ending: 'uncertain', reason: 'no_answer' });
  });

  test.each(['<html>', '', '{}', '{"errcode":"0"}'])('answered with %j may have arrived', async (body) => {
    expect(await answering(body)).toEqual({ ending: 'uncertain', reason: 'unreadable' });
  });

  test('answered without an id was sent all the same', async () => {
    expect(await answering('{"errcode":0,"errmsg":"ok"}')).toEqual({ ending: 'sent' });
    expect(await answering('{"errcode":0,"msgid": "3248682510344192008"}')).toEqual({
      ending: 'sent',
      messageId: '3248682510344192008',
    });
  });

  test('to nobody, or while nobody listens, or without a token, was not sent', async () => {
    expect(await open().send('openid-nobody', message)).toEqual({ ending: 'rejected', reason: '40003' });
    expect(await send(open('a wrong secret'))).toEqual({ ending: 'deferred', reason: 'no_token_40125' });
    await faults(TOKEN, { status: 503 });
    const store = memorySignIns();
    const [one, other] = [wechatOf(double, { ...clock, store }), wechatOf(double, { ...clock, store })];
    expect(await send(one)).toEqual({ ending: 'deferred', reason: 'no_token_http_503' });
    expect(await send(other)).toEqual({ ending: 'deferred', reason: 'no_token' });
    now += 2_000;
    expect(await send(other)).toMatchObject({ ending: 'sent' });
    // Nobody listens there any more.
    const gone = await startWechatDouble({ folder, host: '127.0.0.1', port: 0, credits: 'counted' });
    await gone.stop();
    const away = wechatOf({ ...double, url: gone.url }, { ...clock, store });
    expect(await send(away)).toEqual({ ending: 'deferred', reason: 'unreachable' });
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

  test('that the platform refuses and yet hands out is replaced by force', async () => {
    await faults(SEND, { errcode: 40001 });
    expect(await send()).toMatchObject({ ending: 'sent' });
    expect(tokens()).toBe(3);
  });

  test('that is refused twice is given up for now', async () => {
    await faults(SEND, { errcode: 40014 }, { errcode: 42001 });
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
    await expect(open().openidOf('any')).rejects.toThrow('-1');
    await expect(open().openidOf('any')).rejects.toThrow('500');
    await expect(open('a wrong secret').openidOf('any')).rejects.toThrow('40125');
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
    now += 60_000;
    await faults(PHONE, { errcode: 40001 }, { errcode: 42001 });
    await expect(open().phoneOf(await codeOf())).rejects.toThrow('42001');
  });

  test('says that the platform is out when it is', async () => {
    await faults(PHONE, { errcode: -1 }, { status: 500 });
    await expect(open().phoneOf('any')).rejects.toThrow('-1');
    await expect(open().phoneOf('any')).rejects.toThrow('500');
  });
});
