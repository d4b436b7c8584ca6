// The WeChat double has weather that comes out the same for the same seed, and keeps its own account of every sending.
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWechatDouble, type WechatDouble } from '#infra/local/wechat/double.ts';
import { wechatOf } from '../kit/wechat-account.ts';
import { scratch } from './scratch.ts';

const SEND = '/cgi-bin/message/subscribe/send';
const SHARES = {
  '-1': 0.05,
  '45009': 0,
  '40003': 0.02,
  '500': 0.05,
  '43101': 0.03,
  drop: 0.02,
  dropAfterAccept: 0.02,
};
const CALLS = 400;

const { folder, remove } = scratch();
afterAll(remove);
let runs = 0;
let double: WechatDouble;
const start = (answerAfterMs = 0) =>
  startWechatDouble({
    folder: join(folder, `weather-${++runs}`),
    host: '127.0.0.1',
    port: 0,
    credits: 'unlimited',
    answerAfterMs,
  });
beforeEach(async () => {
  double = await start();
  await tell('people', [{ openid: 'o_1', name: '陈桂兰' }]);
});
afterEach(() => double.stop());

const tell = (call: string, body: unknown): Promise<Response> =>
  fetch(`${double.url}/double/${call}`, { method: 'POST', body: JSON.stringify(body) });
const weather = (more: object) => tell('weather', { path: SEND, seed: 7, shares: SHARES, ...more });
const message = { platformId: 'tpl_1', page: 'pages/today/index', fields: { thing1: '该走访了' } };
const send = (channel = wechatOf(double)) => channel.send('o_1', message);
const outcomes = () =>
  double.sends().map(({ outcome, messageId }) => `${outcome} ${messageId === undefined ? '' : 'id'}`);
const sendMany = async (): Promise<readonly string[]> => {
  const channel = wechatOf(double);
  const before = double.sends().length;
  for (let n = 0; n < CALLS; n++) await send(channel);
  return outcomes().slice(before);
};

describe('the weather', () => {
  it('is the same for a seed, another for another, and about as bad as it was said to be', async () => {
    await weather({});
    const first = await sendMany();
    await weather({});
    expect(await sendMany()).toEqual(first);
    await weather({ seed: 8 });
    expect(await sendMany()).not.toEqual(first);
    const count = (outcome: string): number => first.filter((one) => one === outcome).length;
    expect(count('accepted id')).toBeGreaterThan(CALLS * 0.7);
    for (const [outcome, share] of [
      ['-1 ', 0.05],
      ['500 ', 0.05],
      ['43101 ', 0.03],
      ['dropped ', 0.02],
      ['dropped id', 0.02],
    ] as const) {
      expect(count(outcome), outcome).toBeGreaterThan(0);
      expect(count(outcome), outcome).toBeLessThan(CALLS * share * 2.5);
    }
    expect(count('45009 ')).toBe(0);
  });

  it('clears, is over one path only, and gives way to what was planned', async () => {
    await weather({ shares: { '-1': 1 } });
    expect(await send()).toEqual({ ending: 'deferred', reason: '-1' });
    await tell('faults', { path: SEND, next: [{ errcode: 45011 }] });
    expect(await send()).toMatchObject({ reason: '45011' });
    await tell('weather', { path: SEND });
    expect(await send()).toMatchObject({ ending: 'sent' });
  });

  it('makes answers slow, as the plan of the double may make all of them', async () => {
    const taking = async (): Promise<number> => {
      const begun = performance.now();
      await send();
      return performance.now() - begun;
    };
    await tell('weather', { path: SEND, answerAfterMs: 120 });
    expect(await taking()).toBeGreaterThanOrEqual(119);
    await double.stop();
    double = await start(100);
    expect(await taking()).toBeGreaterThanOrEqual(199);
  });

  it('is not of any kind that does not exist, nor more than all', async () => {
    for (const shares of [
      { rain: 0.1 },
      { '-2': 0.1 },
      { '200': 0.1 },
      { '-1': 1.5 },
      { '-1': 0.6, drop: 0.6 },
      { '-1': -0.1 },
    ])
      expect((await weather({ shares })).status, JSON.stringify(shares)).toBe(400);
    expect((await weather({ answerAfterMs: -1 })).status).toBe(400);
  });
});

describe('the log', () => {
  it('holds every sending in the order of the calls, with what came of it', async () => {
    const next = [
      { errcode: 43101 },
      { status: 502 },
      { drop: true },
      { dropAfterAccept: true },
      { delayMs: 30 },
    ];
    await tell('faults', { path: SEND, next });
    const channel = wechatOf(double);
    for (let n = 0; n < next.length; n++) await send(channel);
    await channel.send('o_9', { ...message, platformId: 'tpl_2', fields: {} });
    const sent = await send(channel);
    const log: unknown = await (await fetch(`${double.url}/double/log`)).json();
    expect(log).toEqual(double.sends());
    expect(log).toMatchObject([
      { n: 1, openid: 'o_1', templateId: 'tpl_1', fields: message.fields, outcome: 43101 },
      { n: 2, outcome: 502 },
      { n: 3, outcome: 'dropped' },
      { n: 4, outcome: 'dropped', messageId: expect.stringMatching(/^\d{19}$/) },
      { n: 5, outcome: 'accepted', messageId: expect.any(String) },
      { n: 6, openid: 'o_9', templateId: 'tpl_2', fields: {}, outcome: 40003 },
      { n: 7, outcome: 'accepted', messageId: Object(sent).messageId },
    ]);
    for (const n of [0, 1, 2, 5]) expect(double.sends()[n]).not.toHaveProperty('messageId');
    expect(
      double
        .messages()
        .map(({ msgid }) => msgid)
        .toReversed(),
    ).toEqual(double.sends().flatMap(({ messageId = [] }) => messageId));
    expect(double.sends().every(({ at }) => !Number.isNaN(Date.parse(at)))).toBe(true);
  });

  it('keeps the order of the calls where answers overtake one another, and what is no sending at all', async () => {
    await tell('faults', { path: SEND, next: [{ delayMs: 80 }] });
    const channel = wechatOf(double);
    await Promise.all([send(channel), send(channel), send(channel)]);
    const nonsense = await fetch(`${double.url}${SEND}`, { method: 'POST', body: 'nonsense' });
    expect(nonsense.status).toBe(200);
    expect(double.sends().map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(double.sends()[3]).toMatchObject({ openid: '', templateId: '', fields: {}, outcome: 40001 });
  });
});
