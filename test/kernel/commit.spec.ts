// A commit's hash covers its meaning and its predecessor, so nothing in a chain can be touched without showing.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALG,
  type Commit,
  chainFaults,
  closeCommit,
  GENESIS,
  hashOf,
  requestDigest,
} from '#functions/kernel/commit.ts';
import { AT, nth } from '../kit/ids.ts';

const stream = `visits/${nth('child')}`;

const chain = (length: number, wrote = 'first'): readonly Commit[] => {
  const commits: Commit[] = [];
  for (let version = 1; version <= length; version++) {
    commits.push(
      closeCommit({
        stream,
        version,
        commandId: nth('command', version),
        at: new Date(Date.parse(AT) + version * 60_000).toISOString(),
        by: nth('person'),
        request: 'AAAAAAAAAAAAAAAA',
        events: [
          { type: 'visit.recorded', wrote, sealed: { note: `cipher-${version}`, next: `cipher+${version}` } },
        ],
        alg: ALG,
        prevHash: commits.at(-1)?.hash ?? GENESIS,
      }),
    );
  }
  return commits;
};

/** Every way to touch a chain at a place that has a neighbour on both sides. */
const touched: Readonly<
  Record<string, (all: readonly Commit[], at: number) => readonly (Commit | undefined)[]>
> = {
  'changed fact': (all, at) =>
    all.map((one, n) => (n === at ? { ...one, events: [{ type: 'visit.made_up' }] } : one)),
  'changed author': (all, at) => all.map((one, n) => (n === at ? { ...one, by: nth('person', 2) } : one)),
  'back-dated': (all, at) =>
    all.map((one, n) => (n === at ? { ...one, at: '2026-06-01T00:00:00.000Z' } : one)),
  'changed and hashed again': (all, at) =>
    all.map((one, n) => {
      const { hash: _, ...meaning } = { ...one, by: nth('person', 2) };
      return n === at ? closeCommit(meaning) : one;
    }),
  'under another algorithm': (all, at) =>
    all.map((one, n) => {
      const { hash: _, ...meaning } = { ...one, alg: 'sm3+sm4' };
      return n === at ? closeCommit(meaning) : one;
    }),
  deleted: (all, at) => all.filter((_, n) => n !== at),
  'first commits cut off': (all, at) => all.slice(at),
  'middle cut out': (all, at) => [...all.slice(0, at - 1), ...all.slice(at + 1)],
  inserted: (all, at) => [...all.slice(0, at), all[at - 1], ...all.slice(at)],
  reordered: (all, at) => all.with(at, all[at - 1] ?? missing()).with(at - 1, all[at] ?? missing()),
  'versions swapped': (all, at) =>
    all.map((one, n) =>
      n === at ? { ...one, version: n } : n === at - 1 ? { ...one, version: n + 2 } : one,
    ),
  'ciphertexts swapped': (all, at) =>
    all.map((one, n) => {
      const [event] = one.events;
      const sealed = { note: event?.sealed?.['next'] ?? '', next: event?.sealed?.['note'] ?? '' };
      return n === at ? { ...one, events: [{ ...event, type: 'visit.recorded', sealed }] } : one;
    }),
  'moved to another stream': (all, at) =>
    all.map((one, n) => (n === at ? { ...one, stream: 'visits/other' } : one)),
  forked: (all, at) => all.with(at, chain(all.length, 'second')[at] ?? missing()),
};
const missing = (): never => {
  throw new Error('no commit there');
};

describe('a chain', () => {
  test('as it was written has no fault', () => {
    expect(chainFaults(chain(20))).toEqual([]);
    expect(chainFaults([])).toEqual([]);
  });

  test.each(Object.keys(touched))('%s shows', (name) => {
    const touch = touched[name] ?? missing;
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 12 }), fc.nat(20), (length, place) => {
        const at = 2 + (place % (length - 3));
        const commits = touch(chain(length), at).filter((one) => one !== undefined);
        expect(chainFaults(commits)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('any single character that is changed anywhere shows', () => {
    const commits = chain(3);
    const text = JSON.stringify(commits);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '7', 'a', 'Z'), (at, other) => {
        fc.pre(/[0-9a-zA-Z]/.test(text.charAt(at)) && text.charAt(at) !== other);
        const changed: Commit[] | undefined = parsed(text.slice(0, at) + other + text.slice(at + 1));
        fc.pre(changed !== undefined);
        expect(changed && faultsOf(changed)).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

const parsed = (text: string): Commit[] | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

// A commit that lost a field by its name being changed cannot even be read in order.
const faultsOf = (commits: readonly Commit[]): readonly unknown[] => {
  try {
    return chainFaults(commits);
  } catch (error) {
    return [error];
  }
};

describe('the hash', () => {
  const meaning = (events: Commit['events']) => ({
    stream,
    version: 1,
    commandId: nth('command'),
    at: AT,
    by: 'system',
    request: '',
    events,
    alg: ALG,
    prevHash: GENESIS,
  });

  test('does not depend on the order of fields', () => {
    const names = fc.string().map((name) => `f_${name}`);
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue(), { maxKeys: 6 }), (fields) => {
        fc.pre(JSON.stringify(fields).isWellFormed());
        const backwards = Object.fromEntries(Object.entries(fields).reverse());
        const { version, ...rest } = meaning([{ ...backwards, type: 'x' }]);
        expect(hashOf({ ...rest, version })).toBe(hashOf(meaning([{ type: 'x', ...fields }])));
      }),
    );
  });

  test('is the same before and after storing, fields without a value included', () => {
    const event = { type: 'x', from: undefined, nested: { a: undefined, b: [1, { c: undefined }] } };
    const stored: Commit['events'] = JSON.parse(JSON.stringify([event]));
    expect(hashOf(meaning([event]))).toBe(hashOf(meaning(stored)));
  });

  test('does not exist for half a character', () => {
    expect(() => hashOf(meaning([{ type: 'x', note: '\ud800' }]))).toThrow();
  });
});

describe('the digest of a request', () => {
  const command = { type: 'record', data: { visitedOn: '2026-06-12' } };
  const key = new Uint8Array(32).fill(7);

  test('tells one body from another, and one key from another', () => {
    const digests = [
      requestDigest(command, key),
      requestDigest({ ...command, type: 'correct' }, key),
      requestDigest({ ...command, data: { visitedOn: '2026-06-11' } }, key),
      requestDigest({ ...command, madeAt: AT }, key),
      requestDigest(command, undefined),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('is the same for the same body, however its fields are ordered', () => {
    expect(requestDigest({ data: { b: 1, a: 2 }, type: 'x' }, key)).toBe(
      requestDigest({ type: 'x', data: { a: 2, b: 1 } }, key),
    );
  });
});
