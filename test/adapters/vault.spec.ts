// The Vault in memory and the Vault over DynamoDB and the key service answer alike: one key a person, one owner a value.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Vault, WrappedKeys } from '#functions/kernel/ports.ts';
import { AT, nth, OTHER_TOWNS_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { memoryVault } from '../kit/memory-vault.ts';
import { realVault } from '../kit/real-vault.ts';

const stores: readonly (readonly [string, () => Promise<Vault & WrappedKeys>])[] = [
  ['in memory', async () => memoryVault()],
  ['in DynamoDB', async () => (await realVault()).container()],
];
const LATER = '2026-06-12T02:41:00.000Z';
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
    expect(await vault.claim('phone', '13900002222', one, AT)).toBe(one);
    expect(await vault.claim('phone', '13900002222', two, AT)).toBe(one);
    expect(await vault.claim('phone', '13900002222', one, AT)).toBe(one);
    expect(await vault.owner('phone', '13900002222')).toBe(one);
    expect(await vault.owner('openid', '13900002222')).toBeUndefined();
  });

  test('gives a value to one of eight who claim it at once', async () => {
    const owners = Array.from({ length: 8 }, (_o, n) => nth('person', n));
    const told = new Set(await Promise.all(owners.map((owner) => vault.claim('phone', '1', owner, AT))));
    expect([...told]).toEqual([await vault.owner('phone', '1')]);
  });

  test('tells who took a value and when, the last time they took it', async () => {
    expect(await vault.holding('phone', '1')).toBeUndefined();
    await vault.claim('phone', '1', one, AT);
    expect(await vault.holding('phone', '1')).toEqual({ owner: one, at: AT });
    await vault.claim('phone', '1', one, LATER);
    expect(await vault.holding('phone', '1')).toEqual({ owner: one, at: LATER });
  });

  test('gives what was left behind to another, but not what was taken anew meanwhile', async () => {
    await vault.claim('phone', '1', one, AT);
    const behind = { owner: one, at: AT };
    expect(await vault.claim('phone', '1', two, LATER, behind)).toBe(two);
    expect(await vault.holding('phone', '1')).toEqual({ owner: two, at: LATER });
    await vault.claim('phone', '2', one, AT);
    await vault.claim('phone', '2', one, LATER);
    expect(await vault.claim('phone', '2', two, LATER, behind)).toBe(one);
    expect(await vault.owner('phone', '2')).toBe(one);
  });

  test('gives a value free for its holder only', async () => {
    await vault.claim('phone', '1', one, AT);
    await vault.release('phone', '1', two);
    expect(await vault.owner('phone', '1')).toBe(one);
    await vault.release('phone', '1', one);
    expect(await vault.owner('phone', '1')).toBeUndefined();
    await vault.release('phone', '1', one);
    expect(await vault.claim('phone', '1', two, AT)).toBe(two);
  });

  test('has no key of an erased person, whatever is asked, and its neighbours’ as before', async () => {
    await vault.ensureKey(one, VILLAGE);
    const neighbours = Buffer.from(await vault.ensureKey(two, VILLAGE));
    await vault.erase(one);
    await vault.erase(one);
    expect([await vault.key(one), await vault.wrapped(one)]).toEqual([undefined, undefined]);
    expect(Buffer.from((await vault.key(two)) ?? [])).toEqual(neighbours);
  });
});
