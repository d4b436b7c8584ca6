// How a question of the county is told: its clause and duty, what it asks, its options from A on, the key, and why.
import type { Duty } from '#shared/outreach/clauses.ts';
import {
  type Difficulty,
  OptionKey,
  optionKeys,
  type Question,
  type QuestionKind,
} from '#shared/outreach/questions.ts';

/** A question but for its id. */
export type ToldQuestion = Omit<Question, 'questionId'>;

/** Where a question stands: its clause, the duty it is about, how difficult it is. */
type At = readonly [clause: string, duty: Duty, difficulty: Difficulty];

const keysIn = (right: string): OptionKey[] => Array.from(right, (letter) => OptionKey.parse(letter));

const told =
  (kind: QuestionKind) =>
  (
    [clause, duty, difficulty]: At,
    asks: string,
    says: readonly string[],
    right: string,
    because: string,
  ): ToldQuestion => ({
    clause,
    duty,
    difficulty,
    kind,
    asks,
    options: says.flatMap((text, n) => {
      const key = optionKeys[n];
      return key ? [{ key, says: text }] : [];
    }),
    right: keysIn(right),
    because,
  });

/** One is right. */
export const single = told('single');
/** Two or more are right, named as letters in a row: AC. */
export const multiple = told('multiple');
/** All in their order: BCA. */
export const order = told('order');

const trueFalse = told('true_false');

/** It is so, or it is not. */
export const isIt = (at: At, asks: string, isTrue: boolean, because: string): ToldQuestion =>
  trueFalse(at, asks, ['对', '错'], isTrue ? 'A' : 'B', because);
