// What anybody could have made is refused at the callback, without a word why and without a trace.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Asked, context, httpEvent } from '../kit/http.ts';
import { pushOf, sealed, signed } from '../kit/wechat-push.ts';
import { allowed, event, GOOD, hearing, OPENID, REFUSED } from './hearing.ts';
import { openTown, type Town } from './town.ts';

const agreed = { token: 'tokenOfTheCounty', key: 'kQ7'.repeat(14).concat('A'), appId: 'wx00000000000local' };
const { heard, called, tell } = hearing(agreed);
beforeEach(() => {
  heard.splice(0);
});

type Request = ReturnType<typeof pushOf>;
const text = JSON.stringify(allowed());
const pushed = (Encrypt = sealed(text, agreed)): Request => pushOf(Encrypt, agreed, Date.now());
const asIs = ({ query, body }: Request) => called(query, body);
/** The request with another address, or another body, than it was signed for. */
const bent = (query: Record<string, string>, body = {}) => {
  const request = pushed();
  return called({ ...request.query, ...query }, { ...request.body, ...body });
};
/** Rightly signed, but not rightly encrypted. */
const sealedAs = (more: Partial<typeof agreed>, change?: (plain: Buffer) => Buffer) =>
  asIs(pushed(sealed(text, { ...agreed, ...more }, change)));
const withLength = (length: number) => (plain: Buffer) => {
  plain.writeUInt32BE(length, 16);
  return plain;
};
const endingIn = (byte: number) => (plain: Buffer) => {
  plain[plain.length - 1] = byte;
  return plain;
};

const wrong: Readonly<Record<string, () => Promise<unknown>>> = {
  'a made-up signature': () => bent({ msg_signature: 'f'.repeat(40) }),
  'no signature': () => bent({ msg_signature: '' }),
  'the signature that covers no body': () => bent({ msg_signature: pushed().query['signature'] ?? '' }),
  'a changed nonce': () => bent({ nonce: '415670742' }),
  'a later timestamp': () => bent({ timestamp: String(Math.floor(Date.now() / 1000) + 1) }),
  'a timestamp that is no time': () => bent({ timestamp: 'now' }),
  'plain mode': () => bent({ encrypt_type: 'raw' }),
  'another body': () => bent({}, { Encrypt: sealed(text.replace('accept', 'reject'), agreed) }),
  'another key': () => sealedAs({ key: 'B'.repeat(43) }),
  'another app': () => sealedAs({ appId: 'wx00000000000other' }),
  'an app whose id goes on': () => sealedAs({ appId: `${agreed.appId}0` }),
  'a length beyond the end': () => sealedAs({}, withLength(100_000)),
  'a length that ends too soon': () => sealedAs({}, withLength(3)),
  'a padding of nothing': () => sealedAs({}, endingIn(0)),
  'a padding that is too long': () => sealedAs({}, endingIn(200)),
  'words that are no JSON': () => tell(undefined, '<xml></xml>'),
  'an event without a person': () => tell({ Event: 'subscribe_msg_popup_event' }),
  'an event of another shape': () => tell(event('subscribe_msg_popup_event', { List: ['tpl_1'] })),
  'an event without a list': () => tell(event('subscribe_msg_sent_event', {})),
};

describe('what is not genuine', () => {
  test('is none of these, unbent', async () => {
    expect(await bent({})).toEqual(GOOD);
    expect(await sealedAs({}, (plain) => plain)).toEqual(GOOD);
    expect(heard).toHaveLength(2);
  });

  test.each(Object.keys(wrong))('is refused: %s', async (name) => {
    expect(await wrong[name]?.()).toEqual(REFUSED);
    expect(heard).toEqual([]);
  });

  test.each(['', '!!!!', 'AAAA', 'A'.repeat(64), 'A=A=', '沈桂兰', 'A'.repeat(43)])(
    'is refused: %j, though signed',
    async (Encrypt) => {
      expect(await asIs(pushed(Encrypt))).toEqual(REFUSED);
    },
  );

  test.each([
    [600, GOOD],
    [601, REFUSED],
    [-600, GOOD],
    [-601, REFUSED],
  ])('is what was signed too long ago, or will be: after %i seconds', async (seconds, answer) => {
    const { query, body } = pushed();
    const now = new Date((Number(query['timestamp']) + seconds) * 1000).toISOString();
    expect(await called(query, body, { now })).toEqual(answer);
  });
});

describe('at the door', () => {
  type Door = (event: APIGatewayProxyEventV2, around: Context) => Promise<APIGatewayProxyStructuredResultV2>;
  const PATH = '/callback/wechat';
  let town: Town;
  let door: Door;
  afterAll(() => town.end());
  beforeAll(async () => {
    town = await openTown();
    door = (await import('#functions/doors/api.ts')).handler;
  });

  const its = () => ({
    token: town.wechat.pushToken,
    key: town.wechat.pushKey,
    appId: town.wechat.appId,
  });
  const genuine = (message: unknown = allowed()) =>
    pushOf(sealed(JSON.stringify(message), its()), its(), Date.now());
  const at = async (method: string, more: Asked) => {
    const { statusCode, headers, body } = await door(httpEvent(method, PATH, more), context);
    return { status: statusCode, type: headers?.['content-type'], body };
  };
  const JSON_TYPE = 'application/json; charset=utf-8';
  const forbidden = { status: 403, type: JSON_TYPE, body: JSON.stringify(REFUSED) };
  const echo = (more: Record<string, string> = {}) => {
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), '1514711492'];
    const signature = signed(its().token, timestamp, nonce);
    return { query: { signature, timestamp, nonce, echostr: '4375120948345356249', ...more } };
  };

  test('the address is verified by its echo, word for word', async () => {
    const words = { status: 200, type: 'text/plain; charset=utf-8' };
    expect(await at('GET', echo())).toEqual({ ...words, body: '4375120948345356249' });
    for (const wrong of [
      { signature: 'f'.repeat(40) },
      { echostr: 'x'.repeat(257) },
      { timestamp: '1714036504', signature: signed(its().token, '1714036504', '1514711492') },
    ])
      expect(await at('GET', echo(wrong))).toEqual(forbidden);
    expect(await at('GET', {})).toEqual(forbidden);
  });

  test('a push is taken without a session', async () => {
    const push = genuine();
    for (const base64 of [false, true])
      expect(await at('POST', { ...push, base64 })).toMatchObject({ status: 200, body: 'success' });
    expect(await at('POST', { ...push, body: { ...push.body, ...allowed() } })).toMatchObject({
      status: 200,
    });
  });

  test('anything else is refused, and leaves nothing behind', async () => {
    const { query } = genuine();
    const before = await town.stored();
    for (const body of [
      allowed(),
      {},
      [],
      '',
      'no JSON',
      '<xml><Encrypt>x</Encrypt></xml>',
      { Encrypt: 'x' },
    ])
      expect(await at('POST', { query, body })).toEqual(forbidden);
    expect(await at('POST', { body: allowed() })).toEqual(forbidden);
    expect(await at('PUT', { query, body: allowed() })).toMatchObject({ status: 404 });
    expect(await town.stored()).toEqual(before);
  });

  test('a megabyte is refused before it is looked at, signed or not', async () => {
    expect(await at('POST', pushOf('A'.repeat(1024 * 1024), its(), Date.now()))).toEqual(forbidden);
    expect(await at('POST', { body: 'x'.repeat(1024 * 1024) })).toEqual(forbidden);
  });

  test('neither the person nor what they said is printed', async () => {
    town.printed.splice(0);
    await at('POST', genuine(allowed('tpl_printed')));
    await at('POST', pushOf('garbage', its(), Date.now()));
    expect(town.printed.join('')).toContain(`"route":"${PATH}"`);
    expect(town.printed.join('')).toContain('"refused":"callback_not_genuine"');
    expect(town.printed.join('')).not.toMatch(new RegExp(`${OPENID}|tpl_printed`));
  });
});
