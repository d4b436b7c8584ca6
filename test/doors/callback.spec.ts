// What the platform tells is heard as entries, the same however often and in whichever of its shapes it tells it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerCallback } from '#functions/doors/api/callback/answer.ts';
import { bodyOf, listen } from '#infra/local/http-socket.ts';
import { startWechatDouble } from '#infra/local/wechat/double.ts';
import { wechatOf } from '../kit/wechat-account.ts';
import { pushOf, sealed } from '../kit/wechat-push.ts';
import { allowed, event, GOOD, hearing, OPENID, REFUSED, said } from './hearing.ts';

const agreed = { token: 'tokenOfTheCounty', key: 'kQ7'.repeat(14).concat('A'), appId: 'wx00000000000local' };
const { heard, called, tell } = hearing(agreed);
beforeEach(() => {
  heard.splice(0);
});

describe('a push', () => {
  test('of the platform’s own description is read', async () => {
    const query = {
      signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
      timestamp: '1714112445',
      nonce: '415670741',
      openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
      encrypt_type: 'aes',
      msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
    };
    const json = {
      ToUserName: 'gh_97417a04a28d',
      Encrypt:
        '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
    };
    const push = { token: 'AAAAA', key: 'A'.repeat(43), appId: 'wxba5fad812f8e6fb9' };
    const at = new Date(1714112445_000).toISOString();
    expect(await called(query, json, { now: at, push })).toEqual(GOOD);
    expect(await called(query, json, { now: at, push: { ...push, appId: 'wxba5fad812f8e6fb8' } })).toEqual(
      REFUSED,
    );
    expect(heard).toEqual([]);
  });

  test('tells what somebody allowed and refused, each by itself', async () => {
    const List = [said('tpl_1', 'accept'), said('tpl_2', 'reject'), said('tpl_3', 'ban')];
    expect(await tell(event('subscribe_msg_popup_event', { List }))).toEqual(GOOD);
    const at = '2021-05-14T06:17:25.000Z';
    const key = expect.stringMatching(/^[\w-]{43}$/);
    expect(heard).toEqual([
      { openid: OPENID, platformId: 'tpl_1', kind: 'allowed', at, key },
      { openid: OPENID, platformId: 'tpl_2', kind: 'refused', at, key },
      { openid: OPENID, platformId: 'tpl_3', kind: 'refused', at, key },
    ]);
    expect(new Set(heard.map((entry) => entry.key)).size).toBe(3);
  });

  test.each([
    ['as itself', { List: said('tpl_1', 'accept') }],
    ['with its time as text', { CreateTime: '1620973045', List: said('tpl_1', 'accept') }],
    ['under the event’s own name', { SubscribeMsgPopupEvent: [said('tpl_1', 'accept')] }],
    ['as a list under it', { SubscribeMsgPopupEvent: { List: [said('tpl_1', 'acceptWithAudio')] } }],
  ])('of one thing is the same %s', async (_, more) => {
    await tell(event('subscribe_msg_popup_event', { List: [said('tpl_1', 'accept')] }));
    await tell(event('subscribe_msg_popup_event', more));
    expect(heard).toHaveLength(2);
    expect(heard[1]).toEqual(heard[0]);
  });

  test('tells what somebody took back, and a yes from the settings allows nothing', async () => {
    const List = [said('tpl_1', 'reject'), said('tpl_2', 'accept')];
    await tell(event('subscribe_msg_change_event', { List }));
    expect(heard).toMatchObject([{ platformId: 'tpl_1', kind: 'withdrawn' }]);
  });

  test('tells which message arrived, by its whole id, and why another did not', async () => {
    const sent = (more: object) =>
      event('subscribe_msg_sent_event', {
        List: {
          TemplateId: 'tpl_1',
          MsgID: '1864323726461255680',
          ErrorCode: '0',
          ErrorStatus: 'success',
          ...more,
        },
      });
    await tell(sent({}));
    await tell(undefined, JSON.stringify(sent({ ErrorCode: 0 })).replace(/"(1864323726461255680)"/, '$1'));
    await tell(sent({ MsgID: '1864323726461255681', ErrorCode: '1', ErrorStatus: 'failed:user block' }));
    expect(heard[1]).toEqual(heard[0]);
    expect(heard).toMatchObject([
      { kind: 'delivered', messageId: '1864323726461255680' },
      { kind: 'delivered', messageId: '1864323726461255680' },
      { kind: 'undelivered', messageId: '1864323726461255681', reason: 'failed:user block' },
    ]);
    expect(heard[0]).not.toHaveProperty('reason');
  });

  test('told again is the same entry, which whoever hears it knows', async () => {
    const { query, body } = pushOf(sealed(JSON.stringify(allowed()), agreed), agreed, Date.now());
    for (let n = 0; n < 3; n++) expect(await called(query, body)).toEqual(GOOD);
    expect(new Set(heard.map(({ key }) => key)).size).toBe(1);
    await tell({ ...allowed(), CreateTime: 1620973046 });
    expect(new Set(heard.map(({ key }) => key)).size).toBe(2);
  });

  test.each([
    ['of something else', event('user_enter_tempsession', { SessionFrom: 'x' })],
    [
      'with a customer’s words',
      { FromUserName: OPENID, CreateTime: 1620973045, MsgType: 'text', Content: '您好' },
    ],
    ['of the platform’s own check', { action: 'CheckContainerPath' }],
  ])('%s is taken and is no concern of ours', async (_, message) => {
    expect(await tell(message)).toEqual(GOOD);
    expect(heard).toEqual([]);
  });

  test('that cannot be heard is told again', async () => {
    const { query, body } = pushOf(sealed(JSON.stringify(allowed()), agreed), agreed, Date.now());
    const hear = () => Promise.reject(new Error('the ledger is out'));
    const ground = { push: agreed, now: () => new Date().toISOString(), hear };
    await expect(answerCallback(ground, { method: 'POST', query, body: { json: body } })).rejects.toThrow(
      'the ledger is out',
    );
  });
});

describe('from the double', () => {
  test('all that it pushes is genuine, and tells of the very messages that were sent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hutong-callback-'));
    const double = await startWechatDouble({ folder, host: '127.0.0.1', port: 0, credits: 'counted' });
    const { pushToken: token, pushKey: key, appId } = double;
    const door = hearing({ token, key, appId });
    const socket = await listen('127.0.0.1', 0, async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const json: unknown = JSON.parse(String(await bodyOf(request, 100_000)));
      const answer = await door.called(Object.fromEntries(url.searchParams), json);
      response.writeHead('status' in answer ? 200 : 403).end();
    });
    const control = (call: string, body: unknown) =>
      fetch(`${double.url}/double/${call}`, { method: 'POST', body: JSON.stringify(body) });
    await control('people', [{ openid: OPENID, name: '王海燕' }]);
    await control('callback', { url: `${socket.url}/api/callback/wechat` });
    await control('subscribe', { openid: OPENID, templateIds: ['tpl_1', 'tpl_1', 'tpl_2'] });
    await control('refuse', { openid: OPENID, templateIds: ['tpl_3'] });
    await control('withdraw', { openid: OPENID, templateIds: ['tpl_2'] });
    const message = { platformId: 'tpl_1', page: 'pages/today/index', fields: { thing1: '该走访了' } };
    const first = await wechatOf(double).send(OPENID, message);
    await control('undeliverable', { openid: OPENID });
    const second = await wechatOf(double).send(OPENID, message);
    const pushes = await double.pushes();
    await Promise.all([socket.close(), double.stop()]);
    await rm(folder, { recursive: true });

    expect(pushes.map(({ status, tries }) => [status, tries])).toEqual(pushes.map(() => [200, 1]));
    const told = door.heard.map((entry) => ({ ...entry, openid: '', at: '', key: '' }));
    const blank = { openid: '', at: '', key: '' };
    const allows = (platformId: string) => ({ ...blank, platformId, kind: 'allowed' });
    expect(told).toHaveLength(7);
    expect(told).toEqual(
      expect.arrayContaining([
        allows('tpl_1'),
        allows('tpl_2'),
        { ...blank, platformId: 'tpl_3', kind: 'refused' },
        { ...blank, platformId: 'tpl_2', kind: 'withdrawn' },
        { ...blank, platformId: 'tpl_1', kind: 'delivered', messageId: Object(first).messageId },
        {
          ...blank,
          platformId: 'tpl_1',
          kind: 'undelivered',
          messageId: Object(second).messageId,
          reason: 'failed:user block',
        },
      ]),
    );
  });
});
