// What cannot be written down as a leaf is none; everything else is found again by its hour and place.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesIn, foundIn, packedEntries, packedFound } from '#functions/aws/log-item.ts';
import { entryOf, hourNamed, hoursBetween, hoursFrom, rowOf, tagOf } from '#functions/kernel/log/entry.ts';
import { aChain, another, leafOf } from '../kit/log-county.ts';

const [commit] = aChain('visits/chd_1', 1);
if (!commit) throw new Error('No commit');

test.each([
  ['a hash of another length', { hash: 'ab' }],
  ['a hash that is no hex', { hash: 'g'.repeat(64) }],
  ['a time that is none', { at: 'yesterday' }],
  ['a time no byte holds', { at: '9999-12-31T23:59:59.999Z' }],
  ['a version that is none', { version: 0 }],
  ['a version no byte holds', { version: 2 ** 24 }],
  ['a name no byte holds', { stream: `visits/${'x'.repeat(256)}` }],
])('%s makes no leaf', (_, broken) => {
  expect(entryOf({ ...commit, ...broken })).toBeUndefined();
  expect(entryOf(commit)).toMatchObject({ stream: 'visits/chd_1', version: 1, hour: '2026-06-12T09' });
});

test('hours go over days and years, and back', () => {
  expect(hoursFrom('2026-12-31T23', 1)).toBe('2027-01-01T00');
  expect(hoursFrom('2026-03-01T00', -1)).toBe('2026-02-28T23');
  expect(hoursBetween('2026-06-12T22', '2026-06-13T01')).toHaveLength(4);
  expect(hoursBetween('2026-06-13T01', '2026-06-12T22')).toEqual([]);
});

test('a batch has one id whenever it comes, another batch another, and a place is named by stream and version', () => {
  const entries = aChain('visits/chd_1', 3).map(leafOf);
  const id = rowOf(entries, '2026-06-12T09:00:00.000Z').id;
  expect(rowOf(entries, '2026-06-12T11:00:00.000Z')).toEqual({ hour: '2026-06-12T11', id, entries });
  expect(rowOf(entries.slice(1), '2026-06-12T09:00:00.000Z').id).not.toBe(id);
  expect(tagOf(leafOf(another(commit)))).toBe(tagOf(commit));
});

test('leaves and places are the same after they were packed', () => {
  const entry = fc.record({
    stream: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    version: fc.integer({ min: 1, max: 2 ** 24 - 1 }),
    hash: fc.stringMatching(/^[0-9a-f]{64}$/),
    hour: fc.integer({ min: 1, max: 2 ** 24 - 1 }).map(hourNamed),
  });
  const found = fc.record({ tag: fc.stringMatching(/^[0-9a-f]{16}$/), index: fc.nat(2 ** 32 - 1) });
  fc.assert(
    fc.property(fc.array(entry), fc.array(found), (entries, places) => {
      const fitting = entries.filter(({ stream }) => Buffer.byteLength(stream) < 256);
      expect(entriesIn(packedEntries(fitting))).toEqual(fitting);
      expect(foundIn(packedFound(places))).toEqual(places);
    }),
  );
});
