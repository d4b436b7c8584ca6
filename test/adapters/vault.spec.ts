// The Vault in memory and the Vault over DynamoDB and the key service answer alike: one key a person, one owner a value.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Vault, WrappedKeys } from '#functions/kernel/ports.ts';
import { nth, OTHER_TOWNS_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { memoryVault } from '../kit/memory-vault.ts';
import { realVault } from '../kit/real-vault.ts';

const stores: readonly (readonly [string, () => Promise<Vault & WrappedKeys>])[] = [
  ['in memory', async () => memoryVault()],
  ['in DynamoDB', async () => (await realVault()).container()],
];
const [one, two] = [nth('child', 1), nth('child', 2)];

describe.each(stores)('The Vault %s', (_, open) => {
  let vault: Vault & WrappedKeys;
  beforeEach(async () => {
    vault = await open();
  });

  test('has no key until one is needed, and then always the same', async () => {
    expect([await vault.key(one), await vault.wrapped(one)]).toEqual([undefined, undefined]);
    const key = await vault.ensureKey(one, VILLAGE);
    expect(key).toHaveLength(32);
    expect(Buffer.from((await vault.key(one)) ?? [])).toEqual(Buffer.from(key));
    expect(Buffer.from(await vault.ensureKey(one, OTHER_TOWNS_VILLAGE))).toEqual(Buffer.from(key));
  });

  test('gives every person another key', async () => {
    const keys = await Promise.all([one, two].map((id) => vault.ensureKey(id, VILLAGE)));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(2);
  });

  test('makes one key when eight ask at once', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => vault.ensureKey(one, VILLAGE)));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
  });

  test('opens a wrapped key for its own person only', async () => {
    const key = await vault.ensureKey(one, VILLAGE);
    await vault.ensureKey(two, VILLAGE);
    const wrapped = (await vault.wrapped(one)) ?? '';
    expect(Buffer.from(await vault.unwrap(one, wrapped))).toEqual(Buffer.from(key));
    await expect(vault.unwrap(two, wrapped)).rejects.toThrow();
  });

  test('gives a value to the first who claims it, and says so to everybody', async () => {
    expect(await vault.owner('phone', '13900002222')).toBeUndefined();
    expect(await vault.claim('phone', '13900002222', one)).toBe(one);
    expect(await vault.claim('phone', '13900002222', two)).toBe(one);
    expect(await vault.claim('phone', '13900002222', one)).toBe(one);
    expect(await vault.owner('phone', '13900002222')).toBe(one);
    expect(await vault.owner('openid', '13900002222')).toBeUndefined();
  });

  test('gives a value to one of eight who claim it at once', async () => {
    const owners = Array.from({ length: 8 }, (_o, n) => nth('person', n));
    const told = new Set(await Promise.all(owners.map((owner) => vault.claim('phone', '1', owner))));
    expect([...told]).toEqual([await vault.owner('phone', '1')]);
  });
});
