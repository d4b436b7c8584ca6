// Only a token that the county's own key signed, for this purpose and for this quarter of an hour, opens anything.
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
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
afterAll(() => town.end());
beforeAll(async () => {
  town = await openTown();
  good = await town.tokenOf(director);
  mine = await town.ring.session();
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

const ownKey = (): SigningKey => createPrivateKey(mine.privateKey);
const foreignKey = (): SigningKey => generateKeyPairSync('ed25519').privateKey;

/** Signed as the county signs, but for what is changed; a claim that is undefined is left out. */
const signed = (changed: Payload = {}, key = ownKey(), alg = 'EdDSA'): Promise<string> => {
  const kept = Object.entries({ ...claims(), ...changed }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(kept)).setProtectedHeader({ alg, kid: mine.kid }).sign(key);
};
const unsigned = (header: Payload, payload: Payload, signature = ''): string =>
  [header, payload]
    .map((part) => base64url.encode(JSON.stringify(part)))
    .join('.')
    .concat('.', signature);
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
    signed({}, new TextEncoder().encode(mine.publicKey), 'HS256'),
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
  'of garbage': () => 'aaaa.bbbb.cccc',
  'of nothing': () => '..',
  'a megabyte long': () => `${'a'.repeat(1_000_000)}.b.c`,
};

const read = (token: string) => town.ask('GET', `/visits/${ours}/timeline`, { token });

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
