// A draw is fair, is the same from the same seed, keeps its rule, and fails only where no draw at all could keep it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawByRule, isAskedFor, shuffled } from '#shared/outreach/drawing.ts';
import type { RuleLine } from '#shared/outreach/papers.ts';
import { difficulties } from '#shared/outreach/questions.ts';
import { nth } from '../kit/ids.ts';

const seed = fc.string({ maxLength: 20 });
const clauses = ['一', '二', '三'];

const candidates = fc
  .array(
    fc.record({
      policyId: fc.constantFrom(nth('policy', 1), nth('policy', 2)),
      clause: fc.constantFrom(...clauses),
      difficulty: fc.constantFrom(...difficulties),
    }),
    { maxLength: 14 },
  )
  .map((drawn) => drawn.map((question, n) => ({ ...question, questionId: nth('question', n + 1) })));
type Candidates = typeof candidates extends fc.Arbitrary<infer T> ? T : never;

const line: fc.Arbitrary<RuleLine> = fc.record(
  {
    policyId: fc.constantFrom(nth('policy', 1), nth('policy', 2)),
    clauses: fc.subarray(clauses, { minLength: 1 }),
    difficulty: fc.constantFrom(...difficulties),
    n: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['policyId', 'n'] },
);
const rule = fc.array(line, { minLength: 1, maxLength: 4 });

describe('a shuffle', () => {
  test('keeps every item once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 60 }), seed, (items, from) => {
        const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);
        expect(sorted(shuffled(items, from))).toEqual(sorted(items));
      }),
    );
  });

  test('is the same from the same seed, on every machine', () => {
    expect(shuffled([1, 2, 3, 4, 5, 6, 7, 8], 'hutong')).toEqual(
      shuffled([1, 2, 3, 4, 5, 6, 7, 8], 'hutong'),
    );
    expect(shuffled([1, 2, 3, 4, 5, 6, 7, 8], 'hutong')).toMatchInlineSnapshot(`
      [
        8,
        7,
        2,
        6,
        3,
        5,
        1,
        4,
      ]
    `);
  });

  test('favours no order: 12,000 seeds give each of 24 orders about as often', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 12_000; n += 1) {
      const order = shuffled(['a', 'b', 'c', 'd'], `seed ${n}`).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquared = [...counts.values()].reduce((sum, seen) => sum + (seen - 500) ** 2 / 500, 0);
    // The 99.9th percentile of chi squared with 23 degrees of freedom.
    expect(chiSquared).toBeLessThan(49.73);
  });
});

/** Whether every slot can be filled, found by trying everything. */
const canBeKept = (slots: readonly RuleLine[], left: Candidates): boolean => {
  const [first, ...others] = slots;
  if (!first) return true;
  return left.some((question, n) => isAskedFor(first, question) && canBeKept(others, left.toSpliced(n, 1)));
};
const slotsOf = (lines: readonly RuleLine[]): readonly RuleLine[] =>
  lines.flatMap((one) => Array.from({ length: one.n }, () => one));

describe('a draw', () => {
  test('gives each line what it asks for, and nothing twice', () => {
    fc.assert(
      fc.property(rule, candidates, seed, fc.integer({ min: 1, max: 4 }), (lines, questions, from, upTo) => {
        const drawn = drawByRule(lines, questions, from, upTo);
        const ids = drawn.flatMap(({ chosen }) => chosen.map(({ questionId }) => questionId));
        expect(new Set(ids).size).toBe(ids.length);
        lines.forEach((asked, n) => {
          const { chosen = [], lacks = 0 } = drawn[n] ?? {};
          expect(chosen.every((question) => isAskedFor(asked, question))).toBe(true);
          if (lacks > 0) expect(chosen.length).toBe(asked.n - lacks);
          else expect(chosen.length).toBeGreaterThanOrEqual(asked.n);
          expect(chosen.length).toBeLessThanOrEqual(asked.n * upTo);
        });
      }),
    );
  });

  test('lacks something only where trying everything fails as well, and then whatever the seed', () => {
    fc.assert(
      fc.property(rule, candidates, seed, seed, (lines, questions, one, other) => {
        const lacking = drawByRule(lines, questions, one).map(({ lacks }) => lacks);
        expect(lacking.every((lacks) => lacks === 0)).toBe(canBeKept(slotsOf(lines), questions));
        expect(drawByRule(lines, questions, other).map(({ lacks }) => lacks)).toEqual(lacking);
      }),
    );
  });

  test('is the same from the same seed', () => {
    fc.assert(
      fc.property(rule, candidates, seed, (lines, questions, from) => {
        expect(drawByRule(lines, questions, from)).toEqual(drawByRule(lines, questions, from));
      }),
    );
  });

  test('gives every question the same chance', () => {
    const questions = Array.from({ length: 10 }, (_, n) => ({
      questionId: nth('question', n + 1),
      policyId: nth('policy'),
      clause: '一',
      difficulty: 'easy' as const,
    }));
    const counts = new Map<string, number>();
    for (let n = 0; n < 2_000; n += 1)
      for (const { questionId } of drawByRule([{ policyId: nth('policy'), n: 3 }], questions, `${n}`)[0]
        ?.chosen ?? [])
        counts.set(questionId, (counts.get(questionId) ?? 0) + 1);
    for (const seen of counts.values()) expect(Math.abs(seen - 600)).toBeLessThan(90);
    expect(counts.size).toBe(10);
  });
});
