// How an answer is written in a sheet: the letters of options, one after the other, or a word for true and false.
import { compared, meantBy, trueFalseWords } from '#shared/outreach/import-words.ts';
import { OptionKey, type QuestionKind } from '#shared/outreach/questions.ts';

const BETWEEN = /[,、;。.>→-]/g;

/** The keys that a cell names, in its order; undefined where it names anything else. */
export const writtenAnswer = (kind: QuestionKind, says: string): OptionKey[] | undefined => {
  const word = kind === 'true_false' ? meantBy<'A' | 'B'>(trueFalseWords, says) : undefined;
  if (word) return [word];
  const letters = Array.from(compared(says).replace(BETWEEN, ''));
  const keys = letters.flatMap((letter) => {
    const key = OptionKey.safeParse(letter);
    return key.success ? [key.data] : [];
  });
  return keys.length === letters.length && keys.length > 0 ? keys : undefined;
};
