// Only a token that the county's own key signed, for this purpose and for this quarter of an hour, opens anything.
import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { base64url, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOKEN_SECONDS } from '#functions/doors/api/token.ts';
import { mintId } from '#shared/kernel/id.ts';
import { COUNTY, nth, SIBLING_VILLAGE } from '../kit/ids.ts';
import { aVisit } from '../kit/visiting.ts';
import { director, openTown, ours, type Town, today } from './town.ts';

let town: Town;
let good = '';
let mine: Awaited<ReturnType<Town['ring']['session']>>;
let publicKey = '';
afterAll(() => town.end());
beforeAll(async () => {
  town = await openTown();
  good = await town.tokenOf(director);
  mine = await town.ring.session();
  publicKey = (await town.ring.sessionKey(mine.kid)) ?? '';
});

const now = (): number => Math.floor(Date.now() / 1000);
const claims = () => ({
  sub: director.personId,
  role: director.role,
  region: director.region,
  iss: 'hutong',
  aud: 'hutong',
  iat: now(),
  exp: now() + TOKEN_SECONDS,
});
type Payload = Readonly<Record<string, unknown>>;
type SigningKey = Parameters<SignJWT['sign']>[0];

const ownKey = (): KeyObject => createPrivateKey(mine.privateKey);
const foreignKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** Signed as the county signs, but for what is changed; a claim that is undefined is left out. */
const signed = (changed: Payload = {}, key: SigningKey = ownKey(), alg = 'EdDSA'): Promise<string> => {
  const kept = Object.entries({ ...claims(), ...changed }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(kept)).setProtectedHeader({ alg, kid: mine.kid }).sign(key);
};
const unsigned = (header: Payload, payload: Payload, signature = ''): string =>
  [header, payload]
    .map((part) => base64url.encode(JSON.stringify(part)))
    .join('.')
    .concat('.', signature);
// Signed by our own key, so that only the header stands against it.
const signedWith = (header: Payload, key: KeyObject): string => {
  const text = [header, claims()].map((part) => base64url.encode(JSON.stringify(part))).join('.');
  const signature = sign(null, Buffer.from(text), key);
  return `${text}.${signature.toString('base64url')}`;
};
const unsignedBy = (kid: string, payload: string): string =>
  [JSON.stringify({ alg: 'EdDSA', kid }), payload]
    .map((part) => base64url.encode(part))
    .join('.')
    .concat('.', 'aaaa');
const partsOf = (token: string): readonly [string, string, string] => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return [header, payload, signature];
};
const withPayload = (token: string, changed: Payload): string => {
  const [header, payload, signature] = partsOf(token);
  const read: Payload = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return [header, base64url.encode(JSON.stringify({ ...read, ...changed })), signature].join('.');
};

/** Every way to a token that is not the county's own. */
const forged: Readonly<Record<string, () => string | Promise<string>>> = {
  'without a signature (alg none)': () => unsigned({ alg: 'none' }, claims()),
  'with alg none and the old signature': () => unsigned({ alg: 'none' }, claims(), partsOf(good)[2]),
  'signed with the public key as a secret (HS256)': () =>
    signed({}, new TextEncoder().encode(publicKey), 'HS256'),
  'signed by a foreign Ed25519 key under our key’s name': () => signed({}, foreignKey()),
  'signed with RS256 by a foreign key': () =>
    signed({}, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, 'RS256'),
  'signed with ES256 by a foreign key': () =>
    signed({}, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, 'ES256'),
  'with another role written in': () => withPayload(good, { role: 'officer' }),
  'with another region written in': () => withPayload(good, { region: COUNTY }),
  'with another person written in': () => withPayload(good, { sub: nth('person', 7) }),
  'with a longer life written in': () => withPayload(good, { exp: now() + 86_400 }),
  'cut off at its end': () => good.slice(0, -4),
  'without its last part': () => partsOf(good).slice(0, 2).join('.'),
  'with an empty signature': () => `${partsOf(good).slice(0, 2).join('.')}.`,
  'with two signatures swapped': async () =>
    [...partsOf(good).slice(0, 2), partsOf(await signed({ iat: 1 }))[2]].join('.'),
  'that ended a second ago': () => signed({ iat: now() - TOKEN_SECONDS - 1, exp: now() - 1 }),
  'that begins later (nbf)': () => signed({ nbf: now() + 3_600 }),
  'given in the future, before its time': () =>
    signed({ nbf: now() + 60, iat: now() + 60, exp: now() + 960 }),
  'whose end is a text': () => signed({ exp: String(now() + TOKEN_SECONDS) }),
  'whose beginning is a text': () => signed({ iat: 'now' }),
  'that never ends': () => signed({ exp: undefined }),
  'without the time it was given': () => signed({ iat: undefined }),
  'without a person': () => signed({ sub: undefined }),
  'for another audience': () => signed({ aud: 'another' }),
  'from another issuer': () => signed({ iss: 'another' }),
  'with a role that does not exist': () => signed({ role: 'king' }),
  'with a region that is none': () => signed({ region: '3206' }),
  'with a person that is a number': () => signed({ sub: 7 }),
  'with a critical header nobody knows': async () => {
    const header = { alg: 'EdDSA', kid: mine.kid, crit: ['x'], x: 1 };
    return unsigned(header, claims(), partsOf(good)[2]);
  },
  'that names its key by itself (jwk)': () => {
    const foreign = generateKeyPairSync('ed25519');
    const header = { alg: 'EdDSA', kid: mine.kid, jwk: foreign.publicKey.export({ format: 'jwk' }) };
    return signedWith(header, foreign.privateKey);
  },
  'that names the address of its key (jku)': () =>
    signedWith({ alg: 'EdDSA', kid: mine.kid, jku: 'http://127.0.0.1/keys' }, foreignKey()),
  'under another key’s name': () => signedWith({ alg: 'EdDSA', kid: 'another' }, ownKey()),
  'under no key’s name': () => signedWith({ alg: 'EdDSA' }, ownKey()),
  'under a key’s name that is every object’s': () => signedWith({ alg: 'EdDSA', kid: '__proto__' }, ownKey()),
  'under a key’s name that is a path': () =>
    signedWith({ alg: 'EdDSA', kid: '../../dev/null' }, foreignKey()),
  're-signed by a foreign key under its own name': () =>
    signedWith({ alg: 'EdDSA', kid: 'stolen' }, foreignKey()),
  'with alg NONE in capitals': () => unsigned({ alg: 'NONE', kid: mine.kid }, claims()),
  'with no alg at all': () => unsigned({ kid: mine.kid }, claims(), partsOf(good)[2]),
  'with its header of another and its payload of ours': () =>
    [partsOf(signedWith({ alg: 'EdDSA', kid: mine.kid, typ: 'JWT' }, ownKey()))[0]]
      .concat(partsOf(good).slice(1))
      .join('.'),
  'with header and payload changed about': () =>
    [partsOf(good)[1], partsOf(good)[0], partsOf(good)[2]].join('.'),
  'with another guardian written in': () => withPayload(good, { gid: nth('guardian', 7) }),
  'with another session written in': () => withPayload(good, { sid: nth('session', 7) }),
  'with its role written twice': () => {
    const [header, payload, signature] = partsOf(good);
    const text = Buffer.from(payload, 'base64url').toString().replace('{', '{"role":"officer",');
    return [header, base64url.encode(text), signature].join('.');
  },
  'for several audiences of which none is ours': () => signed({ aud: ['one', 'two'] }),
  'without an audience': () => signed({ aud: undefined }),
  'without an issuer': () => signed({ iss: undefined }),
  'for an audience that is ours in capitals': () => signed({ aud: 'HUTONG' }),
  'from an issuer that only looks like ours': () => signed({ iss: 'hut\u043Eng' }),
  'without a role': () => signed({ role: undefined }),
  'without a region': () => signed({ region: undefined }),
  'with two roles': () => signed({ role: ['director', 'officer'] }),
  'with a role that is ours but for an invisible letter': () => signed({ role: 'direct\u200Bor' }),
  'with a region in full-width digits': () => signed({ region: '３２０６８２００１００１' }),
  'with a region that ends in a line break': () => signed({ region: `${director.region}\n` }),
  'with a guardian who is none': () => signed({ gid: 'grd_1' }),
  'with a session that is none': () => signed({ sid: 7 }),
  'with a person’s name for a person': () => signed({ sub: '王海燕' }),
  'with a child for a person': () => signed({ sub: ours }),
  'of an encrypted kind (five parts)': () => 'eyJhbGciOiJkaXIifQ..aaaa.bbbb.cccc',
  'with its signature turned over in one letter': () => {
    const [header, payload, signature] = partsOf(good);
    return [header, payload, (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)].join('.');
  },
  'with a letter after its end': () => `${good}A`,
  'with padding after its end': () => `${good}==`,
  'with a line break in it': () => good.replace('.', '.\n'),
  'given twice in one header': () => `${good}, Bearer ${good}`,
  'whose payload is a list': () => unsignedBy(mine.kid, '[]'),
  'whose payload is not JSON': () => unsignedBy(mine.kid, '{'),
  'of garbage': () => 'aaaa.bbbb.cccc',
  'of nothing': () => '..',
  'a megabyte long': () => `${'a'.repeat(1_000_000)}.b.c`,
};

const read = (token: string) => town.ask('GET', `/visits/${ours}/timeline`, { token });

test('the table holds at least sixty ways', () => {
  expect(Object.keys(forged).length).toBeGreaterThanOrEqual(60);
});

test('the county’s own token opens the door', async () => {
  expect((await read(good)).status).toBe(200);
  expect((await read(await signed())).status).toBe(200);
});

describe.each(Object.keys(forged))('a token %s', (name) => {
  test('opens nothing and leaves nothing', async () => {
    const token = (await forged[name]?.()) ?? '';
    const before = await town.stored();
    const body = {
      commandId: mintId('command', 0, town.world.random(16)),
      data: aVisit({ visitedOn: today() }),
    };
    for (const answer of [
      await read(token),
      await town.ask('POST', `/visits/${ours}/record`, { token, body }),
    ]) {
      expect(answer).toMatchObject({ status: 401, body: { refused: 'not_signed_in' } });
    }
    expect(await town.stored()).toEqual(before);
  });
});

test('a token of one county’s ring does not open another’s', async () => {
  const other = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  expect((await read(await signed({}, createPrivateKey(other)))).status).toBe(401);
});

test('a token for another village is a token, and finds nothing here', async () => {
  const token = await town.tokenOf({ ...director, region: SIBLING_VILLAGE });
  expect(await read(token)).toMatchObject({ status: 404, body: { refused: 'not_found' } });
});
