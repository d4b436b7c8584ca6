// A pool holds what its rule asks for, each question once, and fits into one record however long its questions are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolFrom, satisfies, seedOf, topicsOf } from '#shared/outreach/paper-pool.ts';
import { MOST_ASKED, PaperRule, type RuleLine } from '#shared/outreach/papers.ts';
import { difficulties, type Question } from '#shared/outreach/questions.ts';
import { nth } from '../kit/ids.ts';
import { aQuestion } from './a-bank.ts';
import { aBank, aLine, someQuestions } from './a-paper.ts';
import { otherPolicy, policyId } from './a-policy.ts';

const questions = fc
  .array(
    fc.record({ clause: fc.constantFrom('一', '二', '三'), difficulty: fc.constantFrom(...difficulties) }),
    {
      maxLength: 25,
    },
  )
  .map((drawn) => drawn.map((one, n) => aQuestion(n + 1, one)));
const line: fc.Arbitrary<RuleLine> = fc.record(
  {
    policyId: fc.constant(policyId),
    clauses: fc.subarray(['一', '二', '三'], { minLength: 1 }),
    difficulty: fc.constantFrom(...difficulties),
    n: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['policyId', 'n'] },
);
const rule = fc.array(line, { minLength: 1, maxLength: 4 });
const seed = fc.string({ maxLength: 8 });

describe('a pool', () => {
  test('that lacks nothing satisfies its rule, and asks nothing twice', () => {
    fc.assert(
      fc.property(questions, rule, seed, (held, lines, from) => {
        for (const drawing of ['same_for_all', 'each_their_own'] as const) {
          const pool = poolFrom([aBank(held)], { rule: lines, drawing, seed: from });
          expect(satisfies(lines, pool.questions)).toBe(pool.lacking.every((lacks) => lacks === 0));
          const ids = pool.questions.map(({ questionId }) => questionId);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  test('for everybody alike is as long as its rule, and for each their own up to four times that', () => {
    const lines = [aLine({ clauses: ['一'] }), aLine({ clauses: ['二'], n: 1 })];
    const counts = (drawing: 'same_for_all' | 'each_their_own') => {
      const pool = poolFrom([aBank()], { rule: lines, drawing, seed: 'a' });
      return [0, 1].map((n) => pool.questions.filter((question) => question.line === n).length);
    };
    expect(counts('same_for_all')).toEqual([2, 1]);
    expect(counts('each_their_own')).toEqual([8, 4]);
  });

  test('of the longest questions takes no more than one record holds, and never less than its rule', () => {
    const long = (n: number): Question =>
      aQuestion(n, {
        asks: '问'.repeat(300),
        because: '因'.repeat(300),
        options: (['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const).map((key) => ({
          key,
          says: `${key}${'选'.repeat(119)}`,
        })),
      });
    const held = Array.from({ length: 400 }, (_, n) => long(n + 1));
    const pool = poolFrom([aBank(held)], {
      rule: [aLine({ n: 50 }), aLine({ n: 50 })],
      drawing: 'each_their_own',
      seed: 'a',
    });
    expect(pool.questions).toHaveLength(MOST_ASKED);
    const half = poolFrom([aBank(held)], { rule: [aLine({ n: 50 })], drawing: 'each_their_own', seed: 'a' });
    expect(half.questions).toHaveLength(100);
  });

  test('comes from every policy of its rule, each asked for once', () => {
    const other = someQuestions(2).map((one, n) => ({ ...one, questionId: nth('question', 100 + n) }));
    const lines = [aLine(), aLine({ policyId: otherPolicy, n: 1 }), aLine({ n: 1 })];
    expect(topicsOf(lines)).toEqual([policyId, otherPolicy]);
    const pool = poolFrom([aBank(), aBank(other, otherPolicy)], {
      rule: lines,
      drawing: 'same_for_all',
      seed: 'a',
    });
    expect(pool.questions.map((question) => [question.policyId, question.line])).toEqual([
      [policyId, 0],
      [policyId, 0],
      [otherPolicy, 1],
      [policyId, 2],
    ]);
  });
});

test('a rule asks a hundred questions at most', () => {
  expect(PaperRule.safeParse([aLine({ n: 50 }), aLine({ n: 50 })]).success).toBe(true);
  expect(PaperRule.safeParse([aLine({ n: 50 }), aLine({ n: 50 }), aLine({ n: 1 })]).success).toBe(false);
});

test('a seed is the SHA-256 of what came with the command', () => {
  expect(seedOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
