// A town's people with one paper: who is meant by it, whoever has not answered first, and how many stand how.
import type { LearnerLine, PaperStanding, TownLearning } from '#shared/outreach/region-learning.ts';
import { sayCount } from '../../../kernel/say.ts';
import { sayStanding } from './region-words.ts';

/** Somebody for whom the paper is meant, and how they stand with it. */
export type AnswerLine = Readonly<Omit<LearnerLine, 'papers'> & { standing: PaperStanding }>;

/** Not answered, then not passed, then passed. */
const order: readonly PaperStanding[] = ['not_yet', 'failed', 'passed'];

const byLack = (a: AnswerLine, b: AnswerLine): number =>
  order.indexOf(a.standing) - order.indexOf(b.standing) ||
  a.region.localeCompare(b.region) ||
  a.personId.localeCompare(b.personId);

/** Everybody for whom this paper is meant, whoever lacks most first. */
export const answersTo = ({ people }: Pick<TownLearning, 'people'>, paperId: string): readonly AnswerLine[] =>
  people
    .flatMap(({ papers, ...person }) => {
      const standing = papers.find((one) => one.paperId === paperId)?.standing;
      return standing === undefined ? [] : [{ ...person, standing }];
    })
    .sort(byLack);

/** Those whose name or place holds what was typed; with `onlyLacking` without those who passed. */
export const linesMeant = (
  lines: readonly AnswerLine[],
  typed: string,
  onlyLacking: boolean,
): readonly AnswerLine[] => {
  const words = typed.trim();
  return lines.filter(
    ({ name, regionName, standing }) =>
      (name.includes(words) || regionName.includes(words)) && !(onlyLacking && standing === 'passed'),
  );
};

/** How many stand how. */
export type Standings = Readonly<Record<PaperStanding, number>>;

/** The lines counted. */
export const standingsOf = (lines: readonly AnswerLine[]): Standings => {
  const many = (wanted: PaperStanding): number => lines.filter(({ standing }) => standing === wanted).length;
  return { passed: many('passed'), failed: many('failed'), not_yet: many('not_yet') };
};

/** 18 人里，5 人还没答; once all have: 18 人都答过了，2 人没及格; 18 人都及格了. */
export const sayTown = ({ passed, failed, not_yet: open }: Standings, over: boolean): string => {
  const many = passed + failed + open;
  const all = sayCount(many, '人');
  const notYet = sayStanding('not_yet', over);
  if (many === 1) return `${all}${open > 0 ? notYet : sayStanding(failed > 0 ? 'failed' : 'passed', over)}`;
  if (open === many) return `${all}都${notYet}`;
  if (open > 0) return `${all}里，${sayCount(open, '人')}${notYet}`;
  return failed > 0 ? `${all}都答过了，${sayCount(failed, '人')}没及格` : `${all}都及格了`;
};
