// Whoever scored more stands before, and of the same score whoever took less time; the same of both is the same place.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8Of } from '../kernel/utf8.ts';

/** What a place is given by; `tookMs` is whole milliseconds, a day at most. */
export type Ranked = Readonly<{ right: number; tookMs: number }>;

const MOST_RIGHT = 999;
const RIGHT_DIGITS = 3;
const MS_DIGITS = 8;

/** A text that sorts, byte by byte, as the places are given: the best first, those who share a place under one text. */
export const placeKey = ({ right, tookMs }: Ranked): string =>
  `${String(MOST_RIGHT - right).padStart(RIGHT_DIGITS, '0')}-${String(tookMs).padStart(MS_DIGITS, '0')}`;

/** How far ranks were given: to how many, and the last one's rank and place. */
export type RankedSoFar = Readonly<{ count: number; rank: number; key: string }>;

/** Nobody has a rank yet. */
export const nobodyRanked: RankedSoFar = { count: 0, rank: 0, key: '' };

/** The same with one more, who is the next in order: 1, 2, 2, 4. */
const withNext = ({ count, rank, key }: RankedSoFar, next: Ranked): RankedSoFar => {
  const nextKey = placeKey(next);
  return { count: count + 1, rank: nextKey === key ? rank : count + 1, key: nextKey };
};

/** A page of ranks, and how far they were given with it: the next page goes on from there. */
export type RankedPage<T> = Readonly<{
  lines: readonly Readonly<{ rank: number; of: T }>[];
  soFar: RankedSoFar;
}>;

/** Ranks for those who come next, the best first, after however many had theirs before. */
export const rankedAfter = <T extends Ranked>(before: RankedSoFar, next: readonly T[]): RankedPage<T> => {
  let soFar = before;
  const lines = next.map((of) => {
    soFar = withNext(soFar, of);
    return { rank: soFar.rank, of };
  });
  return { lines, soFar };
};

/** Hex SHA-256 of a whole ranking, written as canonical JSON, in UTF-8: what a frozen result stands for. */
export const rankingHash = (text: string): string => bytesToHex(sha256(utf8Of(text)));
