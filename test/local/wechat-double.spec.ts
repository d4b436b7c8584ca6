// The WeChat double keeps the platform's contract: codes, tokens, credits, error codes, and the faults it is told to have.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWechatDouble, type WechatDouble } from '#infra/local/wechat/double.ts';
import { scratch } from './scratch.ts';

const MINUTE = 60_000;
const SEND = '/cgi-bin/message/subscribe/send';
const { folder, remove } = scratch();
const person = { openid: 'o_1', name: '陈桂兰', title: '儿童主任', phone: '13800000001' };
const template = { templateId: 'tpl_due', title: '走访提醒', fields: { thing1: '事项', phrase2: '时候' } };
let nowMs = Date.parse('2026-06-12T01:40:00Z');
let double: WechatDouble;

const start = (credits: 'unlimited' | 'counted'): Promise<WechatDouble> =>
  startWechatDouble({
    folder: join(folder, credits),
    host: '127.0.0.1',
    port: 0,
    credits,
    nowMs: () => nowMs,
  });

const call = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(
    double.url + path,
    body === undefined ? { headers } : { method: 'POST', body: JSON.stringify(body), headers },
  );
const ask = async (path: string, body?: unknown) => {
  const answer: unknown = await (await call(path, body)).json();
  return answer;
};
const text = (answer: unknown, key: string): string =>
  typeof answer === 'object' && answer !== null ? String(Reflect.get(answer, key)) : '';
const app = () => ({ appid: double.appId, secret: double.secret });
const token = async (more: object = {}): Promise<string> =>
  text(
    await ask('/cgi-bin/stable_token', { grant_type: 'client_credential', ...app(), ...more }),
    'access_token',
  );
const login = (code: string, more: Record<string, string> = {}) =>
  ask(
    `/sns/jscode2session?${new URLSearchParams({ ...app(), js_code: code, grant_type: 'authorization_code', ...more })}`,
  );
const message = {
  touser: 'o_1',
  template_id: 'tpl_due',
  page: 'pages/today/index',
  data: { thing1: { value: '该走访了' }, phrase2: { value: '这几天' } },
};
const send = async (more: object = {}, access?: string) =>
  ask(`${SEND}?access_token=${access ?? (await token())}`, { ...message, ...more });

beforeAll(async () => {
  double = await start('unlimited');
  await ask('/double/people', [person, { openid: 'o_2', name: '王芳' }]);
  await ask('/double/templates', [template]);
});
beforeEach(() => ask('/double/faults', { path: SEND, next: [] }));
afterAll(async () => {
  await double.stop();
  remove();
});

describe('a login code', () => {
  const give = async (): Promise<string> => text(await ask('/double/login', { openid: 'o_1' }), 'code');

  it('is good once', async () => {
    const code = await give();
    expect(await login(code)).toMatchObject({ openid: 'o_1', session_key: expect.any(String) });
    expect(await login(code)).toMatchObject({ errcode: 40163 });
  });

  it('is unknown when made up, or older than five minutes', async () => {
    expect(await login('made-up')).toMatchObject({ errcode: 40029 });
    const code = await give();
    nowMs += 5 * MINUTE + 1;
    expect(await login(code)).toMatchObject({ errcode: 40029 });
  });

  it('is not asked about by another app, or in another way', async () => {
    expect(await login(await give(), { appid: 'wx_other' })).toMatchObject({ errcode: 40013 });
    expect(await login(await give(), { secret: 'no' })).toMatchObject({ errcode: 40125 });
    expect(await login(await give(), { grant_type: 'other' })).toMatchObject({ errcode: 40002 });
  });

  it('is not given for somebody whom nobody made known', async () => {
    expect((await call('/double/login', { openid: 'o_9' })).status).toBe(404);
    expect((await call('/double/login', {})).status).toBe(400);
  });
});

describe('the stable token', () => {
  it('stays the same until it nears its end', async () => {
    const first = await token();
    nowMs += 110 * MINUTE;
    expect(await token()).toBe(first);
    nowMs += 6 * MINUTE;
    expect(await token()).not.toBe(first);
    expect(await send({}, first)).toMatchObject({ errcode: 0 });
    nowMs += 5 * MINUTE;
    expect(await send({}, first)).toMatchObject({ errcode: 42001 });
  });

  it('is replaced by force, and the old one lives five minutes more', async () => {
    const first = await token();
    const second = await token({ force_refresh: true });
    expect(second).not.toBe(first);
    expect(await token()).toBe(second);
    expect(await send({}, first)).toMatchObject({ errcode: 0 });
    nowMs += 5 * MINUTE;
    expect(await send({}, first)).toMatchObject({ errcode: 42001 });
    expect(await send({}, second)).toMatchObject({ errcode: 0 });
  });

  it('is not replaced by force again within half a minute', async () => {
    nowMs += MINUTE;
    const first = await token({ force_refresh: true });
    nowMs += MINUTE / 2 - 1;
    expect(await token({ force_refresh: true })).toBe(first);
    nowMs += 1;
    expect(await token({ force_refresh: true })).not.toBe(first);
  });

  it('is refused when bad, and to a stranger', async () => {
    expect(await send({}, 'bad')).toMatchObject({ errcode: 40001 });
    const stranger = { grant_type: 'client_credential', ...app(), secret: 'no' };
    expect(await ask('/cgi-bin/stable_token', stranger)).toMatchObject({ errcode: 40125 });
  });
});

describe('a phone code', () => {
  it('gives the number once', async () => {
    const code = text(await ask('/double/phone', { openid: 'o_1' }), 'code');
    const path = `/wxa/business/getuserphonenumber?access_token=${await token()}`;
    expect(await ask(path, { code })).toMatchObject({
      errcode: 0,
      phone_info: { phoneNumber: '13800000001', purePhoneNumber: '13800000001', countryCode: '86' },
    });
    expect(await ask(path, { code })).toMatchObject({ errcode: 40029 });
    expect(await ask(path, { code: 'made-up' })).toMatchObject({ errcode: 40029 });
  });
});

describe('a message', () => {
  it('is kept for its reader, newest first', async () => {
    expect(await send()).toMatchObject({ errcode: 0, msgid: expect.any(Number) });
    expect(await send({ data: { ...message.data, thing1: { value: '第二条' } } })).toMatchObject({
      errcode: 0,
    });
    const kept = await ask('/double/messages?openid=o_1');
    expect(kept).toMatchObject([
      { name: '陈桂兰', title: '走访提醒', fields: { thing1: '第二条' } },
      { page: 'pages/today/index', fields: { thing1: '该走访了', phrase2: '这几天' } },
      ...double.messages('o_1').slice(2),
    ]);
    expect(await ask('/double/messages?openid=o_2')).toEqual([]);
  });

  it.each([
    ['to nobody', { touser: 'o_9' }, 40003],
    ['of an unknown template', { template_id: 'tpl_none' }, 40037],
    ['without a field', { data: { thing1: { value: '只有一样' } } }, 47003],
    ['with a field too long', { data: { ...message.data, thing1: { value: '字'.repeat(21) } } }, 47003],
    ['with a phrase too long', { data: { ...message.data, phrase2: { value: '六个字太长了' } } }, 47003],
    ['of another shape', { data: 'x' }, 47001],
  ])('%s is refused by %j as %i', async (_, more, errcode) => {
    expect(await send(more)).toMatchObject({ errcode });
  });

  it('is refused when its reader has allowed no more of its kind', async () => {
    const unlimited = double;
    double = await start('counted');
    await ask('/double/people', [person]);
    expect(await send()).toMatchObject({ errcode: 43101 });
    await ask('/double/subscribe', { openid: 'o_1', templateIds: ['tpl_due', 'tpl_other'] });
    expect(await send()).toMatchObject({ errcode: 0 });
    expect(await send()).toMatchObject({ errcode: 43101 });
    await double.stop();
    double = unlimited;
  });
});

describe('faults', () => {
  it('come in the order they were planned, one a call', async () => {
    const access = await token();
    await ask('/double/faults', { path: SEND, next: [{ errcode: 45009 }, { errcode: -1 }, { status: 502 }] });
    expect(await send({}, access)).toMatchObject({
      errcode: 45009,
      errmsg: expect.stringContaining('quota'),
    });
    expect(await send({}, access)).toMatchObject({ errcode: -1 });
    expect((await call(`${SEND}?access_token=${access}`, message)).status).toBe(502);
    expect(await send({}, access)).toMatchObject({ errcode: 0 });
    expect((await call('/double/faults', { path: SEND, next: [{ wrong: 1 }] })).status).toBe(400);
  });

  it('delay an answer, or swallow it after the message was taken', async () => {
    const access = await token();
    const before = double.messages().length;
    await ask('/double/faults', { path: SEND, next: [{ delayMs: 150 }, { dropAfterAccept: true }] });
    const begun = performance.now();
    expect(await send({}, access)).toMatchObject({ errcode: 0 });
    expect(performance.now() - begun).toBeGreaterThan(140);
    await expect(send({}, access)).rejects.toThrow();
    expect(double.messages().length).toBe(before + 2);
  });
});

describe('the page', () => {
  it('shows who received what, finds by name, and runs nothing that was sent', async () => {
    await ask('/double/people', [{ openid: 'o_3', name: '<b>张</b>' }]);
    await send({ touser: 'o_3' });
    const page = await (await call('/')).text();
    expect(page).toContain('陈桂兰');
    expect(page).toContain('<dt>事项</dt><dd>该走访了</dd>');
    expect(page).not.toContain('<b>张');
    const found = await (await call('/?q=陈桂')).text();
    expect(found).toContain('陈桂兰');
    expect(found).not.toContain('张');
    expect(await (await call('/?q=无此人')).text()).toContain('没有找到');
  });

  it('lets pages of this machine ask, and no other', async () => {
    const asked = (origin: string) => call('/double/messages', undefined, { origin });
    expect((await asked('http://localhost:3000')).headers.get('access-control-allow-origin')).toBe(
      'http://localhost:3000',
    );
    expect((await asked('http://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await call('/nothing')).status).toBe(404);
  });
});

describe('after a restart', () => {
  it('messages and people are still there, also when the last line was cut off', async () => {
    const kept = double.messages().length;
    expect(double.calls()[SEND]).toBeGreaterThan(10);
    await double.stop();
    appendFileSync(join(folder, 'unlimited/wechat.jsonl'), '{"kind":"message","mess');
    double = await start('unlimited');
    expect(double.messages()).toHaveLength(kept);
    expect(await send()).toMatchObject({ errcode: 0 });
    await double.stop();
    double = await start('unlimited');
    expect(double.messages()).toHaveLength(kept + 1);
  });

  it('messages are still there that were kept when their ids were short', async () => {
    const kept = double.messages().length;
    await double.stop();
    const old = {
      msgid: 4_100_000_000_000_000,
      openid: 'o_1',
      templateId: 'tpl_due',
      page: '',
      fields: {},
      at: '',
    };
    appendFileSync(
      join(folder, 'unlimited/wechat.jsonl'),
      `${JSON.stringify({ kind: 'message', message: old })}\n`,
    );
    double = await start('unlimited');
    expect(double.messages()).toHaveLength(kept + 1);
    expect(double.messages()[0]).toMatchObject({ msgid: '4100000000000000' });
    expect(await send()).toMatchObject({ errcode: 0 });
  });
});
