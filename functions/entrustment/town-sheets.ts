// What waits for a town: the counters say in which villages something does, and only those are read.
import type { Reader } from '#functions/kernel/reader.ts';
import { filedIn } from '#shared/entrustment/rows.ts';
import type { TownSheets } from '#shared/entrustment/views.ts';
import { significant } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { spokenName, villagesOf } from '#shared/registry/regions.ts';
import { coverCounts, ruleAt } from './cover-counts.ts';
import { lackingIn } from './lacking.ts';
import { type Asking, sheetLines } from './sheet-lines.ts';
import { SHEET_NUMBER } from './sheet-number.ts';
import { livingSheets } from './village-sheets.ts';

type Counters = Readonly<Record<string, number>>;

const YEAR = 'YYYY'.length;
// As many sheets as may have left a town with their children in one year; beyond that the first guess is good enough.
const MOST_TRIES = 50;

const numberOf = (town: string, year: string, n: number): string =>
  `${spokenName(town).replace(/(?:镇|街道)$/, '')}托〔${year}〕${n}号`;

// A sheet that moved away with its child is counted elsewhere and keeps its number, so the next one may be taken.
const freeFrom = async (
  read: Reader,
  town: string,
  year: string,
  n: number,
  tries = MOST_TRIES,
): Promise<string> => {
  const number = numberOf(town, year, n);
  const isFree = (await read.owner(SHEET_NUMBER, number)) === undefined;
  return isFree || tries === 0 ? number : freeFrom(read, town, year, n + 1, tries - 1);
};

const WAITING = ['sheets_barred', 'sheets_to_file', 'notices_owed'] as const;

/** The supervisor's page. */
export const sheetsOfTown = async (asking: Asking, town: string): Promise<TownSheets> => {
  const { read, at } = asking;
  const year = countyDate(at).slice(0, YEAR);
  const counts = await read.counts(significant(town));
  const villages = villagesOf(town).map((village) => [village, counts.get(village) ?? {}] as const);
  const having = (...names: readonly string[]): readonly string[] =>
    villages
      .filter(([, counters]) => names.some((name) => (counters[name] ?? 0) > 0))
      .map(([village]) => village);
  const filed = villages.reduce(
    (sum, [, counters]: readonly [string, Counters]) => sum + (counters[filedIn(year)] ?? 0),
    0,
  );
  const [sheets, lacking, nextNumber] = await Promise.all([
    Promise.all(having(...WAITING).map((village) => livingSheets(asking, village))),
    Promise.all(having('lacking_long').map((village) => lackingIn(asking, village))),
    freeFrom(read, town, year, filed + 1),
  ]);
  const waiting = sheets
    .flat()
    .filter(
      ({
        parts: {
          entrustment: { status, owed },
        },
      }) => status === 'barred' || status === 'witnessed' || owed.length > 0,
    )
    .sort((a, b) => a.parts.entrustment.drawnOn.localeCompare(b.parts.entrustment.drawnOn));
  const lines = await sheetLines(asking, waiting);
  return {
    town,
    townName: spokenName(town),
    readAt: at,
    policy: ruleAt(at),
    barred: lines.filter(({ status }) => status === 'barred'),
    toFile: lines.filter(({ status }) => status === 'witnessed'),
    noticesOwed: lines.filter(({ noticesOwed }) => noticesOwed.length > 0),
    lackingLong: lacking
      .flat()
      .filter(({ isLong }) => isLong)
      .map(({ child }) => child)
      .sort((a, b) => a.lackingSinceOn.localeCompare(b.lackingSinceOn)),
    villages: villages.map(([village, counters]) => coverCounts(village, [counters])),
    nextNumber,
  };
};
