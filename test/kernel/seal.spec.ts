// What is personal is sealed to the very place where it stands: it opens nowhere else, under no other key, and not at all without one.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { derivedKey } from '#functions/kernel/derived-key.ts';
import { openBytes, openEvent, sealBytes, sealEvent } from '#functions/kernel/seal.ts';

const key = randomBytes(32);
// Even if two people had one key, nothing could be carried from one file into another.
const keys = new Map([
  ['chd_1', key],
  ['chd_2', key],
]);
const place = { stream: 'visits/chd_1', version: 3, index: 0 };
const random = (n: number): Uint8Array => randomBytes(n);
const event = {
  type: 'visit.recorded',
  visitedOn: '2026-06-12',
  personal: { note: '奶奶咳嗽', next: { call: [1] } },
};
const sealed = sealEvent(event, { key }, place, random);

describe('a sealed fact', () => {
  test('shows its plain fields and no personal one', () => {
    expect(sealed).toMatchObject({ type: 'visit.recorded', visitedOn: '2026-06-12' });
    expect(JSON.stringify(sealed)).not.toContain('奶奶');
    expect(sealed).not.toHaveProperty('personal');
  });

  test('opens to exactly what was sealed', () => {
    expect(openEvent(sealed, keys, place)).toEqual(event);
  });

  test('without a key has no personal fields at all', () => {
    expect(openEvent(sealed, new Map(), place)).toEqual({ type: 'visit.recorded', visitedOn: '2026-06-12' });
  });

  test.each([
    ['in another stream', { ...place, stream: 'visits/chd_2' }],
    ['in another version', { ...place, version: 4 }],
    ['at another place of the commit', { ...place, index: 1 }],
  ])('does not open %s', (_, elsewhere) => {
    expect(() => openEvent(sealed, keys, elsewhere)).toThrow();
  });

  test('does not open under another key', () => {
    expect(() => openEvent(sealed, new Map([['chd_1', randomBytes(32)]]), place)).toThrow();
  });

  test('does not open with two of its fields swapped', () => {
    const { note = '', next = '' } = sealed.sealed ?? {};
    expect(() => openEvent({ ...sealed, sealed: { note: next, next: note } }, keys, place)).toThrow();
  });

  test('does not open when a byte was changed or cut off', () => {
    const { note = '' } = sealed.sealed ?? {};
    const bytes = Buffer.from(note, 'base64url');
    for (let at = 0; at < bytes.length; at += 5) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
      const text = changed.toString('base64url');
      expect(() => openEvent({ ...sealed, sealed: { note: text } }, keys, place)).toThrow();
    }
    expect(() => openBytes(key, bytes.subarray(0, 20), 'visits/chd_1#3#0#note')).toThrow();
  });
});

test('a long value is deflated before it is sealed, and opens to the same', () => {
  const hand = Array.from({ length: 400 }, (_, n) => [n, (n * 7) % 90, n * 16]);
  const long = { type: 'sheet.signed', personal: { hand, words: '奶奶'.repeat(400) } };
  const stored = sealEvent(long, { key }, place, random);
  expect(openEvent(stored, keys, place)).toEqual(long);
  expect(stored.sealed?.['hand']?.length).toBeLessThan(JSON.stringify(hand).length * 0.6);
});

test('what was sealed before values were deflated opens still', () => {
  const before = sealBytes(
    derivedKey(key, 'seal'),
    randomBytes(12),
    Buffer.from(JSON.stringify({ note: '奶奶'.repeat(400) })),
    'visits/chd_1#3#0#old',
  );
  const stored = { type: 'visit.recorded', sealed: { old: before.toString('base64url') } };
  expect(openEvent(stored, keys, place)).toEqual({
    type: 'visit.recorded',
    personal: { old: { note: '奶奶'.repeat(400) } },
  });
});

test('a fact about another person names whose key seals it, and opens under that key alone', () => {
  const reading = { stream: 'access/rdg_1', version: 1, index: 0 };
  const about = sealEvent(event, { key, subject: 'chd_1' }, reading, random);
  expect(about.subject).toBe('chd_1');
  expect(openEvent(about, keys, reading)).toEqual(event);
  expect(openEvent(about, new Map([['rdg_1', key]]), reading)).not.toHaveProperty('personal');
});

test('sealing twice gives two ciphertexts, so that equal notes do not show', () => {
  expect(sealEvent(event, { key }, place, random).sealed).not.toEqual(sealed.sealed);
});

test('a fact without anything personal needs no key', () => {
  expect(sealEvent({ type: 'child.moved' }, { key: undefined }, place, random)).toEqual({
    type: 'child.moved',
  });
  const without = { type: 'visit.recorded', personal: { note: undefined } };
  expect(sealEvent(without, { key: undefined }, place, random)).toEqual({ type: 'visit.recorded' });
});

test('a personal fact without a key is never written', () => {
  expect(() => sealEvent(event, { key: undefined }, place, random)).toThrow(/No key/);
});

test('bytes are bound to their words', () => {
  const bytes = sealBytes(key, randomBytes(12), Buffer.from('x'), 'here');
  expect(openBytes(key, bytes, 'here').toString()).toBe('x');
  expect(() => openBytes(key, bytes, 'there')).toThrow();
});
