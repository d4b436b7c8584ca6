// An answer is right or it is not: exact match by kind of question, no part of a mark, and what was left open is wrong.
import type { KeptQuestion } from './attempts.ts';
import { type ClauseRef, isSameClause } from './clauses.ts';
import type { Chosen, QuestionKind } from './questions.ts';

/** What was chosen, by question; a question that is not in it was left open. */
export type Choices = ReadonlyMap<string, Chosen>;

const isSameSet = (one: Chosen, other: Chosen): boolean =>
  one.length === other.length && one.every((key) => other.includes(key));

const isSameOrder = (one: Chosen, other: Chosen): boolean =>
  one.length === other.length && one.every((key, n) => key === other[n]);

/** True for exactly what is right: of an order the whole order, of anything else all right options and no other. */
export const isRight = (
  { kind, right }: Readonly<{ kind: QuestionKind; right: Chosen }>,
  chosen: Chosen = [],
): boolean => (kind === 'order' ? isSameOrder(right, chosen) : isSameSet(right, chosen));

/** True when the right ones are at least so many percent of all, counted in whole numbers. */
export const hasPassed = (right: number, of: number, passMark: number): boolean =>
  of > 0 && right * 100 >= passMark * of;

/** How an attempt came out: a clause has failed with any of its questions, and is known when all of them were right. */
export type Score = Readonly<{
  right: number;
  of: number;
  failed: readonly ClauseRef[];
  known: readonly ClauseRef[];
}>;

const clauseOf = ({ policyId, clause }: KeptQuestion): ClauseRef => ({ policyId, no: clause });

const eachOnce = (clauses: readonly ClauseRef[]): readonly ClauseRef[] =>
  clauses.filter((clause, n) => clauses.findIndex((one) => isSameClause(one, clause)) === n);

/** The score of these choices; clauses stand in the order of their first question. */
export const scoreOf = (questions: readonly KeptQuestion[], choices: Choices): Score => {
  const wrong = questions.filter((question) => !isRight(question, choices.get(question.questionId)));
  const failed = eachOnce(wrong.map(clauseOf));
  const known = eachOnce(questions.map(clauseOf)).filter(
    (clause) => !failed.some((one) => isSameClause(one, clause)),
  );
  return { right: questions.length - wrong.length, of: questions.length, failed, known };
};
