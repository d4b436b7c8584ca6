// Who must be covered and who is, day by day, is what the law's own words say, however sheets, ages and files overlap.
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  type CoverFacts,
  coverOn,
  isCovered,
  isToldOf,
  longFrom,
  mustBeCovered,
  nextTurn,
} from '#shared/entrustment/cover.ts';
import { nextPolicyOn } from '#shared/entrustment/policy.ts';
import { addDays } from '#shared/kernel/time.ts';

// A county that changes its rule twice, so that a policy's date is one of the days on which the rule turns.
vi.mock('#shared/entrustment/policy.ts', async (original) => {
  const real = await original<typeof import('#shared/entrustment/policy.ts')>();
  const [first] = real.entrustmentPolicies;
  const policies = [
    first,
    { ...first, version: 'kin', fromOn: '2026-07-10', rule: 'unless_close_kin' as const, lackingDays: 5 },
    { ...first, version: 'all', fromOn: '2026-08-20' },
  ] as const;
  const on = (day: string) => policies.reduce((now, next) => (next.fromOn <= day ? next : now), policies[0]);
  const nextOn = (version: string) =>
    policies[policies.findIndex((one) => one.version === version) + 1]?.fromOn;
  return { ...real, entrustmentPolicies: policies, entrustmentPolicyOn: on, nextPolicyOn: nextOn };
});

const START = '2026-06-01';
const DAYS = 130;
const days = Array.from({ length: DAYS }, (_, n) => addDays(START, n));
const anyDay = fc.integer({ min: 0, max: DAYS - 1 }).map((n) => addDays(START, n));
const anyTerm = fc
  .tuple(anyDay, fc.nat(60), fc.option(fc.nat(70), { nil: undefined }), fc.nat(20))
  .map(([fromOn, length, ended, before]) => ({
    fromOn,
    untilOn: addDays(fromOn, length),
    // By hand: within the term, after it, or before its first day.
    ...(ended !== undefined && { endedOn: addDays(fromOn, ended - before) }),
  }));

const anyFacts: fc.Arbitrary<CoverFacts> = fc.record({
  openedOn: fc.oneof(fc.constant(START), anyDay),
  leftBehindSinceOn: fc.option(anyDay, { nil: undefined, freq: 8 }),
  closedOn: fc.option(anyDay, { nil: undefined, freq: 1 }),
  sixteen: fc.constantFrom('past', '2026-06', '2026-08', '2026-09', '2031-01', undefined),
  closeKinCares: fc.boolean(),
  covering: fc.array(anyTerm, { maxLength: 4 }),
});

// Said as plainly as can be, one day at a time.
const ruleOn = (on: string): string =>
  on >= '2026-07-10' && on < '2026-08-20' ? 'unless_close_kin' : 'every';
const mustOn = (facts: CoverFacts, on: string): boolean => {
  if (facts.leftBehindSinceOn === undefined) return false;
  if (on < facts.leftBehindSinceOn || on < facts.openedOn) return false;
  if (facts.closedOn !== undefined && on >= facts.closedOn) return false;
  if (facts.sixteen === 'past') return false;
  if (facts.sixteen !== undefined && on.slice(0, 7) > facts.sixteen) return false;
  return !(ruleOn(on) === 'unless_close_kin' && facts.closeKinCares);
};
const coveredOn = ({ covering }: CoverFacts, on: string): boolean =>
  covering.some(
    ({ fromOn, untilOn, endedOn }) =>
      on >= fromOn && on <= untilOn && (endedOn === undefined || on < endedOn),
  );
const lacksOn = (facts: CoverFacts, on: string): boolean => mustOn(facts, on) && !coveredOn(facts, on);
const sinceOn = (facts: CoverFacts, on: string): string => {
  let day = on;
  while (lacksOn(facts, addDays(day, -1))) day = addDays(day, -1);
  return day;
};

test('on every day of any facts the rule says what a day-by-day reading says', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const on of days.filter((_, n) => n % 7 === 0 || n % 11 === 0)) {
        const must = mustOn(facts, on);
        const covered = coveredOn(facts, on);
        const lacking = must && !covered ? { lackingSinceOn: sinceOn(facts, on) } : {};
        expect(coverOn(facts, on)).toEqual({ must, covered, ...lacking });
      }
    }),
    { numRuns: 300 },
  );
});

test('the next turn is the first day that differs, and none is left out', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, after) => {
      const says = (on: string) => `${mustOn(facts, on)} ${coveredOn(facts, on)}`;
      const later = days.filter((on) => on > after);
      const first = later.find((on) => says(on) !== says(after));
      const turn = nextTurn(facts, after);
      if (first !== undefined) expect(turn).toBe(first);
      else if (turn !== undefined) expect(turn > (days.at(-1) ?? '')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const leftBehind: CoverFacts = {
  openedOn: START,
  leftBehindSinceOn: '2025-01-01',
  closeKinCares: false,
  sixteen: '2032-03',
  covering: [],
};

describe('a left-behind child', () => {
  test('lacks a sheet since its file was opened, however long it was left behind before', () => {
    expect(coverOn(leftBehind, '2026-06-12').lackingSinceOn).toBe(START);
  });

  test('must have one to the end of the month in which it comes to 16, and not a day longer', () => {
    const soon = { ...leftBehind, sixteen: '2026-06' };
    expect([mustBeCovered(soon, '2026-06-30'), mustBeCovered(soon, '2026-07-01')]).toEqual([true, false]);
    expect(nextTurn(soon, '2026-06-12')).toBe('2026-07-01');
  });

  test('is covered on the last day of a term, and no more on the day it was ended by hand', () => {
    const term = { fromOn: '2026-06-01', untilOn: '2026-06-20' };
    expect([
      isCovered({ covering: [term] }, '2026-06-20'),
      isCovered({ covering: [term] }, '2026-06-21'),
    ]).toEqual([true, false]);
    const ended = { covering: [{ ...term, endedOn: '2026-06-10' }] };
    expect([isCovered(ended, '2026-06-09'), isCovered(ended, '2026-06-10')]).toEqual([true, false]);
  });

  test('lacks one anew since the day after the last, and a sheet that never began ends nothing', () => {
    const term = { fromOn: '2026-06-01', untilOn: '2026-06-20' };
    const never = { fromOn: '2026-06-25', untilOn: '2026-07-25', endedOn: '2026-06-25' };
    const facts = { ...leftBehind, covering: [term, never] };
    expect(coverOn(facts, '2026-07-01').lackingSinceOn).toBe('2026-06-21');
  });

  test('cared for by a grandparent need not have one while the policy says so', () => {
    const kin = { ...leftBehind, closeKinCares: true };
    expect(
      ['2026-07-09', '2026-07-10', '2026-08-19', '2026-08-20'].map((on) => mustBeCovered(kin, on)),
    ).toEqual([true, false, false, true]);
    expect(coverOn(kin, '2026-09-01').lackingSinceOn).toBe('2026-08-20');
  });
});

test('what has been lacking too long is so by the policy of its first day, and told once for each time', () => {
  expect([longFrom('2026-06-12'), longFrom('2026-07-12')]).toEqual(['2026-06-27', '2026-07-17']);
  expect(isToldOf('2026-06-27', '2026-06-12')).toBe(true);
  expect(isToldOf('2026-06-27', '2026-06-28')).toBe(false);
  expect([isToldOf(undefined, '2026-06-12'), isToldOf('2026-06-27', undefined)]).toEqual([false, false]);
});

test('the policy after this one is known by its day', () => {
  expect([nextPolicyOn('kin'), nextPolicyOn('all')]).toEqual(['2026-08-20', undefined]);
});
