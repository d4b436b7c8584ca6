// Coverage in words and figures: how many must be covered, how many are, and never a hundred per cent that is not whole.
import type { CoverCounts } from '#shared/entrustment/views.ts';
import { sayCount } from '../../../kernel/say.ts';

export type Counts = Pick<CoverCounts, 'must' | 'covered' | 'lackingLong'>;

/** Covered of a hundred, to one place; rounded down, so that 100 is said only of all. None where nobody must be covered. */
export const percentOf = ({ must, covered }: Pick<Counts, 'must' | 'covered'>): number | undefined =>
  must === 0 ? undefined : Math.floor((1000 * covered) / must) / 10;

/** 94.4%; 100%; — */
export const sayPercent = (counts: Pick<Counts, 'must' | 'covered'>): string => {
  const percent = percentOf(counts);
  return percent === undefined ? '—' : `${percent}%`;
};

/** Everybody of several places together. */
export const sumOf = (places: readonly Counts[]): Counts => ({
  must: places.reduce((sum, { must }) => sum + must, 0),
  covered: places.reduce((sum, { covered }) => sum + covered, 0),
  lackingLong: places.reduce((sum, { lackingLong }) => sum + lackingLong, 0),
});

/** 应有 412 个，已有 389 个，94.4% */
export const sayCover = (counts: Counts): string =>
  counts.must === 0
    ? '现在没有要签确认书的孩子'
    : `应有\u00a0${sayCount(counts.must, '个')}，已有\u00a0${sayCount(counts.covered, '个')}，${sayPercent(counts)}`;

/** Those with most that is lacking for long first, then the least covered, then by their codes. */
export const byNeed = (a: CoverCounts, b: CoverCounts): number =>
  b.lackingLong - a.lackingLong ||
  b.must - b.covered - (a.must - a.covered) ||
  a.region.localeCompare(b.region);
