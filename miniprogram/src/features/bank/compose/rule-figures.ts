// Whether a rule can be drawn is known before it is sent: the bank's figures stand in for its questions, and the draw itself is tried.
import { drawByRule, isAskedFor } from '#shared/outreach/drawing.ts';
import type { RuleLine } from '#shared/outreach/papers.ts';
import type { BankFigures } from '#shared/outreach/views.ts';
import { sayCount } from '../../../kernel/say.ts';

type Stand = Pick<BankFigures['banks'][number]['figures'][number], 'clause' | 'difficulty'> &
  Readonly<{ policyId: string; questionId: string }>;

/** One stand-in for each question that the figures count. */
const standIns = ({ banks }: BankFigures): readonly Stand[] =>
  banks.flatMap(({ policyId, figures }) =>
    figures.flatMap(({ clause, difficulty, n }, cell) =>
      Array.from({ length: n }, (_, nth) => ({
        policyId,
        clause,
        difficulty,
        questionId: `${policyId}/${cell}/${nth}`,
      })),
    ),
  );

/** How one line of a rule stands: so many match it, and so many it lacks once the lines before have theirs. */
export type LineFigures = Readonly<{ matching: number; lacks: number }>;

/** Every line's figures, in the rule's order. */
export const figuresOfRule = (rule: readonly RuleLine[], figures: BankFigures): readonly LineFigures[] => {
  const stands = standIns(figures);
  const drawn = drawByRule(rule, stands, 'figures');
  return rule.map((line, n) => ({
    matching: stands.filter((stand) => isAskedFor(line, stand)).length,
    lacks: drawn[n]?.lacks ?? 0,
  }));
};

/** A line's figures in words: 有 12 道，够抽. */
export const sayLine = (n: number, { matching, lacks }: LineFigures): string => {
  if (matching === 0) return '一道也没有，请换条款或难度，或先补题';
  const are = `有 ${sayCount(matching, '道')}`;
  if (lacks === 0) return `${are}，够抽`;
  return matching >= n
    ? `${are}，前面几行抽走一些，还差 ${sayCount(lacks, '道')}`
    : `只${are}，还差 ${sayCount(lacks, '道')}`;
};

/** How many questions a rule asks. */
export const askedBy = (rule: readonly Pick<RuleLine, 'n'>[]): number =>
  rule.reduce((sum, { n }) => sum + n, 0);

/** How many must be right to pass, of so many, at this mark in percent. */
export const rightToPass = (of: number, passMark: number): number => Math.ceil((of * passMark) / 100);
