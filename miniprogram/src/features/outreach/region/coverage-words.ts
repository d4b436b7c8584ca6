// Coverage in words and figures: how many villages were reached, who is missing, and how long is left.
import type { Coverage } from '#shared/outreach/tables.ts';
import { sayCount } from '../../../kernel/say.ts';

export type TownCoverage = Coverage['towns'][number];
export type VillageCoverage = TownCoverage['villages'][number];

/** A place's villages together: how many there are, how many were reached, how often, and how many listened. */
export type Reached = Readonly<{ villages: number; reached: number; sessions: number; heard: number }>;

/** The sum over villages. */
export const reachedIn = (villages: readonly VillageCoverage[]): Reached => ({
  villages: villages.length,
  reached: villages.filter(({ sessions }) => sessions > 0).length,
  sessions: villages.reduce((sum, { sessions }) => sum + sessions, 0),
  heard: villages.reduce((sum, { heard }) => sum + heard, 0),
});

/** Those not reached yet. */
export const missingIn = (villages: readonly VillageCoverage[]): readonly VillageCoverage[] =>
  villages.filter(({ sessions }) => sessions === 0);

/** 87.8%, rounded down, so that 100 is said only of all; — where there is no village. */
export const sayShare = ({ villages, reached }: Pick<Reached, 'villages' | 'reached'>): string =>
  villages === 0 ? '—' : `${Math.floor((1000 * reached) / villages) / 10}%`;

/** The sentence above the map. */
export const sayCoverage = (whole: Reached, year: string, isThisYear: boolean): string => {
  const { villages, reached } = whole;
  const left = villages - reached;
  const when = isThisYear ? '今年' : `${year}年`;
  if (left === 0) return `${when}\u00a0${sayCount(villages, '个')}村（居）都办过宣讲`;
  if (reached === 0) return `${when}\u00a0${sayCount(villages, '个')}村（居）都还没有办宣讲`;
  return `${sayCount(villages, '个')}村（居）办过\u00a0${sayCount(reached, '个')}，${sayShare(whole)}`;
};

/** What is missing, until when: 还差 43 个，今年还有 202 天 */
export const sayLeft = (
  { villages, reached }: Pick<Reached, 'villages' | 'reached'>,
  days: number,
): string => {
  const left = villages - reached;
  const until = days > 0 ? `今年还有\u00a0${sayCount(days, '天')}` : '';
  return [left > 0 ? `还差\u00a0${sayCount(left, '个')}` : '', until]
    .filter((part) => part !== '')
    .join('，');
};

/** 1,284 人次听到 */
export const sayHeardBy = (heard: number): string =>
  `${String(heard).replace(/\B(?=(\d{3})+$)/g, ',')}\u00a0人次听到`;

/** Those with most missing first, then by their codes. */
export const byMissing = (a: TownCoverage, b: TownCoverage): number =>
  missingIn(b.villages).length - missingIn(a.villages).length || a.town.localeCompare(b.town);

/** The towns as they are shown; with `onlyMissing` those that miss one, with these villages alone. */
export const townsShown = (towns: readonly TownCoverage[], onlyMissing: boolean): readonly TownCoverage[] => {
  const sorted = [...towns].sort(byMissing);
  if (!onlyMissing) return sorted;
  return sorted
    .map((town) => ({ ...town, villages: [...missingIn(town.villages)] }))
    .filter(({ villages }) => villages.length > 0);
};

/** Spoken of a cell: 沈徐村，2 次，63 人; 平田村，还没有 */
export const sayVillageCell = ({ villageName, sessions, heard }: VillageCoverage): string =>
  sessions === 0
    ? `${villageName}，还没有`
    : `${villageName}，${sayCount(sessions, '次')}，${sayCount(heard, '人')}`;

/** Names in a line: 平田村、老庄村; after so many: 等 12 个 */
export const sayNames = (villages: readonly VillageCoverage[], most: number): string => {
  const names = villages
    .slice(0, most)
    .map(({ villageName }) => villageName)
    .join('、');
  return villages.length > most ? `${names}等\u00a0${sayCount(villages.length, '个')}` : names;
};
