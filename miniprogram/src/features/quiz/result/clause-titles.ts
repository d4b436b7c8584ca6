// What a clause is called, and what it means in plain words, from whatever lies on the phone.
import { type ClauseRef, isSameClause } from '#shared/outreach/clauses.ts';
import type { Hint, PolicyLine } from '#shared/outreach/views.ts';

/** A clause as it is shown; without a title where the phone does not know its document. */
export type NamedClause = Readonly<{ clause: ClauseRef; title?: string; plainly?: string }>;

/** The clause by its hint, else by the list of documents. */
export const namedClause = (
  clause: ClauseRef,
  hints: readonly Hint[],
  policies: readonly Pick<PolicyLine, 'policyId' | 'title'>[],
): NamedClause => {
  const hint = hints.find((one) => isSameClause(one.clause, clause));
  if (hint) return { clause, title: hint.title, plainly: hint.plainly };
  const title = policies.find(({ policyId }) => policyId === clause.policyId)?.title;
  return { clause, ...(title !== undefined && { title }) };
};

/** 《未成年人保护法》第二十三条 */
export const sayClause = ({ clause, title }: NamedClause): string =>
  title === undefined ? clause.no : `《${title}》${clause.no}`;
