// A question of a sheet has an id that follows from its clause and its text, so that the same sheet brings nothing twice.
import { computedId } from '#functions/kernel/computed-id.ts';
import { compared } from '#shared/outreach/import-words.ts';
import type { Question } from '#shared/outreach/questions.ts';

type Asked = Pick<Question, 'kind' | 'asks' | 'options'>;

/** A question's text as it is compared: what it asks, of which kind, and between what. */
export const textOf = ({ kind, asks, options }: Asked): string =>
  JSON.stringify([kind, compared(asks), ...options.map(({ says }) => compared(says))]);

/** The id: of the same text under another wording of its clause it is another question. */
export const questionIdOf = (
  policyId: string,
  clauseSays: string,
  question: Asked & Pick<Question, 'clause'>,
): string => computedId('question', policyId, question.clause, clauseSays, textOf(question));
