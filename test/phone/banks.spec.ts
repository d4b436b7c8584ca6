// Banks are listed with their gaps first, questions are found, and a rule is known to be drawable before it is sent.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawByRule } from '#shared/outreach/drawing.ts';
import type { RuleLine } from '#shared/outreach/papers.ts';
import { difficulties } from '#shared/outreach/questions.ts';
import type { BankFigures, BankView, Policies } from '#shared/outreach/views.ts';
import {
  askedBy,
  figuresOfRule,
  rightToPass,
  sayLine,
} from '../../miniprogram/src/features/bank/compose/rule-figures.ts';
import { groupsOf, sayRuleLine } from '../../miniprogram/src/features/bank/paper/rule-words.ts';
import {
  bankLines,
  sayBanks,
  sayClause,
  sayHolds,
  sayVersion,
  sumOfLines,
} from '../../miniprogram/src/features/bank/parts/bank-lines.ts';
import {
  askedIn,
  clausesOf,
  everything,
  foundIn,
  isNarrowed,
  sayBank,
  sayRetired,
} from '../../miniprogram/src/features/bank/questions/find-questions.ts';
import { nth, TODAY } from './kit/paper.ts';

const COUNTY = '320682000000';
const AT = `${TODAY}T01:00:00.000Z`;

const policyLine = (
  n: number,
  changed: Partial<Policies['policies'][number]> = {},
): Policies['policies'][number] => ({
  policyId: nth('pol', n),
  version: 1,
  title: `政策${n}`,
  kind: 'county',
  issuer: '如皋市民政局',
  summary: '',
  effectiveOn: '2026-01-01',
  firstEffectiveOn: '2026-01-01',
  clauses: 3,
  holds: 'now',
  ...changed,
});

const bank = (n: number, cells: readonly (readonly [string, (typeof difficulties)[number], number])[]) => ({
  policyId: nth('pol', n),
  title: `政策${n}`,
  questions: cells.reduce((sum, [, , count]) => sum + count, 0),
  figures: cells.map(([clause, difficulty, count]) => ({
    clause,
    difficulty,
    kind: 'single' as const,
    n: count,
  })),
});

const figures = (...banks: BankFigures['banks']): BankFigures => ({ region: COUNTY, readAt: AT, banks });

describe('the banks', () => {
  const lines = bankLines(
    {
      region: COUNTY,
      readAt: AT,
      policies: [policyLine(1), policyLine(2), policyLine(3, { holds: 'no_more', clauses: 9 })],
    },
    figures(
      bank(1, [
        ['一', 'easy', 2],
        ['二', 'hard', 1],
        ['三', 'middle', 1],
      ]),
    ),
  );

  test('stand with most clauses nobody asks about first, and what holds no more last', () => {
    expect(lines.map(({ policy, without }) => [policy.title, without])).toEqual([
      ['政策2', 3],
      ['政策1', 0],
      ['政策3', 0],
    ]);
  });

  test('are summed by difficulty, and what holds no more lacks nothing', () => {
    expect(sumOfLines(lines)).toEqual({ questions: 4, without: 3, easy: 2, middle: 1, hard: 1 });
    expect(sayBanks(lines)).toBe('3\u00a0份政策，4\u00a0道题，还有 3\u00a0条没有题');
    expect(sayBanks(lines.slice(1, 2))).toBe('1\u00a0份政策，4\u00a0道题，每一条都有题');
    expect(sayBanks([])).toBe('还没有发布过政策');
  });

  test('say whether their document holds, and how many ask about a clause', () => {
    expect(sayHolds(policyLine(1), TODAY)).toBe('现行');
    expect(sayHolds(policyLine(1, { holds: 'no_more' }), TODAY)).toBe('已废止');
    expect(sayHolds(policyLine(1, { holds: 'not_yet', firstEffectiveOn: '2026-07-01' }), TODAY)).toBe(
      '7月1日 生效',
    );
    expect(sayVersion(policyLine(1), TODAY)).toBe('3\u00a0条，1月1日起施行');
    expect(sayVersion(policyLine(1, { effectiveOn: '2026-07-01' }), TODAY)).toBe(
      '3\u00a0条，7月1日起换新的一版',
    );
    expect(sayVersion(policyLine(1, { supersededOn: '2026-07-01' }), TODAY)).toBe('7月1日起废止');
    expect(sayVersion(policyLine(1, { supersededOn: '2026-06-01' }), TODAY)).toBe('6月1日废止');
    expect([sayClause('第十条', 3), sayClause('第十条', 0)]).toEqual([
      '第十条\u00a03\u00a0题',
      '第十条\u00a0没有题',
    ]);
  });
});

const question = (
  n: number,
  changed: Partial<BankView['questions'][number]> = {},
): BankView['questions'][number] => ({
  questionId: nth('qst', n),
  clause: '第十条',
  duty: 'visit',
  kind: 'single',
  difficulty: 'easy',
  asks: '多久上门一次？',
  options: [
    { key: 'A', says: '每周' },
    { key: 'B', says: '每月' },
  ],
  right: ['A'],
  because: '每周一次。',
  ...changed,
});

const view: BankView = {
  policyId: nth('pol', 1),
  title: '政策1',
  version: 1,
  readAt: AT,
  questions: [
    question(1),
    question(2, { clause: '第二条', kind: 'multiple', difficulty: 'hard', asks: '见证人是谁？' }),
    question(3, { retired: 'by_hand' }),
  ],
  clausesWithout: ['第三条'],
};

describe('questions', () => {
  const ids = (narrowing: Partial<typeof everything>) =>
    foundIn(view.questions, { ...everything, ...narrowing }).map(({ questionId }) =>
      Number(questionId.slice(-2)),
    );

  test('are found by words, clause, kind and difficulty; retired ones only where they are asked for', () => {
    expect(ids({})).toEqual([1, 2]);
    expect(ids({ retired: true })).toEqual([3]);
    expect(ids({ typed: ' 见证 ' })).toEqual([2]);
    expect(ids({ typed: '每月 上门' })).toEqual([1]);
    expect(ids({ clause: '第二条' })).toEqual([2]);
    expect(ids({ kinds: ['multiple'], difficulties: ['easy'] })).toEqual([]);
    expect(ids({ difficulties: ['easy', 'hard'] })).toEqual([1, 2]);
    expect([isNarrowed(everything), isNarrowed({ ...everything, typed: '见' })]).toEqual([false, true]);
  });

  test('are counted by clause, those without one last', () => {
    expect(clausesOf(view)).toEqual([
      { no: '第十条', n: 1 },
      { no: '第二条', n: 1 },
      { no: '第三条', n: 0 },
    ]);
    expect(askedIn(view)).toBe(2);
  });

  test('are said in one sentence', () => {
    expect(sayBank(view)).toBe('2\u00a0道题，还有 1\u00a0条没有题');
    expect(sayBank({ ...view, clausesWithout: [] })).toBe('2\u00a0道题，每一条都有题');
    expect(sayBank({ ...view, questions: [] })).toBe('这份政策还没有题');
    expect([sayRetired('by_hand'), sayRetired('clause_changed')]).toEqual(['手工停用', '条文改了，停用']);
  });
});

describe('a rule', () => {
  const held = figures(
    bank(1, [
      ['一', 'easy', 2],
      ['二', 'hard', 1],
    ]),
  );
  const line = (n: number, changed: Partial<RuleLine> = {}): RuleLine => ({
    policyId: nth('pol', 1),
    n,
    ...changed,
  });

  test('says how many there are, and what it lacks', () => {
    const said = (rule: readonly RuleLine[]) =>
      figuresOfRule(rule, held).map((one, at) => sayLine(rule[at]?.n ?? 0, one));
    expect(said([line(3)])).toEqual(['有 3\u00a0道，够抽']);
    expect(said([line(4)])).toEqual(['只有 3\u00a0道，还差 1\u00a0道']);
    expect(said([line(2, { difficulty: 'middle' })])).toEqual(['一道也没有，请换条款或难度，或先补题']);
    expect(said([line(2), line(2, { clauses: ['一'] })])).toEqual([
      '有 3\u00a0道，够抽',
      '有 2\u00a0道，前面几行抽走一些，还差 1\u00a0道',
    ]);
    expect(said([line(1), line(2, { clauses: ['一'] })])).toEqual([
      '有 3\u00a0道，够抽',
      '有 2\u00a0道，够抽',
    ]);
  });

  const cells = fc.array(
    fc.tuple(
      fc.constantFrom('一', '二', '三'),
      fc.constantFrom(...difficulties),
      fc.integer({ min: 0, max: 4 }),
    ),
    { maxLength: 6 },
  );
  const rules = fc.array(
    fc
      .record({
        n: fc.integer({ min: 1, max: 5 }),
        clauses: fc.option(fc.subarray(['一', '二', '三'], { minLength: 1 }), { nil: undefined }),
        difficulty: fc.option(fc.constantFrom(...difficulties), { nil: undefined }),
      })
      .map(({ n, clauses, difficulty }) =>
        line(n, { ...(clauses && { clauses }), ...(difficulty && { difficulty }) }),
      ),
    { minLength: 1, maxLength: 4 },
  );

  const seeds = fc.string({ minLength: 4, maxLength: 8 });

  test('lacks on the phone what any draw over the questions themselves would lack', () => {
    fc.assert(
      fc.property(cells, rules, seeds, (held, rule, seed) => {
        const questions = held.flatMap(([clause, difficulty, count], cell) =>
          Array.from({ length: count }, (_, n) => ({
            policyId: nth('pol', 1),
            clause,
            difficulty,
            questionId: `q${cell}-${n}`,
          })),
        );
        const lacks = figuresOfRule(rule, figures(bank(1, held))).map((one) => one.lacks);
        expect(lacks).toEqual(drawByRule(rule, questions, seed).map((one) => one.lacks));
      }),
    );
  });

  test('is said line by line, and its mark in questions', () => {
    const titles = new Map([[nth('pol', 1), '政策1']]);
    expect(sayRuleLine(line(5, { clauses: ['一', '二'], difficulty: 'easy' }), titles)).toBe(
      '《政策1》一、二，容易，抽 5\u00a0道',
    );
    expect(sayRuleLine(line(5, { clauses: ['一', '二', '三', '四', '五'] }), titles)).toBe(
      '《政策1》一、二、三、四等 5\u00a0条，难易不限，抽 5\u00a0道',
    );
    expect(sayRuleLine(line(5), new Map())).toBe('《政策》全部条款，难易不限，抽 5\u00a0道');
    expect(askedBy([line(5), line(3)])).toBe(8);
    expect([rightToPass(10, 80), rightToPass(9, 80), rightToPass(3, 1)]).toEqual([8, 8, 1]);
  });

  test('was drawn by a seed that can be read out', () => {
    expect(groupsOf('abcdef0123')).toEqual([
      { at: 0, group: 'abcd' },
      { at: 1, group: 'ef01' },
      { at: 2, group: '23' },
    ]);
  });
});
