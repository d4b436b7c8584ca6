// Who lacks how much of what the year asks, and which places lack most, in the order of the lack.
import type { CountyRegister, RegisterLine, TownRegister } from '#shared/training/views.ts';
import { sayDate } from '../../../kernel/say.ts';

export type TownLine = CountyRegister['towns'][number];

/** The minutes that somebody lacks; none where the year has what it asks. */
export const lackOf = ({ minutes, asked }: Pick<RegisterLine, 'minutes' | 'asked'>): number =>
  Math.max(0, asked - minutes);

/** What there is of what is asked, of a hundred, rounded down. */
export const percentOf = (there: number, asked: number): number =>
  asked === 0 ? 100 : Math.min(100, Math.floor((100 * there) / asked));

/** Whoever lacks most first, then by place. */
export const byLack = (a: RegisterLine, b: RegisterLine): number =>
  lackOf(b) - lackOf(a) || a.region.localeCompare(b.region) || a.personId.localeCompare(b.personId);

/** Those whose name or place holds what was typed, in order. */
export const linesMeant = (people: readonly RegisterLine[], typed: string): readonly RegisterLine[] => {
  const words = typed.trim();
  return people
    .filter(({ name, regionName }) => name.includes(words) || regionName.includes(words))
    .sort(byLack);
};

/** 18 人里，5 人学时还不够. */
export const sayTown = ({ people }: Pick<TownRegister, 'people'>): string => {
  const lacking = people.filter((line) => lackOf(line) > 0).length;
  if (people.length === 0) return '这里还没有人任职';
  return lacking === 0
    ? `${people.length}\u00a0人的学时都够了`
    : `${people.length}\u00a0人里，${lacking}\u00a0人学时还不够`;
};

/** How somebody stands with the examination that lets duty start; a supervisor needs none. */
export const sayQualified = ({ role, qualifiedOn }: RegisterLine, today: string): string | undefined => {
  if (role !== 'director') return undefined;
  return qualifiedOn === undefined ? '还没通过' : `${sayDate(qualifiedOn, today)}通过`;
};

/** The villages that lack somebody with the year's hours. */
export const lacksOf = ({ villages, enough }: Pick<TownLine, 'villages' | 'enough'>): number =>
  villages - enough;

/** Towns that lack most first, then by code. */
export const townsByLack = (a: TownLine, b: TownLine): number =>
  lacksOf(b) - lacksOf(a) || a.town.localeCompare(b.town);

/** All towns together, as the last row of the table. */
export const sumOf = (towns: readonly TownLine[]): TownLine => ({
  town: '',
  townName: '全市',
  villages: towns.reduce((sum, { villages }) => sum + villages, 0),
  enough: towns.reduce((sum, { enough }) => sum + enough, 0),
  qualified: towns.reduce((sum, { qualified }) => sum + qualified, 0),
  minutes: towns.reduce((sum, { minutes }) => sum + minutes, 0),
});

/** 346 个村（居）里，25 个学时还不够. */
export const sayCounty = ({ towns }: Pick<CountyRegister, 'towns'>): string => {
  const { villages, enough } = sumOf(towns);
  return villages === enough
    ? `${villages}\u00a0个村（居）的学时都够了`
    : `${villages}\u00a0个村（居）里，${villages - enough}\u00a0个学时还不够`;
};

/** The years that may be looked at, this one first. */
export const yearsTo = (today: string): readonly string[] => {
  const year = Number(today.slice(0, 4));
  return [year, year - 1, year - 2].map(String);
};
