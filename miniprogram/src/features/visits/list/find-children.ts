// A village's register is searched by name, by the first letters of its pinyin, and by the end of an ID number; chips narrow it.
import type { Category } from '#shared/registry/child.ts';
import type { ChildLine } from '#shared/visits/contract.ts';
import type { RiskColour } from '#shared/visits/policy.ts';

/** What the chips ask for: nothing narrows nothing. `new` is a child never visited. */
export type Narrowing = Readonly<{
  categories: readonly Category[];
  colours: readonly (RiskColour | 'new')[];
}>;

export const nothingNarrowed: Narrowing = { categories: [], colours: [] };

/** Every line knows the last characters only, so whatever was typed is held against as many as both have. */
const endsAlike = (tail: string | undefined, typed: string): boolean =>
  tail !== undefined && /^\d+X?$/.test(typed) && (tail.endsWith(typed) || typed.endsWith(tail));

/** True where the line is meant by these words; no words mean every line. */
export const isMeant = (line: ChildLine, words: string): boolean => {
  const typed = words.replace(/\s/g, '').toUpperCase();
  if (typed === '') return true;
  return (
    line.name.toUpperCase().includes(typed) ||
    line.initials.toUpperCase().includes(typed) ||
    endsAlike(line.idNumberTail, typed)
  );
};

/** True where the chips let the line through: one of the categories, and one of the colours. */
export const isUnder = ({ categories, colour }: ChildLine, narrowing: Narrowing): boolean =>
  (narrowing.categories.length === 0 || categories.some((one) => narrowing.categories.includes(one))) &&
  (narrowing.colours.length === 0 || narrowing.colours.includes(colour ?? 'new'));

/** 全村 6 个孩子, or how many of them are shown. */
export const sayFound = (all: number, found: number, isNarrowed: boolean): string =>
  isNarrowed ? `全村 ${all} 个孩子，找到 ${found} 个` : `全村 ${all} 个孩子`;
