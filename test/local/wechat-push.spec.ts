// The WeChat double tells by itself what people allow, refuse, withdraw and receive, encrypted and signed as the platform does.
import { createDecipheriv } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyOf, type Listening, listen } from '#infra/local/http-socket.ts';
import { startWechatDouble, type WechatDouble } from '#infra/local/wechat/double.ts';
import { wechatOf } from '../kit/wechat-account.ts';
import { signed } from '../kit/wechat-push.ts';
import { scratch } from './scratch.ts';

type Arrived = Readonly<{ query: Readonly<Record<string, string>>; Encrypt: string }>;

const { folder, remove } = scratch();
afterAll(remove);
const NOW = Date.parse('2026-06-12T01:40:00Z');
const message = { platformId: 'tpl_1', page: 'pages/today/index', fields: { thing1: '该走访了' } };

let runs = 0;
let double: WechatDouble;
let callback: Listening;
let statuses: number[] = [];
let arrived: Arrived[] = [];
const start = (credits: 'unlimited' | 'counted', run = runs): Promise<WechatDouble> =>
  startWechatDouble({
    folder: join(folder, `push-${run}`),
    host: '127.0.0.1',
    port: 0,
    credits,
    nowMs: () => NOW,
  });
beforeEach(async () => {
  runs += 1;
  [statuses, arrived] = [[], []];
  double = await start('counted');
  callback = await listen('127.0.0.1', 0, async (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const { Encrypt } = Object(JSON.parse(String(await bodyOf(request, 100_000))));
    arrived.push({ query: Object.fromEntries(searchParams), Encrypt });
    response.writeHead(statuses.shift() ?? 200).end('success');
  });
  await tell('people', [{ openid: 'o_1', name: '陈桂兰' }]);
  await tell('callback', { url: `${callback.url}/api/callback/wechat` });
});
afterEach(async () => {
  await double.stop();
  await callback.close();
});

const tell = (call: string, body: unknown): Promise<Response> =>
  fetch(`${double.url}/double/${call}`, { method: 'POST', body: JSON.stringify(body) });
const about = (...templateIds: readonly string[]) => ({ openid: 'o_1', templateIds });
const send = (openid = 'o_1') => wechatOf(double).send(openid, message);

const readable = ({ Encrypt }: Arrived): unknown => {
  const key = Buffer.from(`${double.pushKey}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(Encrypt, 'base64'), decipher.final()]);
  const end = 20 + plain.readUInt32BE(16);
  const padding = plain.at(-1) ?? 0;
  expect(plain.length % 32).toBe(0);
  expect(plain.toString('utf8', end, plain.length - padding)).toBe(double.appId);
  return JSON.parse(plain.toString('utf8', 20, end));
};
const told = async (): Promise<readonly unknown[]> => {
  await double.pushes();
  return arrived.map(readable);
};
const event = (Event: string, List: unknown) => ({
  ToUserName: 'gh_00000000local',
  FromUserName: 'o_1',
  CreateTime: NOW / 1000,
  MsgType: 'event',
  Event,
  List,
});
const popup = (TemplateId: string, SubscribeStatusString: string) => ({
  TemplateId,
  SubscribeStatusString,
  PopupScene: '0',
});
const result = (messageId: unknown, ErrorCode: string, ErrorStatus: string) =>
  event('subscribe_msg_sent_event', { TemplateId: 'tpl_1', MsgID: messageId, ErrorCode, ErrorStatus });

describe('a push', () => {
  it('is signed over what is encrypted, with a token that only its owner knows', async () => {
    await tell('subscribe', about('tpl_1'));
    await double.pushes();
    const [{ query, Encrypt } = { query: {}, Encrypt: '' }] = arrived;
    const { timestamp = '', nonce = '' } = query;
    expect(query).toEqual({
      signature: signed(double.pushToken, timestamp, nonce),
      timestamp: String(NOW / 1000),
      nonce,
      openid: 'o_1',
      encrypt_type: 'aes',
      msg_signature: signed(double.pushToken, timestamp, nonce, Encrypt),
    });
    expect(double.pushKey).toMatch(/^[A-Za-z0-9]{43}$/);
  });

  it('tells one thing as itself and several as a list', async () => {
    await tell('subscribe', about('tpl_1'));
    await tell('refuse', about('tpl_2', 'tpl_3'));
    expect(await told()).toEqual(
      expect.arrayContaining([
        event('subscribe_msg_popup_event', popup('tpl_1', 'accept')),
        event('subscribe_msg_popup_event', [popup('tpl_2', 'reject'), popup('tpl_3', 'reject')]),
      ]),
    );
  });

  it('is made three times where it is not taken, the same each time, and then no more', async () => {
    statuses = [500, 403];
    await tell('subscribe', about('tpl_1'));
    expect(await double.pushes()).toMatchObject([{ tries: 3, status: 200 }]);
    expect(new Set(arrived.map((one) => JSON.stringify(one))).size).toBe(1);
    statuses = [500, 500, 500];
    await tell('refuse', about('tpl_1'));
    const pushes: unknown = await (await fetch(`${double.url}/double/pushes`)).json();
    expect(pushes).toMatchObject([{ tries: 3 }, { tries: 3, status: 500, openid: 'o_1' }]);
    expect(double.pushing()).toBe(0);
  });

  it('goes nowhere before it is told where, and holds nobody up where nobody listens', async () => {
    await double.stop();
    double = await start('counted');
    await tell('subscribe', about('tpl_1'));
    expect(await double.pushes()).toEqual([]);
    await callback.close();
    double.pushTo(callback.url);
    await tell('refuse', about('tpl_1'));
    expect(await double.pushes()).toMatchObject([{ tries: 3, status: 0 }]);
    expect((await tell('callback', { url: 'nowhere' })).status).toBe(400);
  });
});

describe('a person', () => {
  it('who withdraws has no message left, also after a restart, until they subscribe again', async () => {
    await tell('subscribe', about('tpl_1', 'tpl_1'));
    expect((await tell('withdraw', about('tpl_1'))).status).toBe(200);
    expect(await send()).toEqual({ ending: 'rejected', reason: '43101' });
    expect(await told()).toContainEqual(
      event('subscribe_msg_change_event', { TemplateId: 'tpl_1', SubscribeStatusString: 'reject' }),
    );
    await double.stop();
    double = await start('unlimited');
    expect(await send()).toEqual({ ending: 'rejected', reason: '43101' });
    await tell('subscribe', about('tpl_1'));
    expect(await send()).toMatchObject({ ending: 'sent' });
  });

  it('who refuses has as many left as before', async () => {
    await tell('subscribe', about('tpl_1'));
    await tell('refuse', about('tpl_1'));
    expect(await send()).toMatchObject({ ending: 'sent' });
    expect(await send()).toMatchObject({ ending: 'rejected' });
  });

  it('is told of by the id of each message that was taken, whether it reached them or not', async () => {
    await tell('people', [{ openid: 'o_2', name: '王芳' }]);
    await tell('subscribe', about('tpl_1', 'tpl_1', 'tpl_1'));
    const first = await send();
    expect((await tell('undeliverable', { openid: 'o_1' })).status).toBe(200);
    const second = await send();
    expect(await told()).toEqual(
      expect.arrayContaining([
        result(Object(first).messageId, '0', 'success'),
        result(Object(second).messageId, '1', 'failed:user block'),
      ]),
    );
    expect(double.messages('o_1').map(({ msgid }) => msgid)).toEqual([Object(first).messageId]);
    expect(Object(second).messageId).not.toBe(Object(first).messageId);
  });

  it('is known, or is told nothing about', async () => {
    for (const call of ['refuse', 'withdraw', 'undeliverable'])
      expect((await tell(call, { openid: 'o_9', templateIds: [] })).status).toBe(404);
    expect(await send('o_9')).toMatchObject({ reason: '40003' });
    expect(await double.pushes()).toEqual([]);
  });
});
