// A bank's questions are found by words, by clause, by kind and by how hard they are; retired ones only where they are asked for.
import type { Difficulty, QuestionKind } from '#shared/outreach/questions.ts';
import type { BankView } from '#shared/outreach/views.ts';
import { sayCount } from '../../../kernel/say.ts';

export type BankQuestion = BankView['questions'][number];

/** What the list is narrowed to; empty lists and texts narrow nothing. */
export type Narrowing = Readonly<{
  typed: string;
  clause: string;
  kinds: readonly QuestionKind[];
  difficulties: readonly Difficulty[];
  retired: boolean;
}>;

export const everything: Narrowing = { typed: '', clause: '', kinds: [], difficulties: [], retired: false };

const says = ({ asks, because, clause, options }: BankQuestion): string =>
  [asks, because, clause, ...options.map((option) => option.says)].join('\n').toLowerCase();

const isOneOf = <Code>(wanted: readonly Code[], code: Code): boolean =>
  wanted.length === 0 || wanted.includes(code);

/** The questions that are left, in the order of the bank. */
export const foundIn = (
  questions: readonly BankQuestion[],
  narrowing: Narrowing,
): readonly BankQuestion[] => {
  const words = narrowing.typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter(
    (question) =>
      (question.retired !== undefined) === narrowing.retired &&
      (narrowing.clause === '' || question.clause === narrowing.clause) &&
      isOneOf(narrowing.kinds, question.kind) &&
      isOneOf(narrowing.difficulties, question.difficulty) &&
      words.every((word) => says(question).includes(word)),
  );
};

/** True where anything but the retired ones is narrowed. */
export const isNarrowed = ({ typed, clause, kinds, difficulties }: Narrowing): boolean =>
  typed.trim() !== '' || clause !== '' || kinds.length > 0 || difficulties.length > 0;

/** The clauses in the order in which the questions name them first, each with how many ask about it; those without one last. */
export const clausesOf = ({
  questions,
  clausesWithout,
}: Pick<BankView, 'questions' | 'clausesWithout'>): readonly Readonly<{ no: string; n: number }>[] => {
  const counts = new Map<string, number>();
  for (const { clause, retired } of questions)
    if (retired === undefined) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  return [...[...counts].map(([no, n]) => ({ no, n })), ...clausesWithout.map((no) => ({ no, n: 0 }))];
};

/** How many questions of a bank are still asked. */
export const askedIn = ({ questions }: Pick<BankView, 'questions'>): number =>
  questions.filter(({ retired }) => retired === undefined).length;

/** The sentence above the list. */
export const sayBank = (bank: BankView): string => {
  const { clausesWithout } = bank;
  const asked = askedIn(bank);
  if (asked === 0) return '这份政策还没有题';
  const are = sayCount(asked, '道题');
  return clausesWithout.length === 0
    ? `${are}，每一条都有题`
    : `${are}，还有 ${sayCount(clausesWithout.length, '条')}没有题`;
};

/** Why a question is asked no more, in a few characters. */
export const sayRetired = (retired: NonNullable<BankQuestion['retired']>): string =>
  retired === 'by_hand' ? '手工停用' : '条文改了，停用';
