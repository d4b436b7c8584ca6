// Scoring agrees with a plain reference for every kind of question, and each planted mistake is found out by the same comparison.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptQuestion } from '#shared/outreach/attempts.ts';
import { type Chosen, type OptionKey, optionKeys, questionKinds } from '#shared/outreach/questions.ts';
import { hasPassed, isRight, scoreOf } from '#shared/outreach/scoring.ts';
import { nth } from '../kit/ids.ts';
import { aQuestion } from './questions.ts';

type Case = Readonly<{ kind: KeptQuestion['kind']; right: OptionKey[]; chosen: Chosen }>;

const keysOf = (n: number) => fc.shuffledSubarray([...optionKeys.slice(0, n)]);
const aCase: fc.Arbitrary<Case> = fc
  .record({ kind: fc.constantFrom(...questionKinds), n: fc.integer({ min: 2, max: 4 }) })
  .chain(({ kind, n }) =>
    fc.record({
      kind: fc.constant(kind),
      right: keysOf(n).filter((keys) => keys.length > 0),
      chosen: keysOf(n),
    }),
  );

/** Said as slowly as it can be: of an order each place, of anything else each letter there is. */
const slowlyRight = ({ kind, right, chosen }: Case): boolean => {
  if (kind === 'order') return right.join('>') === chosen.join('>');
  for (const key of optionKeys) if (right.includes(key) !== chosen.includes(key)) return false;
  return true;
};

const agreesAlways = (isRightBy: (one: Case) => boolean): boolean =>
  fc.check(
    fc.property(aCase, (one) => isRightBy(one) === slowlyRight(one)),
    { numRuns: 2_000, seed: 7 },
  ).failed === false;

describe('one question', () => {
  test('is right exactly when the plain reference says so', () => {
    expect(agreesAlways((one) => isRight(one, one.chosen))).toBe(true);
  });

  test.each<[string, (one: Case) => boolean]>([
    ['an order taken as a set', (one) => isRight({ ...one, kind: 'multiple' }, one.chosen)],
    ['a set taken as an order', (one) => isRight({ ...one, kind: 'order' }, one.chosen)],
    [
      'a part of what is right',
      ({ right, chosen }) => chosen.length > 0 && chosen.every((key) => right.includes(key)),
    ],
    ['more than what is right', ({ right, chosen }) => right.every((key) => chosen.includes(key))],
    ['as many as are right', ({ right, chosen }) => right.length === chosen.length],
    ['what was left open', (one) => one.chosen.length === 0 || isRight(one, one.chosen)],
  ])('would be seen to take %s', (_, mutant) => {
    expect(agreesAlways(mutant)).toBe(false);
  });

  test('that was left open is wrong', () => {
    for (const kind of questionKinds) expect(isRight({ kind, right: ['A'] }, undefined)).toBe(false);
  });
});

describe('the mark to pass', () => {
  test('is counted in whole numbers: 2 of 3 are not 67 per cent, 3 of 5 are 60', () => {
    expect(hasPassed(2, 3, 67)).toBe(false);
    expect(hasPassed(2, 3, 66)).toBe(true);
    expect(hasPassed(3, 5, 60)).toBe(true);
    expect(hasPassed(0, 0, 1)).toBe(false);
  });

  test('is never missed by a fraction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        (of, some, mark) => {
          const right = Math.min(some, of);
          const needed = Array.from({ length: of + 1 }, (_, n) => n).find(
            (n) => BigInt(n) * 100n >= BigInt(mark) * BigInt(of),
          );
          expect(hasPassed(right, of, mark)).toBe(needed !== undefined && right >= needed);
        },
      ),
    );
  });
});

describe('a score', () => {
  const [one, two] = [nth('policy', 1), nth('policy', 2)];
  const questions = [
    aQuestion(1, { policyId: one, clause: '二' }),
    aQuestion(2, { policyId: one, clause: '一' }),
    aQuestion(3, { policyId: one, clause: '二' }),
    aQuestion(4, { policyId: two, clause: '二' }),
  ];
  const right = (...ns: readonly number[]) => new Map(ns.map((n) => [nth('question', n), ['A'] as const]));

  test('names each failed clause once, and as known only what was all right', () => {
    expect(scoreOf(questions, right(1, 2, 4))).toEqual({
      right: 3,
      of: 4,
      failed: [{ policyId: one, no: '二' }],
      known: [
        { policyId: one, no: '一' },
        { policyId: two, no: '二' },
      ],
    });
  });

  test('of nothing chosen fails everything', () => {
    expect(scoreOf(questions, new Map())).toMatchObject({ right: 0, of: 4, known: [] });
  });
});
