// A question of the bank: what it asks, what is right and why; whether it can be asked at all is one rule for import, form and server.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { text } from '../kernel/text.ts';
import { ClauseNo, Duty } from './clauses.ts';

export const questionKinds = ['single', 'multiple', 'true_false', 'order'] as const;
export type QuestionKind = (typeof questionKinds)[number];
export const difficulties = ['easy', 'middle', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];

/** The names of options, in the order in which they are written. */
export const optionKeys = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export const OptionKey = z.enum(optionKeys, 'not_a_choice');
export type OptionKey = z.infer<typeof OptionKey>;

/** What somebody chose, or what is right: the keys of options; for an order, in that order. */
export const Chosen = z.array(OptionKey).check(z.maxLength(8, 'too_many'));
export type Chosen = readonly OptionKey[];

/** What one option says. */
export const OptionText = text(120);

/** A question as its author writes it. `true_false` has the options A 对 and B 错. */
export const Question = z.strictObject({
  questionId: idOf('question'),
  clause: ClauseNo,
  duty: Duty,
  kind: z.enum(questionKinds, 'not_a_choice'),
  difficulty: z.enum(difficulties, 'not_a_choice'),
  asks: text(300),
  options: z
    .array(z.strictObject({ key: OptionKey, says: OptionText }))
    .check(z.minLength(2, 'too_few'), z.maxLength(8, 'too_many')),
  right: Chosen.check(z.minLength(1, 'empty')),
  because: text(300),
});
export type Question = z.infer<typeof Question>;

/** Why a question cannot be asked, by the field at fault. */
export type QuestionFault = Readonly<{ field: 'options' | 'right'; reason: QuestionFaultReason }>;
export const questionFaultReasons = [
  'options_out_of_order',
  'options_alike',
  'options_not_true_false',
  'right_not_an_option',
  'right_named_twice',
  'right_not_one',
  'right_too_few',
  'right_not_all',
] as const;
export type QuestionFaultReason = (typeof questionFaultReasons)[number];

type Asked = Pick<Question, 'kind' | 'options' | 'right'>;

const optionsFault = ({ kind, options }: Asked): QuestionFaultReason | undefined => {
  if (options.some(({ key }, n) => key !== optionKeys[n])) return 'options_out_of_order';
  if (new Set(options.map(({ says }) => says)).size < options.length) return 'options_alike';
  const isTrueFalse = options.length === 2 && options[0]?.says === '对' && options[1]?.says === '错';
  return kind === 'true_false' && !isTrueFalse ? 'options_not_true_false' : undefined;
};

const rightFault = ({ kind, options, right }: Asked): QuestionFaultReason | undefined => {
  if (right.some((key) => !options.some((option) => option.key === key))) return 'right_not_an_option';
  if (new Set(right).size < right.length) return 'right_named_twice';
  switch (kind) {
    case 'single':
    case 'true_false':
      return right.length === 1 ? undefined : 'right_not_one';
    case 'multiple':
      return right.length >= 2 ? undefined : 'right_too_few';
    case 'order':
      return right.length === options.length ? undefined : 'right_not_all';
  }
};

/** The first thing that is wrong with a question's options or key; undefined when it can be asked. */
export const questionFault = (question: Asked): QuestionFault | undefined => {
  const options = optionsFault(question);
  if (options) return { field: 'options', reason: options };
  const right = rightFault(question);
  return right && { field: 'right', reason: right };
};

/** A question as a taker sees it: nothing of its key. Options stand in the taker's own order, under their own keys. */
export const AskedQuestion = z.object({
  questionId: idOf('question'),
  kind: z.enum(questionKinds),
  asks: z.string(),
  options: z.array(z.object({ key: OptionKey, says: z.string() })),
});
export type AskedQuestion = z.infer<typeof AskedQuestion>;
