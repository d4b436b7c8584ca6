// The arithmetic of capacity holds at its edges: sizes, rounding, transactions, and indexes whose key moves or stands.
import { expect, it } from 'vitest';
import { indexUnits, itemBytes, readUnits, transactionUnits, writeUnits } from './capacity.ts';

it('counts names and values, in bytes and not in characters', () => {
  expect(itemBytes({ pk: { S: 'abc' } })).toBe(5);
  expect(itemBytes({ name: { S: '护童' } })).toBe(4 + 6);
  expect(itemBytes({ hash: { B: new Uint8Array(32) } })).toBe(4 + 32);
  expect(itemBytes({ flag: { BOOL: true } })).toBe(4 + 1);
});

it('counts a number by its significant digits', () => {
  expect(itemBytes({ n: { N: '7' } })).toBe(1 + 2);
  expect(itemBytes({ n: { N: '1200' } })).toBe(1 + 2);
  expect(itemBytes({ n: { N: '-12345' } })).toBe(1 + 3 + 1 + 1);
});

it('counts what lists and maps hold', () => {
  expect(itemBytes({ l: { L: [{ S: 'ab' }, { S: 'c' }] } })).toBe(1 + 3 + 3 + 2);
  expect(itemBytes({ m: { M: { k: { S: 'v' } } } })).toBe(1 + 3 + 1 + 2);
});

it('rounds up to whole units and never to none', () => {
  expect([0, 1, 1024, 1025, 2048].map(writeUnits)).toEqual([1, 1, 1, 2, 2]);
  expect([1, 1025].map(transactionUnits)).toEqual([2, 4]);
  expect([1, 4096, 4097].map(readUnits)).toEqual([1, 1, 2]);
});

const list = { keys: ['list', 'sort'] };
const due = { keys: ['due', 'pk'], holds: ['due', 'pk', 'sk'] };
const row = (fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries({ pk: '1/child/a', sk: 'row', ...fields }).map(([name, S]) => [name, { S }]),
  );

it('charges an index one write in place, two where its key moved, none where nothing it holds changed', () => {
  const before = row({ list: 'village/a', sort: 'x', due: '2026-06-12#1', parts: 'old' });
  const after = row({ list: 'village/a', sort: 'x', due: '2026-06-12#1', parts: 'new' });
  expect(indexUnits(before, after, list)).toBe(1);
  expect(indexUnits(before, after, due)).toBe(0);
  expect(indexUnits(before, { ...after, due: { S: '2026-07-01#1' } }, due)).toBe(2);
  expect(indexUnits(before, { ...after, list: { S: 'village/b' } }, list)).toBe(2);
});

it('charges a sparse index only where the item stands in it', () => {
  const outside = row({ parts: 'x' });
  const inside = row({ due: '2026-06-12#1', parts: 'x' });
  expect(indexUnits(undefined, outside, due)).toBe(0);
  expect(indexUnits(outside, inside, due)).toBe(1);
  expect(indexUnits(inside, outside, due)).toBe(1);
});
