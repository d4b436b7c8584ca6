// Where policy was carried in a year, village by village, from the counters alone: one Query.
import type { Reader } from '#functions/kernel/reader.ts';
import { levelOf, significant } from '#shared/kernel/region.ts';
import { countyDate, daysBetween } from '#shared/kernel/time.ts';
import { heardIn, heldIn } from '#shared/outreach/rows.ts';
import type { Coverage } from '#shared/outreach/tables.ts';
import { spokenName, townsOf, villagesOf } from '#shared/registry/regions.ts';

const townsIn = (region: string): readonly string[] =>
  levelOf(region) === 'town' ? [region] : townsOf(region);

/** Days until the year ends, the day itself not counted; none once it has ended. */
const daysLeftIn = (year: string, today: string): number => Math.max(0, daysBetween(today, `${year}-12-31`));

/** Every village of a town or a county in a year `YYYY`, as the statistics list them. */
export const coverageOf = async (
  read: Reader,
  region: string,
  year: string,
  at: string,
): Promise<Coverage> => {
  const counts = await read.counts(significant(region));
  const lineOf = (village: string) => ({
    village,
    villageName: spokenName(village),
    sessions: counts.get(village)?.[heldIn(year)] ?? 0,
    heard: counts.get(village)?.[heardIn(year)] ?? 0,
  });
  return {
    region,
    regionName: spokenName(region),
    year,
    readAt: at,
    daysLeft: daysLeftIn(year, countyDate(at)),
    towns: townsIn(region).map((town) => ({
      town,
      townName: spokenName(town),
      villages: villagesOf(town).map(lineOf),
    })),
  };
};
