// A contest's places in words: shared ranks, which tables there are for whom, and whether places may still change.
import { countyOf, covers, levelOf, townOf } from '#shared/kernel/region.ts';
import type { OwnPlace, RankLine } from '#shared/outreach/tables.ts';
import type { ContestLine } from '#shared/outreach/views.ts';
import { officialName, spokenName } from '#shared/registry/regions.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { sayAt } from '../../../kernel/policy-words.ts';
import { sayCount } from '../../../kernel/say.ts';
import { isRunning } from '../parts/learning-words.ts';
import { sayTook } from '../parts/time-words.ts';

export type TableName = Readonly<{ table: string; word: string }>;

const wordOf = (table: string): string =>
  levelOf(table) === 'county' ? officialName(table) : spokenName(table);

/**
 * The tables somebody may choose from, the widest first: every place around where they work, up to where the contest is held.
 * `also` is one they were led to.
 */
export const tablesFor = (region: string, heldIn: string, also?: string): readonly TableName[] => {
  const around = [countyOf(region), townOf(region), region].filter((place) => covers(heldIn, place));
  const places = also === undefined ? around : [...around, also];
  return [...new Set(places)].map((table) => ({ table, word: wordOf(table) }));
};

/** The lines with how many of those shown share each rank. */
export const isShared = ({ rank }: RankLine, lines: readonly RankLine[]): boolean =>
  lines.filter((line) => line.rank === rank).length > 1;

/** 第 6 名, 并列第 6 名. */
export const sayRank = (line: RankLine, lines: readonly RankLine[]): string =>
  `${isShared(line, lines) ? '并列' : ''}第\u00a0${sayCount(line.rank, '名')}`;

/** 我排第 36 名，对 9 题，6 分 52 秒; beyond what was counted: 我排在 2000 名以后. */
export const sayOwnPlace = (place: NonNullable<OwnPlace['place']>): string => {
  const stands =
    'rank' in place
      ? `我排第\u00a0${sayCount(place.rank, '名')}`
      : `我排在\u00a0${sayCount(place.after, '名')}以后`;
  return `${stands}，对\u00a0${sayCount(place.right, '题')}，${sayTook(place.tookMs)}`;
};

/** How the contest stands, in one sentence. */
export const sayContest = (contest: ContestLine, now: string, today: string): string => {
  if (contest.status === 'cancelled') return '这场竞赛取消了';
  if (contest.status === 'sealed') return '名次已经封存，不会再变';
  if (now < contest.openAt) return `${sayAt(contest.openAt, today)}\u00a0开始`;
  return isRunning(contest, now)
    ? `${sayAt(contest.closeAt, today)}\u00a0截止，截止以前名次会变`
    : '已经截止，名次核对好就封存';
};

/** A hash in groups of eight, as people compare it. */
export const inGroups = (hash: string): readonly string[] => hash.match(/.{1,8}/g) ?? [];

/** Said where there is no such contest for whoever asks. */
export const lostContest: Copy = { what: '没有找到这场竞赛', next: '请回到“学习和竞答”重新打开。' };
