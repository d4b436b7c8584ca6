// A county's coverage by town, from the counters alone: one Query.
import type { Reader } from '#functions/kernel/reader.ts';
import type { CountyCover } from '#shared/entrustment/views.ts';
import { countyOf, levelOf, significant } from '#shared/kernel/region.ts';
import { regionCodes, spokenName, villagesOf } from '#shared/registry/regions.ts';
import { coverCounts, ruleAt } from './cover-counts.ts';

/** The figures of every town of the county. */
export const coverOfCounty = async (read: Reader, county: string, at: string): Promise<CountyCover> => {
  const counts = await read.counts(significant(county));
  const towns = regionCodes.filter((code) => levelOf(code) === 'town' && countyOf(code) === county);
  return {
    county,
    countyName: spokenName(county),
    readAt: at,
    policy: ruleAt(at),
    towns: towns.map((town) =>
      coverCounts(
        town,
        villagesOf(town).map((village) => counts.get(village) ?? {}),
      ),
    ),
  };
};
