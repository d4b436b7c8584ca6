// The county's keys are one item that one call of the key service opens, made once however many containers start at once.
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { AT, nth, OTHER_TOWNS_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { realVault } from '../kit/real-vault.ts';

const MINUTE_MS = 60_000;

describe('the keyring', () => {
  test('made by eight cold containers at once ends as one', async () => {
    const { ringOf } = await realVault();
    const rings = Array.from({ length: 8 }, () => ringOf());
    const sessions = await Promise.all(rings.map((ring) => ring.session()));
    const digests = await Promise.all(rings.map((ring) => ring.digest('phone#1')));
    const towns = await Promise.all(rings.map((ring) => ring.newestTownKey('320682001')));
    expect(new Set(sessions.map(({ kid }) => kid)).size).toBe(1);
    expect(new Set(digests).size).toBe(1);
    expect(new Set(towns.map(({ key }) => Buffer.from(key).toString('hex'))).size).toBe(1);
  });

  test('keeps every town when eight containers each add another at once', async () => {
    const { ringOf } = await realVault();
    await ringOf().session();
    const towns = Array.from({ length: 8 }, (_, n) => `32068210${n}`);
    const made = await Promise.all(towns.map((town) => ringOf().newestTownKey(town)));
    const cold = ringOf();
    for (const [n, town] of towns.entries()) {
      expect(Buffer.from(await cold.townKey(town, '1'))).toEqual(Buffer.from(made[n]?.key ?? []));
    }
  });

  test('costs a cold container one call of the key service, whatever it does then', async () => {
    const { kms, ringOf, container } = await realVault();
    await container().ensureKey(nth('child', 1), VILLAGE);
    const before = kms.calls()['Decrypt'] ?? 0;
    const ring = ringOf();
    const vault = container(ring);
    await Promise.all([
      ring.session(),
      vault.key(nth('child', 1)),
      vault.ensureKey(nth('child', 2), VILLAGE),
      vault.claim('phone', '1', nth('person'), AT),
    ]);
    for (let n = 3; n < 20; n++) await vault.ensureKey(nth('child', n), VILLAGE);
    expect((kms.calls()['Decrypt'] ?? 0) - before).toBe(1);
    expect(kms.calls()['Encrypt']).toBe(1);
  });

  test('is opened again after five minutes, and not before', async () => {
    const { kms, ringOf } = await realVault();
    let now = 0;
    const ring = ringOf(() => now);
    await ring.session();
    const before = kms.calls()['Decrypt'] ?? 0;
    now = 5 * MINUTE_MS - 1;
    await ring.session();
    expect(kms.calls()['Decrypt'] ?? 0).toBe(before);
    now = 5 * MINUTE_MS;
    await ring.session();
    expect(kms.calls()['Decrypt'] ?? 0).toBe(before + 1);
  });

  test('does not open for another county', async () => {
    const { ringOf } = await realVault();
    await ringOf().session();
    await expect(ringOf(Date.now, '320683').session()).rejects.toThrow();
  });

  test('gets over one outage of the key service, and tells of a lasting one', async () => {
    const { kms, ringOf } = await realVault();
    await ringOf().session();
    kms.failNext('outage');
    expect((await ringOf().session()).kid).toBeTruthy();
    kms.failNext('outage', 'outage', 'outage');
    const ring = ringOf();
    await expect(ring.session()).rejects.toThrow();
    expect((await ring.session()).kid).toBeTruthy();
  });

  test('knows no town key that was never made', async () => {
    const { ringOf } = await realVault();
    await expect(ringOf().townKey('320682001', '7')).rejects.toThrow(/No key/);
  });
});

test('nothing in the Vault’s table tells a key, a phone number or a WeChat id in the clear', async () => {
  const { client, table, container, ringOf } = await realVault();
  const vault = container();
  const key = Buffer.from(await vault.ensureKey(nth('child'), OTHER_TOWNS_VILLAGE));
  await vault.claim('phone', '13900002222', nth('person'), AT);
  const { key: town } = await ringOf().newestTownKey('320682103');
  const { Items } = await client.send(new ScanCommand({ TableName: table }));
  const bytes = JSON.stringify(Items, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
  for (const secret of [key, Buffer.from(town)]) {
    expect(bytes).not.toContain(secret.toString('hex'));
    expect(bytes).not.toContain(secret.toString('base64url'));
  }
  expect(bytes).not.toMatch(/13900002222|PRIVATE KEY/);
});
