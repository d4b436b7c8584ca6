// The county's regions are known by their codes, and authority over one is a test of its digits.
import { describe, expect, test } from 'vitest';
import { mayActOn } from '#shared/kernel/access.ts';
import { covers, levelOf, townOf } from '#shared/kernel/region.ts';
import { isRegion, regionCodes, spokenName, villagesOf } from '#shared/registry/regions.ts';
import { COUNTY, nth, OTHER_TOWN, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';

test('there are 21 towns and 355 villages', () => {
  const count = (level: string): number => regionCodes.filter((code) => levelOf(code) === level).length;
  expect([count('county'), count('town'), count('village')]).toEqual([1, 21, 355]);
});

test('every village lies in exactly one town that is known', () => {
  const towns = regionCodes.filter((code) => levelOf(code) === 'town');
  expect(towns.flatMap(villagesOf)).toHaveLength(355);
  expect(regionCodes.every((code) => levelOf(code) === 'county' || isRegion(townOf(code)))).toBe(true);
});

test('a village is spoken of by its short name, a neighbourhood by its full one', () => {
  expect([spokenName(VILLAGE), spokenName(TOWN), spokenName('000000000000')]).toEqual([
    '迎新居委会',
    '如城街道',
    '000000000000',
  ]);
});

describe('authority', () => {
  test('covers the own region and everything inside it', () => {
    expect([
      covers(VILLAGE, VILLAGE),
      covers(TOWN, VILLAGE),
      covers(COUNTY, VILLAGE),
      covers(COUNTY, TOWN),
    ]).toEqual([true, true, true, true]);
  });

  test('covers no neighbour and nothing above', () => {
    for (const region of [SIBLING_VILLAGE, TOWN, COUNTY, OTHER_TOWN, OTHER_TOWNS_VILLAGE]) {
      expect(covers(VILLAGE, region)).toBe(false);
    }
    expect([covers(TOWN, OTHER_TOWNS_VILLAGE), covers(TOWN, COUNTY)]).toEqual([false, false]);
  });

  test('over an unknown region is nobody’s', () => {
    expect(mayActOn({ personId: nth('person'), role: 'officer', region: COUNTY }, undefined)).toBe(false);
  });
});
