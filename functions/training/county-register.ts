// A county's hours of one year by town, from the counters alone: one Query.
import type { Reader } from '#functions/kernel/reader.ts';
import { significant } from '#shared/kernel/region.ts';
import { spokenName, townsOf, villagesOf } from '#shared/registry/regions.ts';
import { minutesIn, QUALIFIED, trainedIn } from '#shared/training/rows.ts';
import type { CountyRegister } from '#shared/training/views.ts';

type Counters = Readonly<Record<string, number>>;

const having = (villages: readonly Counters[], name: string): number =>
  villages.filter((counters) => (counters[name] ?? 0) > 0).length;

/** The figures of every town; its minutes are those of all its people, the supervisors' too. */
export const registerOfCounty = async (
  read: Reader,
  { county, year, at }: Readonly<{ county: string; year: string; at: string }>,
): Promise<CountyRegister> => {
  const counts = await read.counts(significant(county));
  const of = (place: string): Counters => counts.get(place) ?? {};
  return {
    county,
    countyName: spokenName(county),
    year,
    readAt: at,
    towns: townsOf(county).map((town) => {
      const villages = villagesOf(town).map(of);
      return {
        town,
        townName: spokenName(town),
        villages: villages.length,
        enough: having(villages, trainedIn(year)),
        qualified: having(villages, QUALIFIED),
        minutes: [of(town), ...villages].reduce((sum, one) => sum + (one[minutesIn(year)] ?? 0), 0),
      };
    }),
  };
};
