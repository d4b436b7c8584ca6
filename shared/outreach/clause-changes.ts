// What a new version does to a document, clause by clause; only what a clause says, or the duty it gives, counts as a change.
import type { Clause } from './clauses.ts';

/** How a clause differs from the version before. */
export const clauseChanges = ['added', 'reworded', 'repealed'] as const;

/** One clause that differs: `before` where there was one, `after` where there still is. */
export type ClauseChange = Readonly<{
  no: string;
  change: (typeof clauseChanges)[number];
  before?: Clause;
  after?: Clause;
}>;

const saysTheSame = (before: Clause, after: Clause): boolean =>
  before.says === after.says && before.duty === after.duty;

const changeTo = (before: Clause | undefined, after: Clause): readonly ClauseChange[] => {
  if (!before) return [{ no: after.no, change: 'added', after }];
  return saysTheSame(before, after) ? [] : [{ no: after.no, change: 'reworded', before, after }];
};

/**
 * What was added and reworded, in the newer version's order, and then what was repealed, in the older one's. Clauses are the same
 * by their number; another heading or plain wording is no change.
 */
export const changesBetween = (
  older: readonly Clause[],
  newer: readonly Clause[],
): readonly ClauseChange[] => {
  const before = new Map(older.map((clause) => [clause.no, clause]));
  const left = new Set(newer.map(({ no }) => no));
  return [
    ...newer.flatMap((after) => changeTo(before.get(after.no), after)),
    ...older.flatMap((clause): readonly ClauseChange[] =>
      left.has(clause.no) ? [] : [{ no: clause.no, change: 'repealed', before: clause }],
    ),
  ];
};

/** The numbers of the clauses that say something else now, or nothing: whatever rests on them has to be looked at anew. */
export const outdatedBy = (older: readonly Clause[], newer: readonly Clause[]): readonly string[] =>
  changesBetween(older, newer)
    .filter(({ change }) => change !== 'added')
    .map(({ no }) => no);
