// What signing in remembers is written by whoever read it last, and ends by value; the fake of the tests agrees with the table.
import { afterAll, describe, expect, test } from 'vitest';
import { type SignInStore, signInStore } from '#functions/aws/sign-in-store.ts';
import { memorySignIns } from '../kit/memory-sign-ins.ts';
import { makeTables } from '../kit/tables.ts';

const { client, vault } = await makeTables();
afterAll(() => client.destroy());

const second = (n: number): string =>
  new Date(Date.parse('2026-06-12T01:41:00.000Z') + n * 1000).toISOString();
const place = (rev: number, now = 0, until = 60) => ({ rev, at: second(now), until: second(until) });

describe.each<readonly [string, SignInStore]>([
  ['the table', signInStore(client, vault)],
  ['the fake', memorySignIns()],
])('%s', (_, store) => {
  test('keeps a value with its revision', async () => {
    expect(await store.read('session/a', second(0))).toEqual({ value: undefined, rev: 0 });
    expect(await store.put('session/a', { n: 1 }, place(0))).toBe(true);
    expect(await store.read('session/a', second(0))).toEqual({ value: { n: 1 }, rev: 1 });
    expect(await store.put('session/a', { n: 2 }, place(1))).toBe(true);
    expect(await store.read('session/a', second(0))).toEqual({ value: { n: 2 }, rev: 2 });
  });

  test('lets one of many that read the same write', async () => {
    await store.put('session/b', 0, place(0));
    const written = await Promise.all([1, 2, 3, 4].map((n) => store.put('session/b', n, place(1))));
    expect(written.filter(Boolean)).toHaveLength(1);
    const first = await Promise.all([1, 2, 3].map((n) => store.put('session/c', n, place(0))));
    expect(first.filter(Boolean)).toHaveLength(1);
  });

  test('holds nothing once the end has come, and begins anew', async () => {
    await store.put('code/d', 'old', place(0, 0, 60));
    expect(await store.read('code/d', second(59))).toMatchObject({ value: 'old' });
    expect(await store.read('code/d', second(60))).toEqual({ value: undefined, rev: 0 });
    expect(await store.put('code/d', 'too soon', place(0, 59, 90))).toBe(false);
    expect(await store.put('code/d', 'new', place(0, 60, 120))).toBe(true);
    expect(await store.read('code/d', second(60))).toEqual({ value: 'new', rev: 1 });
  });
});
