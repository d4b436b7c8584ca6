// The places of a contest in memory, page by page, ranked by the shared rule.
import { covers, levelOf } from '#shared/kernel/region.ts';
import { nobodyRanked, rankedAfter } from '#shared/outreach/ranking.ts';
import type { ContestTable, OwnPlace } from '#shared/outreach/tables.ts';
import { officialName, regionCodes, spokenName, villagesOf } from '#shared/registry/regions.ts';
import { nth, TOWN } from './children.ts';
import { contests, EMPTY_CONTEST, SEALED_CONTEST } from './quiz-papers.ts';

const PAGE = 20;
const SURNAMES = ['沈', '徐', '顾', '陈', '钱', '冒', '丛', '石', '何', '张'] as const;
const GIVEN = [
  '桂兰',
  '金凤',
  '玉梅',
  '小琴',
  '建华',
  '秀英',
  '海燕',
  '春华',
  '志远',
  '美芳',
  '爱琴',
] as const;

type Entry = Readonly<{ personId: string; name: string; region: string; right: number; tookMs: number }>;

const OWN: Entry = {
  personId: nth('prs', 1),
  name: '沈桂兰',
  region: '320682112201',
  right: 9,
  tookMs: 412_000,
};

const villages = regionCodes.filter((code) => levelOf(code) === 'village');
const inTown = villagesOf(TOWN);

/** Sixty contestants, two of them level with the one who looks. */
const entries: readonly Entry[] = [
  OWN,
  ...Array.from({ length: 60 }, (_, n): Entry => {
    const isLevel = n === 7 || n === 8;
    return {
      personId: nth('prs', 100 + n),
      name: `${SURNAMES[n % SURNAMES.length] ?? ''}${GIVEN[(n * 7) % GIVEN.length] ?? ''}`,
      region: (n < 6 ? inTown[n * 2] : villages[n * 5]) ?? OWN.region,
      right: isLevel ? OWN.right : 10 - Math.floor(n / 9),
      tookMs: isLevel ? OWN.tookMs : 240_000 + ((n * 37_000) % 330_000),
    };
  }),
];

/** In the contest that is sealed, the one who looks stands far down. */
const entriesIn = (contestId: string): readonly Entry[] => {
  if (contestId === EMPTY_CONTEST) return [];
  return contestId === SEALED_CONTEST
    ? entries.map((entry) => (entry === OWN ? { ...OWN, right: 6 } : entry))
    : entries;
};

const rankedIn = (contestId: string, table: string) => {
  const inside = entriesIn(contestId).filter(({ region }) => covers(table, region));
  return rankedAfter(
    nobodyRanked,
    inside.toSorted((a, b) => b.right - a.right || a.tookMs - b.tookMs),
  ).lines;
};

/** One's own place in a table. */
export const ownPlaceIn = (contestId: string, table: string, personId: string, readAt: string): OwnPlace => {
  const mine = rankedIn(contestId, table).find(({ of }) => of.personId === personId);
  return {
    table,
    readAt,
    ...(mine && { place: { rank: mine.rank, right: mine.of.right, of: 10, tookMs: mine.of.tookMs } }),
  };
};

const TEXT_HASH = '5f2ad91c07be43e86a90d1b7c42f3e5508fd6a1b9c73e24d10a7f6835be2c9d4';

/** A page of a contest's table; undefined where there is no such contest. */
export const tableOf = (
  contestId: string,
  table: string,
  after: string | undefined,
  personId: string,
  readAt: string,
): ContestTable | undefined => {
  const contest = contests[contestId];
  if (!contest) return undefined;
  const lines = rankedIn(contestId, table);
  const from = Number(after ?? 0);
  return {
    contest,
    table,
    tableName: levelOf(table) === 'county' ? officialName(table) : spokenName(table),
    readAt,
    lines: lines.slice(from, from + PAGE).map(({ rank, of }) => ({
      rank,
      name: of.name,
      region: of.region,
      regionName: spokenName(of.region),
      right: of.right,
      of: 10,
      tookMs: of.tookMs,
      isMine: of.personId === personId,
    })),
    ...(from + PAGE < lines.length && { next: String(from + PAGE) }),
    ...(contest.status === 'sealed' && { sealed: { textHash: TEXT_HASH, at: '2025-11-21T02:30:00.000Z' } }),
  };
};
