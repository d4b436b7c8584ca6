// How an attempt came out, question by question: what was chosen, what is right, and which ones to look at first.
import type { AttemptResult, AttemptState, ScoredQuestion } from '#shared/outreach/attempts.ts';
import type { Chosen } from '#shared/outreach/questions.ts';
import { sayCount } from '../../../kernel/say.ts';
import { marksOf } from '../parts/learning-words.ts';

/** A scored question with its number in the attempt. */
export type Numbered = Readonly<{ n: number; scored: ScoredQuestion }>;

/** The questions by their numbers: the wrong ones, and all. */
export const numberedIn = (
  questions: readonly ScoredQuestion[],
): Readonly<{ wrong: readonly Numbered[]; all: readonly Numbered[] }> => {
  const all = questions.map((scored, index) => ({ n: index + 1, scored }));
  return { all, wrong: all.filter(({ scored }) => !scored.isRight) };
};

/** The words of what was chosen, or of what is right: several lines, numbered where the order counts. */
export const sayAnswer = (
  { kind, options }: ScoredQuestion['question'],
  chosen: Chosen,
): readonly string[] => {
  const says = chosen.flatMap((key) => options.filter((option) => option.key === key).map((one) => one.says));
  if (says.length === 0) return ['没答'];
  return kind === 'order' ? says.map((words, n) => `${n + 1}. ${words}`) : says;
};

/** The figure of the page: of a hundred. */
export const figureOf = ({ right, of }: AttemptResult): string => String(marksOf(right, of) ?? '—');

/** 通过, or how it is called where nothing depends on it. */
export const sayPassed = (purpose: AttemptState['purpose'], { passed, right, of }: AttemptResult): string => {
  if (purpose === 'practice') return right === of ? '都答对了' : '练完了';
  return passed ? '通过' : '没有通过';
};

/** 10 题对 9 题，80 分合格 */
export const sayCounts = (
  purpose: AttemptState['purpose'],
  { right, of, passMark }: AttemptResult,
): string => {
  const counts = `${sayCount(of, '题')}对\u00a0${sayCount(right, '题')}`;
  return purpose === 'practice' ? counts : `${counts}，${sayCount(passMark, '分')}合格`;
};

/** How a submission that came late counts. */
export const sayLate = ({ contestId }: Pick<AttemptState, 'contestId'>): string =>
  contestId === undefined
    ? '没网时答完的，按手机记下的用时算。'
    : '没网时答完、有网才送到的，竞赛里按用满时间排名。';

/** The page’s name. */
export const titleOf = ({ purpose }: Pick<AttemptState, 'purpose'>): string => {
  if (purpose === 'practice') return '练习结果';
  return purpose === 'contest' ? '竞答结果' : '答题结果';
};
