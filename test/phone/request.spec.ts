// Every reply is an answer that keeps the contract, a refusal by name, or a failure to be tried again; nothing else.
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Ask, Reply } from '../../miniprogram/src/kernel/ports.ts';
import { createApi, type Renewal, readReply } from '../../miniprogram/src/kernel/request.ts';

const Count = z.object({ count: z.number() });
const reply = (status: number, body: unknown): Reply => ({ status, text: JSON.stringify(body) });

test.each<[string, Reply, unknown]>([
  ['an answer by the contract', reply(200, { count: 2 }), { kind: 'ok', value: { count: 2 } }],
  [
    'an answer against the contract',
    reply(200, { count: 'two' }),
    { kind: 'failed', failure: { failed: 'unreadable' } },
  ],
  [
    'the login page of a hotel',
    { status: 200, text: '<html>' },
    { kind: 'failed', failure: { failed: 'unreadable' } },
  ],
  ['a refusal', reply(409, { refused: 'not_due' }), { kind: 'refused', refusal: { refused: 'not_due' } }],
  [
    'bad input with its field',
    reply(400, { refused: 'invalid_input', field: 'note', reason: 'too_long' }),
    { kind: 'refused', refusal: { refused: 'invalid_input', field: 'note', reason: 'too_long' } },
  ],
  ['busy', reply(503, { refused: 'busy' }), { kind: 'failed', failure: { failed: 'busy' } }],
  [
    'an outage with its number',
    reply(500, { refused: 'failed', reference: '8F2K' }),
    { kind: 'failed', failure: { failed: 'outage', reference: '8F2K' } },
  ],
  [
    'a gateway that fails',
    { status: 502, text: 'Bad gateway' },
    { kind: 'failed', failure: { failed: 'outage' } },
  ],
  [
    'a stranger’s 404',
    { status: 404, text: 'nothing here' },
    { kind: 'failed', failure: { failed: 'unreadable' } },
  ],
])('%s', (_name, given, expected) => {
  expect(readReply(given, Count)).toEqual(expected);
});

const asking = (
  tokens: readonly (string | undefined)[],
  renewal: Renewal | readonly Renewal[],
  replies: readonly (Reply | Error)[],
  readers: readonly (string | undefined)[] = ['shen'],
) => {
  const asked: Ask[] = [];
  const left = [...replies];
  let renewed = 0;
  const api = createApi(
    (ask) => {
      asked.push(ask);
      const next = left.shift() ?? new Error('nothing left');
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    'https://county/api',
    {
      token: () => tokens[Math.min(renewed, tokens.length - 1)],
      reader: () => readers[Math.min(asked.length, readers.length - 1)],
      renew: () => {
        renewed += 1;
        return Promise.resolve(typeof renewal === 'string' ? renewal : (renewal[renewed - 1] ?? 'failed'));
      },
    },
  );
  return { api, asked };
};

test('a question carries the token, a command its body', async () => {
  const { api, asked } = asking(['one'], 'renewed', [reply(200, { count: 1 }), reply(200, { count: 1 })]);
  await api.read('/a', Count);
  await api.send('/b', { x: 1 }, Count);
  expect(asked).toEqual([
    { method: 'GET', url: 'https://county/api/a', headers: { authorization: 'Bearer one' } },
    {
      method: 'POST',
      url: 'https://county/api/b',
      headers: { authorization: 'Bearer one', 'content-type': 'application/json' },
      body: '{"x":1}',
    },
  ]);
});

test('told not_signed_in, it renews once and asks again', async () => {
  const { api, asked } = asking(['one', 'two'], 'renewed', [
    reply(401, { refused: 'not_signed_in' }),
    reply(200, { count: 3 }),
  ]);
  expect(await api.read('/a', Count)).toEqual({ kind: 'ok', value: { count: 3 } });
  expect(asked.map((ask) => ask.headers['authorization'])).toEqual(['Bearer one', 'Bearer two']);
});

test('what another page renewed may be worthless by then: it is renewed once more', async () => {
  const no = reply(401, { refused: 'not_signed_in' });
  const renewals = ['taken_up', 'renewed'] as const;
  const { api, asked } = asking(['one', 'two', 'three'], renewals, [no, no, reply(200, { count: 3 })]);
  expect(await api.read('/a', Count)).toEqual({ kind: 'ok', value: { count: 3 } });
  expect(asked.map((ask) => ask.headers['authorization'])).toEqual([
    'Bearer one',
    'Bearer two',
    'Bearer three',
  ]);
});

test('told so twice, it says so and does not turn in circles', async () => {
  const no = reply(401, { refused: 'not_signed_in' });
  const { api, asked } = asking(['one', 'two'], 'renewed', [no, no]);
  expect(await api.read('/a', Count)).toEqual({ kind: 'refused', refusal: { refused: 'not_signed_in' } });
  expect(asked).toHaveLength(2);
});

test('without a token it renews first; where nobody can be signed in it says so', async () => {
  const { api, asked } = asking([undefined], 'signed_out', []);
  expect(await api.read('/a', Count)).toEqual({ kind: 'failed', failure: { failed: 'no_sign_in' } });
  expect(asked).toEqual([]);
});

test('where renewing fails for want of a network, and where the request does, there is no answer', async () => {
  const offline = { kind: 'failed', failure: { failed: 'no_answer' } };
  expect(await asking([undefined], 'failed', []).api.read('/a', Count)).toEqual(offline);
  expect(await asking(['one'], 'renewed', [new Error('down')]).api.read('/a', Count)).toEqual(offline);
});

test.each([
  ['signed out', undefined],
  ['given way to another', 'wang'],
  ['lost the last role', 'shen late'],
])('what comes when its reader has %s is told to nobody', async (_, after) => {
  const nobody = { kind: 'failed', failure: { failed: 'no_sign_in' } };
  const { api } = asking(['one'], 'renewed', [reply(200, { count: 1 })], ['shen', after]);
  expect(await api.read('/a', Count)).toEqual(nobody);
});

test('a command that was taken is told of, whoever reads by then', async () => {
  const { api } = asking(['one'], 'renewed', [reply(200, { count: 1 })], ['shen', undefined]);
  expect(await api.send('/a', {}, Count)).toEqual({ kind: 'ok', value: { count: 1 } });
});
