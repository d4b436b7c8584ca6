// Session keys are changed without signing anybody out: what was signed is read to its end, by containers that never heard of the change.
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { describe, expect, test } from 'vitest';
import { LONGEST_TOKEN_MS, LOOK_AGAIN_MS, RING_CACHE_MS } from '#functions/aws/ring.ts';
import { bearerOf, signToken, TOKEN_SECONDS } from '#functions/doors/api/token.ts';
import { IV_BYTES, sealBytes } from '#functions/kernel/seal.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { realVault } from '../kit/real-vault.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const START = Date.parse('2026-06-12T01:41:00.000Z');
const director: Actor = { personId: nth('person'), role: 'director', region: VILLAGE };

/** Containers that share one clock, which the test moves. */
const clocked = async () => {
  const vault = await realVault();
  let now = START;
  return {
    ...vault,
    pass: (ms: number) => {
      now += ms;
    },
    at: () => new Date(now).toISOString(),
    ring: () => vault.ringOf(() => now),
  };
};
type Clocked = Awaited<ReturnType<typeof clocked>>;
type Ring = ReturnType<Clocked['ring']>;

const signedBy = async (county: Clocked, ring: Ring): Promise<string> =>
  (await signToken(ring, director, county.at())).token;
const opens = async (county: Clocked, ring: Ring, token: string): Promise<boolean> =>
  (await bearerOf(ring, token, county.at())) !== undefined;

test('a token lives no longer than the ring keeps the key that signed it', () => {
  expect(TOKEN_SECONDS * SECOND).toBe(LONGEST_TOKEN_MS);
});

describe('a new session key', () => {
  test('signs after some seconds, and every token from before is read to its end', async () => {
    const county = await clocked();
    const [operator, warm] = [county.ring(), county.ring()];
    const old = await signedBy(county, warm);
    const oldKid = (await warm.session()).kid;
    const kid = await operator.rotateSession();
    expect((await county.ring().session()).kid).toBe(oldKid);
    county.pass(2 * LOOK_AGAIN_MS);
    const cold = county.ring();
    expect((await cold.session()).kid).toBe(kid);
    const fresh = await signedBy(county, cold);
    for (const ring of [warm, cold, county.ring()]) {
      expect([await opens(county, ring, old), await opens(county, ring, fresh)]).toEqual([true, true]);
    }
  });

  test('meets no container that refuses its tokens, even one that looked for a forged key a moment before', async () => {
    const county = await clocked();
    const warm = county.ring();
    await warm.session();
    await county.ring().rotateSession();
    for (let second = 0; second < 40; second++) {
      county.pass(SECOND);
      await warm.sessionKey(`forged-${second}`);
      const token = await signedBy(county, county.ring());
      expect(await opens(county, warm, token)).toBe(true);
    }
  });

  test('leaves what a container signed that did not hear of it to be read to its end', async () => {
    const county = await clocked();
    const warm = county.ring();
    await warm.session();
    await county.ring().rotateSession();
    county.pass(RING_CACHE_MS - SECOND);
    const late = await signedBy(county, warm);
    county.pass(LONGEST_TOKEN_MS - SECOND);
    expect(await opens(county, county.ring(), late)).toBe(true);
  });

  test('ends the older one when its last token is over, whether or not another key follows', async () => {
    const county = await clocked();
    const { kid } = await county.ring().session();
    await county.ring().rotateSession();
    county.pass(LONGEST_TOKEN_MS + RING_CACHE_MS - 1);
    expect(await county.ring().sessionKey(kid)).toBeTruthy();
    county.pass(1);
    expect(await county.ring().sessionKey(kid)).toBeUndefined();
    await county.ring().rotateSession();
    expect(await county.ring().sessionKey(kid)).toBeUndefined();
  });

  test('stands beside others where it is changed three times in an hour', async () => {
    const county = await clocked();
    const kids = [(await county.ring().session()).kid];
    for (let n = 0; n < 3; n++) {
      county.pass(MINUTE);
      kids.push(await county.ring().rotateSession());
    }
    const ring = county.ring();
    for (const kid of kids) expect(await ring.sessionKey(kid)).toBeTruthy();
  });

  test('drops the old ones at once where they leaked', async () => {
    const county = await clocked();
    const old = await signedBy(county, county.ring());
    const kid = await county.ring().rotateSession(true);
    const cold = county.ring();
    expect((await cold.session()).kid).toBe(kid);
    expect(await opens(county, cold, old)).toBe(false);
  });
});

describe('a key that nobody has', () => {
  test('makes a container look once in ten seconds and ask the key service never', async () => {
    const county = await clocked();
    const ring = county.ring();
    await ring.session();
    county.pass(LOOK_AGAIN_MS);
    const before = [county.looks(), county.kms.calls()['Decrypt']];
    const forged = Array.from({ length: 50 }, (_, n) => ring.sessionKey(`forged-${n}`));
    expect(new Set(await Promise.all(forged))).toEqual(new Set([undefined]));
    expect([county.looks(), county.kms.calls()['Decrypt']]).toEqual([Number(before[0]) + 1, before[1]]);
    county.pass(LOOK_AGAIN_MS - 1);
    await ring.sessionKey('forged');
    expect(county.looks()).toBe(Number(before[0]) + 1);
    county.pass(1);
    await ring.sessionKey('forged');
    expect(county.looks()).toBe(Number(before[0]) + 2);
  });

  test('does not keep the ring from being opened anew after five minutes', async () => {
    const county = await clocked();
    const ring = county.ring();
    await ring.session();
    const before = Number(county.kms.calls()['Decrypt'] ?? 0);
    for (let passed = 0; passed < RING_CACHE_MS; passed += LOOK_AGAIN_MS) {
      county.pass(LOOK_AGAIN_MS);
      await ring.sessionKey('forged');
    }
    expect(county.kms.calls()['Decrypt']).toBe(before + 1);
  });
});

test('a ring stored before keys could be changed is read, and changed from there', async () => {
  const { client, table, kms, ringOf, container } = await realVault();
  const made = ringOf();
  const session = await made.session();
  const { key } = await made.newestTownKey('320682001');
  const publicKey = await made.sessionKey(session.kid);
  const digest = Buffer.alloc(32, 7).toString('base64url');
  const stored = {
    towns: { '320682001': { 1: Buffer.from(key).toString('base64url') } },
    digest,
    session: { kid: session.kid, publicKey, privateKey: session.privateKey },
  };
  const root = Buffer.alloc(32, 9);
  const { CiphertextBlob } = await new KMSClient({}).send(
    new EncryptCommand({
      KeyId: kms.keys.provide('VaultKey').keyId,
      Plaintext: root,
      EncryptionContext: { county: '320682', purpose: 'keyring' },
    }),
  );
  const sealed = sealBytes(root, Buffer.alloc(IV_BYTES, 1), Buffer.from(JSON.stringify(stored)), 'keyring');
  await client.send(
    new PutItemCommand({
      TableName: table,
      Item: {
        pk: { S: 'keyring' },
        rev: { N: '7' },
        root: { B: CiphertextBlob ?? new Uint8Array() },
        ring: { B: sealed },
      },
    }),
  );
  const ring = ringOf();
  expect((await ring.session()).kid).toBe(session.kid);
  expect(Buffer.from(await ring.townKey('320682001', '1'))).toEqual(Buffer.from(key));
  const kid = await ring.rotateSession();
  await container(ring).ensureKey(nth('child'), '320682103001');
  const cold = ringOf();
  expect([await cold.sessionKey(kid), await cold.sessionKey(session.kid)]).toEqual([
    expect.stringContaining('PUBLIC'),
    publicKey,
  ]);
});
