// A line of a rule in words: from which document, of which clauses, how hard, and how many.
import type { RuleLine } from '#shared/outreach/papers.ts';
import { difficultyNames } from '../../../kernel/policy-words.ts';
import { sayCount } from '../../../kernel/say.ts';

const MOST_NAMED = 4;

const sayClauses = (clauses: readonly string[] | undefined): string => {
  if (clauses === undefined) return '全部条款';
  return clauses.length <= MOST_NAMED
    ? clauses.join('、')
    : `${clauses.slice(0, MOST_NAMED).join('、')}等 ${sayCount(clauses.length, '条')}`;
};

/** 《政策》全部条款，容易，抽 5 道 */
export const sayRuleLine = (
  { policyId, clauses, difficulty, n }: RuleLine,
  titles: ReadonlyMap<string, string>,
): string =>
  [
    `《${titles.get(policyId) ?? '政策'}》${sayClauses(clauses)}`,
    difficulty ? difficultyNames[difficulty] : '难易不限',
    `抽 ${sayCount(n, '道')}`,
  ].join('，');

/** A seed in groups of four, which can be read out and compared; each with its place, since two may be alike. */
export const groupsOf = (seed: string): readonly Readonly<{ at: number; group: string }>[] =>
  (seed.match(/.{1,4}/g) ?? []).map((group, at) => ({ at, group }));
