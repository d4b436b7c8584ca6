// However many workers a channel has, together they keep its pace, hold its pause, and fetch its token once.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, test } from 'vitest';
import { channelGate } from '#functions/aws/channel-gate.ts';
import { sealedStore } from '#functions/aws/sealed-store.ts';
import { type SignInStore, signInStore } from '#functions/aws/sign-in-store.ts';
import { tokenKeeper } from '#functions/aws/token-keeper.ts';
import type { FetchToken } from '#functions/kernel/channel-gate.ts';
import { memorySignIns } from '../kit/memory-sign-ins.ts';
import { makeTables } from '../kit/tables.ts';

const WORKERS = 64;
const HOUR_SECONDS = 3600;
const LEASE_MS = 5_000;

const { client, vault } = await makeTables();
afterAll(() => client.destroy());

const second = (n: number): string =>
  new Date(Date.parse('2026-06-12T01:41:00.000Z') + n * 1000).toISOString();
const many = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));

describe('the gate', () => {
  let channels = 0;
  const gates = (count: number, perSecond?: number) => {
    const channel = `channel-${++channels}`;
    const place = { table: vault, channel, ...(perSecond !== undefined && { perSecond }) };
    return many(count, () => channelGate(client, place));
  };
  const sum = (given: readonly number[]): number => given.reduce((all, one) => all + one, 0);

  test('gives a second’s hundred to whoever comes first, and no more, to the last one', async () => {
    const workers = gates(WORKERS);
    const given = await Promise.all(workers.map((gate, n) => gate.take((n % 7) + 1, second(0))));
    expect(sum(given)).toBe(100);
    expect(given.every((got, n) => got <= (n % 7) + 1)).toBe(true);
    expect(await Promise.all(workers.map((gate) => gate.take(1, second(0.9))))).toEqual(
      many(WORKERS, () => 0),
    );
    expect(sum(await Promise.all(workers.map((gate) => gate.take(3, second(1)))))).toBe(100);
  });

  test('gives as many as are wanted while they last', async () => {
    const [gate] = gates(1, 10);
    expect(await gate?.take(4, second(0))).toBe(4);
    expect(await gate?.take(0, second(0))).toBe(0);
    expect(await gate?.take(40, second(0))).toBe(6);
    expect(await gate?.take(1, second(0))).toBe(0);
    expect(await gate?.take(40, second(1))).toBe(10);
  });

  test('is closed for all workers by one, and never sooner opened by another', async () => {
    const [one, other] = gates(2);
    expect(await one?.pausedUntil(second(0))).toBeUndefined();
    await one?.pause(second(600), second(0));
    expect(await other?.pausedUntil(second(0))).toBe(second(600));
    await other?.pause(second(60), second(1));
    expect(await other?.pausedUntil(second(1))).toBe(second(600));
    expect(await one?.pausedUntil(second(1))).toBe(second(600));
    await other?.pause(second(900), second(2));
    expect(await one?.pausedUntil(second(3))).toBe(second(900));
    expect(await one?.pausedUntil(second(900))).toBeUndefined();
    expect(await other?.pausedUntil(second(901))).toBeUndefined();
  });

  test('is remembered for two seconds', async () => {
    const [one, other] = gates(2);
    await other?.pausedUntil(second(0));
    await one?.pause(second(600), second(0));
    expect(await other?.pausedUntil(second(1.9))).toBeUndefined();
    expect(await other?.pausedUntil(second(2))).toBe(second(600));
  });

  test('leaves nothing behind for good', async () => {
    const [gate] = gates(1);
    await gate?.take(1, second(0));
    await gate?.pause(second(600), second(0));
    const ends = await Promise.all(
      [`pace/${Date.parse(second(0)) / 1000}`, 'pause'].map(async (name) => {
        const Key = { pk: { S: `gate/channel-${channels}/${name}` } };
        const { Item } = await client.send(new GetItemCommand({ TableName: vault, Key }));
        return Number(Item?.['expiresAt']?.N) - Date.parse(second(0)) / 1000;
      }),
    );
    expect(ends).toEqual([120, 601]);
  });
});

/** A platform that gives the tokens it is told to, and counts; each takes its time, as the network does. */
const platform = (tokens: readonly string[], forced: readonly string[] = []) => {
  const calls = { ordinary: 0, forced: 0 };
  const give = (of: readonly string[], n: number): string => {
    const token = of[Math.min(n, of.length) - 1];
    if (token === undefined || token === '') throw new Error('no token');
    return token;
  };
  const fetchToken: FetchToken = async (force) => {
    const n = force ? ++calls.forced : ++calls.ordinary;
    await pause(150);
    return { token: force ? give(forced, n) : give(tokens, n), seconds: 2 * HOUR_SECONDS };
  };
  return { calls, fetchToken };
};
const real = {
  now: () => new Date().toISOString(),
  random: (bytes: number): Uint8Array => randomBytes(bytes),
  pause: async (ms: number) => {
    await pause(ms);
  },
};
const keepers = (
  store: SignInStore,
  fetchToken: FetchToken,
  count = WORKERS,
  surroundings: typeof real = real,
) => many(count, () => tokenKeeper(store, fetchToken, surroundings));
const all = (tokens: readonly Promise<string>[]) => Promise.all(tokens);

describe('the token of sixty-four workers over the table', () => {
  // One place for all workers, and each test has a place of its own.
  const ownPlace = (): SignInStore => {
    const under = randomBytes(4).toString('hex');
    const store = sealedStore(signInStore(client, vault), 'the secret of the account');
    return {
      read: (key, at) => store.read(`${key}/${under}`, at),
      put: (key, value, place) => store.put(`${key}/${under}`, value, place),
    };
  };

  test('is fetched once, and once more when it is over', async () => {
    const { calls, fetchToken } = platform(['first', 'second']);
    let ahead = 0;
    const surroundings = { ...real, now: () => new Date(Date.now() + ahead).toISOString() };
    const workers = keepers(ownPlace(), fetchToken, WORKERS, surroundings);
    expect(new Set(await all(workers.map((worker) => worker.current())))).toEqual(new Set(['first']));
    expect(calls).toEqual({ ordinary: 1, forced: 0 });
    ahead = 2 * HOUR_SECONDS * 1000;
    expect(new Set(await all(workers.map((worker) => worker.current())))).toEqual(new Set(['second']));
    expect(calls).toEqual({ ordinary: 2, forced: 0 });
  });

  test('that was refused is fetched once for all of them, and is handed to nobody meanwhile', async () => {
    const { calls, fetchToken } = platform(['first', 'second']);
    const store = ownPlace();
    const workers = keepers(store, fetchToken);
    await all(workers.map((worker) => worker.current()));
    const late = keepers(store, fetchToken, 8);
    const renewed = workers.map((worker) => worker.renew('first'));
    await pause(50);
    const newcomers = late.map((worker) => worker.current());
    expect(new Set(await all([...renewed, ...newcomers]))).toEqual(new Set(['second']));
    expect(new Set(await all(late.map((worker) => worker.renew('first'))))).toEqual(new Set(['second']));
    expect(calls).toEqual({ ordinary: 2, forced: 0 });
  });

  test('that the platform keeps to is replaced by force, once for all of them', async () => {
    const { calls, fetchToken } = platform(['same'], ['forced']);
    const workers = keepers(ownPlace(), fetchToken);
    await all(workers.map((worker) => worker.current()));
    expect(new Set(await all(workers.map((worker) => worker.renew('same'))))).toEqual(new Set(['forced']));
    expect(calls).toEqual({ ordinary: 2, forced: 1 });
  });
});

describe('the token', () => {
  /** A clock that goes on while somebody waits. */
  const waiting = () => {
    let ms = Date.parse('2026-06-12T01:41:00.000Z');
    return {
      random: (bytes: number) => new Uint8Array(bytes).fill(128),
      now: () => new Date(ms).toISOString(),
      pause: async (more: number) => {
        ms += more;
        await pause(0);
      },
      pass: (more: number) => {
        ms += more;
      },
    };
  };

  test('is fetched by another where the one who began was killed, once the lease is over', async () => {
    const clock = waiting();
    const store = memorySignIns();
    const killed = tokenKeeper(store, () => new Promise(() => {}), clock);
    void killed.current().catch(() => undefined);
    await pause(10);
    const { calls, fetchToken } = platform(['first']);
    const begun = Date.parse(clock.now());
    expect(await tokenKeeper(store, fetchToken, clock).current()).toBe('first');
    expect(calls.ordinary).toBe(1);
    const waited = Date.parse(clock.now()) - begun;
    expect(waited).toBeGreaterThanOrEqual(LEASE_MS);
    expect(waited).toBeLessThan(LEASE_MS + 500);
  });

  test('of one who comes back too late is not what stands, and they take what does', async () => {
    const clock = waiting();
    const store = memorySignIns();
    let wake = (): void => undefined;
    const frozen = tokenKeeper(
      store,
      () =>
        new Promise((given) => {
          wake = () => given({ token: 'old', seconds: 7200 });
        }),
      clock,
    );
    const thawed = frozen.current();
    await pause(10);
    clock.pass(LEASE_MS);
    const { fetchToken } = platform(['new']);
    const other = tokenKeeper(store, fetchToken, clock);
    expect(await other.current()).toBe('new');
    wake();
    expect(await thawed).toBe('new');
    expect(await other.current()).toBe('new');
  });

  test('is not asked for again at once where the platform gave none', async () => {
    const clock = waiting();
    const { calls, fetchToken } = platform(['', '', 'late']);
    const [one, other] = keepers(memorySignIns(), fetchToken, 2, clock);
    await expect(one?.current()).rejects.toThrow('no token');
    await expect(other?.current()).rejects.toThrow('a moment ago');
    clock.pass(2_000);
    await expect(other?.current()).rejects.toThrow('no token');
    clock.pass(2_000);
    expect(await one?.current()).toBe('late');
    expect(calls.ordinary).toBe(3);
  });

  test('is forced at most twice a minute; meanwhile it stays for those whom it was not refused to', async () => {
    const clock = waiting();
    const { calls, fetchToken } = platform(['a', 'a', 'b'], ['b', 'c']);
    const [one, other] = keepers(memorySignIns(), fetchToken, 2, clock);
    expect(await one?.current()).toBe('a');
    expect(await one?.renew('a')).toBe('b');
    await expect(one?.renew('b')).rejects.toThrow('keeps to a token');
    expect(await other?.current()).toBe('b');
    expect(calls.forced).toBe(1);
    clock.pass(30_000);
    expect(await other?.renew('b')).toBe('c');
    expect(calls.forced).toBe(2);
  });

  test('that the platform keeps to is asked for no more until it may be forced', async () => {
    const clock = waiting();
    const { calls, fetchToken } = platform(['a', 'a', 'b'], ['b', 'c']);
    const [one, ...others] = keepers(memorySignIns(), fetchToken, 4, clock);
    await one?.current();
    await one?.renew('a');
    clock.pass(5_000);
    await expect(one?.renew('b')).rejects.toThrow('keeps to a token');
    expect(calls).toEqual({ ordinary: 3, forced: 1 });
    for (const other of others) {
      clock.pass(8_000);
      await expect(other.renew('b')).rejects.toThrow('a moment ago');
    }
    expect(calls).toEqual({ ordinary: 3, forced: 1 });
    clock.pass(1_000);
    expect(await one?.renew('b')).toBe('c');
    expect(calls).toEqual({ ordinary: 4, forced: 2 });
  });

  test('that cannot be forced either is never handed back to whom it was refused', async () => {
    const clock = waiting();
    const { calls, fetchToken } = platform(['a'], ['', 'a']);
    const [one, other] = keepers(memorySignIns(), fetchToken, 2, clock);
    await one?.current();
    await expect(one?.renew('a')).rejects.toThrow('keeps to a token');
    await expect(other?.renew('a')).rejects.toThrow('a moment ago');
    expect(await other?.current()).toBe('a');
    clock.pass(30_000);
    await expect(other?.renew('a')).rejects.toThrow('keeps to a token');
    expect(calls.forced).toBe(2);
  });

  test('lies where others read, and only who knows the secret opens it', async () => {
    const store = memorySignIns();
    const { calls, fetchToken } = platform(['token-of-the-account', 'another']);
    const [one] = keepers(sealedStore(store, 'secret'), fetchToken, 1);
    await one?.current();
    const at = new Date().toISOString();
    const { value } = await store.read('gate/wechat/token', at);
    expect(Buffer.from(String(value), 'base64').toString('latin1')).not.toContain('token-of');
    expect(await sealedStore(store, 'secret').read('gate/wechat/token', at)).toMatchObject({
      value: { token: 'token-of-the-account' },
    });
    const [changed] = keepers(sealedStore(store, 'the next secret'), fetchToken, 1);
    expect(await changed?.current()).toBe('another');
    expect(calls.ordinary).toBe(2);
  });
});
