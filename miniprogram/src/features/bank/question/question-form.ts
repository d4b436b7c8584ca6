// A question as it is written by hand: what its kind fixes is filled in, and what is wrong is said by the same rule as in an import.
import * as z from 'zod/mini';
import { Duty } from '#shared/outreach/clauses.ts';
import {
  difficulties,
  OptionKey,
  optionKeys,
  type Question,
  type QuestionFaultReason,
  type QuestionKind,
  questionFault,
  questionKinds,
} from '#shared/outreach/questions.ts';
import type { Faults } from '../../access/form/faults.ts';

export const QuestionInHand = z.object({
  clause: z.string(),
  duty: z.optional(Duty),
  kind: z.enum(questionKinds),
  difficulty: z.enum(difficulties),
  asks: z.string(),
  options: z.array(z.string()),
  right: z.array(OptionKey),
  because: z.string(),
});
export type QuestionInHand = z.infer<typeof QuestionInHand>;

const TRUE_FALSE = ['对', '错'];
const FEWEST = 2;

/** The keys of the first `count` options. */
const keysOf = (count: number): OptionKey[] => optionKeys.slice(0, count);

/** A fresh question on a clause. */
export const startQuestion = (clause: string, duty: Question['duty'] | undefined): QuestionInHand => ({
  clause,
  ...(duty && { duty }),
  kind: 'single',
  difficulty: 'easy',
  asks: '',
  options: ['', '', '', ''],
  right: [],
  because: '',
});

/** Options in the order in which they are written by hand: those of an order as they are right. */
const inOrder = ({ kind, options, right }: Question): readonly string[] => {
  if (kind !== 'order') return options.map(({ says }) => says);
  return right.flatMap((key) => options.find((option) => option.key === key)?.says ?? []);
};

/** A question of the bank, to be put right. */
export const inHandOf = (question: Question): QuestionInHand => ({
  clause: question.clause,
  duty: question.duty,
  kind: question.kind,
  difficulty: question.difficulty,
  asks: question.asks,
  options: [...inOrder(question)],
  right: question.kind === 'order' ? keysOf(question.right.length) : [...question.right],
  because: question.because,
});

/** What stays right of a form whose kind becomes another. */
const rightFor = (form: QuestionInHand, kind: QuestionKind): OptionKey[] => {
  if (kind === 'order') return keysOf(form.options.length);
  if (kind === 'true_false' || form.kind === 'true_false' || form.kind === 'order') return [];
  return kind === 'single' ? form.right.slice(0, 1) : form.right;
};

/** The form once its kind is another: 对 and 错 come by themselves, and an order is right as it is written. */
export const turnedTo = (form: QuestionInHand, kind: QuestionKind): QuestionInHand => {
  const wasFixed = form.kind === 'true_false';
  const options = kind === 'true_false' ? TRUE_FALSE : wasFixed ? ['', '', '', ''] : form.options;
  return { ...form, kind, options: [...options], right: rightFor({ ...form, options: [...options] }, kind) };
};

/** The form with one option written. */
export const optionWritten = (form: QuestionInHand, at: number, says: string): QuestionInHand => ({
  ...form,
  options: form.options.map((option, n) => (n === at ? says : option)),
});

/** The form with one option more at the end. */
export const optionAdded = (form: QuestionInHand): QuestionInHand => {
  const options = [...form.options, ''].slice(0, optionKeys.length);
  return { ...form, options, right: form.kind === 'order' ? keysOf(options.length) : form.right };
};

/** The form without one option; the keys of those after it move up, and what is right moves with them. */
export const optionTaken = (form: QuestionInHand, at: number): QuestionInHand => {
  if (form.options.length <= FEWEST) return form;
  const options = form.options.filter((_, n) => n !== at);
  const moved = form.right.flatMap((key) => {
    const n = optionKeys.indexOf(key);
    return n === at ? [] : (optionKeys[n > at ? n - 1 : n] ?? []);
  });
  return { ...form, options, right: form.kind === 'order' ? keysOf(options.length) : moved };
};

/** The form once an option was marked: one of them, or any number. */
export const optionMarked = (form: QuestionInHand, key: OptionKey): QuestionInHand => {
  if (form.kind !== 'multiple') return { ...form, right: [key] };
  const right = form.right.includes(key) ? form.right.filter((one) => one !== key) : [...form.right, key];
  return { ...form, right: keysOf(optionKeys.length).filter((one) => right.includes(one)) };
};

/** Options left empty at the end were never meant. */
const written = ({ options }: QuestionInHand): readonly string[] => {
  const trimmed = options.map((option) => option.trim());
  const last = Math.max(-1, ...trimmed.map((option, n) => (option === '' ? -1 : n)));
  return trimmed.slice(0, last + 1);
};

/** The question as it is sent. */
export const questionData = (form: QuestionInHand, questionId: string): Question | undefined =>
  form.duty && {
    questionId,
    clause: form.clause,
    duty: form.duty,
    kind: form.kind,
    difficulty: form.difficulty,
    asks: form.asks.trim(),
    options: written(form).flatMap((says, n) => {
      const key = optionKeys[n];
      return key ? [{ key, says }] : [];
    }),
    right: form.kind === 'order' ? keysOf(written(form).length) : form.right,
    because: form.because.trim(),
  };

export const questionFaultNames = {
  options_out_of_order: '选项的字母要从 A 起挨着排',
  options_alike: '有两个选项一样，请改掉一个',
  options_not_true_false: '判断题的选项是对和错',
  right_not_an_option: '答案里有没写内容的选项',
  right_named_twice: '同一个答案写了两次',
  right_not_one: '请标出一个对的',
  right_too_few: '多选至少标两个对的，只有一个就用单选',
  right_not_all: '每一项都要排进去',
} as const satisfies Record<QuestionFaultReason, string>;

const optionFaults = (form: QuestionInHand): string | undefined => {
  const options = written(form);
  if (options.length < FEWEST) return '至少写两个选项';
  return options.some((option) => option === '') ? '中间有一个选项是空的' : undefined;
};

/** What is missing, or cannot be asked, each at its field. */
export const missingOfQuestion = (form: QuestionInHand): Faults => {
  const options = optionFaults(form);
  const question = questionData({ ...form, duty: form.duty ?? 'find' }, '');
  const fault = options === undefined && question ? questionFault(question) : undefined;
  const said = fault && questionFaultNames[fault.reason];
  return {
    clause: form.clause === '' ? '还没有选条款' : undefined,
    duty: form.duty === undefined ? '还没有选职责' : undefined,
    asks: form.asks.trim() === '' ? '还差题目' : undefined,
    options: options ?? (fault?.field === 'options' ? said : undefined),
    right: fault?.field === 'right' ? said : undefined,
    because: form.because.trim() === '' ? '还差解析，答错的人会看到' : undefined,
  };
};
