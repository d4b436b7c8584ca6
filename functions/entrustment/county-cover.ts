// A county's coverage by town, from the counters alone: one Query.
import type { Reader } from '#functions/kernel/reader.ts';
import type { CountyCover } from '#shared/entrustment/views.ts';
import { significant } from '#shared/kernel/region.ts';
import { spokenName, townsOf, villagesOf } from '#shared/registry/regions.ts';
import { coverCounts, ruleAt } from './cover-counts.ts';

/** The figures of every town of the county. */
export const coverOfCounty = async (read: Reader, county: string, at: string): Promise<CountyCover> => {
  const counts = await read.counts(significant(county));
  return {
    county,
    countyName: spokenName(county),
    readAt: at,
    policy: ruleAt(at),
    towns: townsOf(county).map((town) =>
      coverCounts(
        town,
        villagesOf(town).map((village) => counts.get(village) ?? {}),
      ),
    ),
  };
};
