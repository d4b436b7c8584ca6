// Eight ways to tamper, two thousand times each, with records and with checkpoints: every one is found, and named.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkpointTampering } from './checkpoint-tampering.ts';
import { found, honest, LENGTH, missedIn, skills, ways } from './tampering.ts';

const RUNS = 2_000;

const index = fc.nat(LENGTH - 1);

test('what nobody touched is without a finding', () => {
  expect(found(honest)).toEqual([]);
});

describe.each(Object.entries(ways))('records, %s', (_, tamper) => {
  test('every one is found and named', () => {
    fc.assert(
      fc.property(index, index, fc.constantFrom(...skills), (i, j, skill) => {
        expect(missedIn(tamper(i, j, skill))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('checkpoints', async () => {
  const checkpoints = await checkpointTampering();

  test('what nobody touched is without a finding', () => {
    expect(checkpoints.honestly()).toEqual([]);
  });

  test.each(Object.entries(checkpoints.ways))('%s: every one is found and named', (_, isFound) => {
    fc.assert(fc.property(fc.nat(999), fc.nat(999), isFound), { numRuns: RUNS });
  });
});
