// A filter lets through what Lambda's filter would.
import { describe, expect, it } from 'vitest';
import { readFilter } from '#infra/local/filter-pattern.ts';

const event = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { kind: { S: 'visit.recorded' }, n: 7 }, tags: ['a', 'b'] },
};

const passes = (...patterns: readonly object[]): boolean =>
  readFilter(patterns.map((one) => JSON.stringify(one)))(event);

describe('filter pattern', () => {
  it.each([
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [{ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['visit.moved'] } } } }, false],
    [{ dynamodb: { NewImage: { kind: { S: [{ prefix: 'visit.' }] } } } }, true],
    [{ dynamodb: { NewImage: { kind: { S: [{ suffix: '.moved' }] } } } }, false],
    [{ dynamodb: { NewImage: { kind: { S: [{ 'equals-ignore-case': 'VISIT.RECORDED' }] } } } }, true],
    [{ dynamodb: { NewImage: { kind: { S: [{ 'anything-but': ['visit.recorded'] }] } } } }, false],
    [{ dynamodb: { NewImage: { kind: { S: [{ 'anything-but': { prefix: 'person.' } }] } } } }, true],
    [{ dynamodb: { NewImage: { n: [{ numeric: ['>', 5, '<=', 7] }] } } }, true],
    [{ dynamodb: { NewImage: { n: [{ numeric: ['=', 8] }] } } }, false],
    [{ dynamodb: { OldImage: [{ exists: false }] } }, true],
    [{ dynamodb: { tags: ['b'] } }, true],
    [{ $or: [{ eventName: ['REMOVE'] }, { dynamodb: { NewImage: { n: [7] } } }] }, true],
  ])('%j: %s', (pattern, expected) => {
    expect(passes(pattern)).toBe(expected);
  });

  it('passes when any of several patterns matches, and when there is none', () => {
    expect(passes({ eventName: ['REMOVE'] }, { eventName: ['INSERT'] })).toBe(true);
    expect(passes()).toBe(true);
  });

  it.each([{ a: [{ wildcard: '*' }] }, { a: [{ prefix: 1 }] }, { a: [{ numeric: ['~', 1] }] }, { a: 'b' }])(
    '%j is refused',
    (pattern) => {
      expect(() => passes(pattern)).toThrow();
    },
  );
});
