// The towns with one paper: how many places answer it, who passed and who did not, whatever lacks most first.
import type { CountyLearning, SetPaper } from '#shared/outreach/region-learning.ts';
import { sayCount } from '../../../kernel/say.ts';
import { placesName, sayStanding } from './region-words.ts';

/** A town that answers the paper; `lacks` is how many more places there are than people who passed, `notYet` than people who answered. */
export type TownLine = Readonly<{
  town: string;
  townName: string;
  places: number;
  passed: number;
  failed: number;
  lacks: number;
  notYet: number;
}>;

const byLack = (a: TownLine, b: TownLine): number =>
  b.lacks - a.lacks || b.notYet - a.notYet || a.town.localeCompare(b.town);

/** The towns where somebody is to answer this paper, whatever lacks most first. */
export const townsWith = ({ towns }: Pick<CountyLearning, 'towns'>, paperId: string): readonly TownLine[] =>
  towns
    .flatMap(({ town, townName, papers }) => {
      const standing = papers.find((one) => one.paperId === paperId);
      if (!standing) return [];
      const { places, passed, failed } = standing;
      // Whoever has left still counts where they worked, so more may have answered than there are places.
      const lacks = Math.max(0, places - passed);
      return [{ town, townName, places, passed, failed, lacks, notYet: Math.max(0, lacks - failed) }];
    })
    .sort(byLack);

/** All towns together; what one town has too many fills no gap of another. */
export const sumOf = (towns: readonly TownLine[]): TownLine => {
  const of = (figure: 'places' | 'passed' | 'failed' | 'lacks' | 'notYet'): number =>
    towns.reduce((sum, line) => sum + line[figure], 0);
  return {
    town: '',
    townName: '全市',
    places: of('places'),
    passed: of('passed'),
    failed: of('failed'),
    lacks: of('lacks'),
    notYet: of('notYet'),
  };
};

/** The share of the places that passed, of a hundred, rounded down so that 100 is said only of all. */
export const percentOf = ({ places, lacks }: Pick<TownLine, 'places' | 'lacks'>): number =>
  places === 0 ? 100 : Math.floor((100 * (places - lacks)) / places);

/** 347 个村（居）里，120 个还没及格. */
export const sayCounty = (towns: readonly TownLine[], paper: Pick<SetPaper, 'audience'>): string => {
  const { places, lacks } = sumOf(towns);
  const all = `${sayCount(places, '个')}${placesName(paper)}`;
  return lacks === 0 ? `${all}都及格了` : `${all}里，${sayCount(lacks, '个')}还没及格`;
};

/** What a town's row says beneath its bar: 15 个村（居），2 人及格，4 人没及格，9 个还没答; nothing is said of none. */
export const sayTownLine = (line: TownLine, paper: Pick<SetPaper, 'audience'>, over: boolean): string =>
  [
    sayCount(line.places, `个${placesName(paper)}`),
    line.passed > 0 && sayCount(line.passed, '人及格'),
    line.failed > 0 && sayCount(line.failed, '人没及格'),
    line.notYet > 0 && sayCount(line.notYet, `个${sayStanding('not_yet', over)}`),
  ]
    .filter((part) => part !== false)
    .join('，');
