// Coverage is counted over the children who must be covered, village by village, and told with the rule it rests on.
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import type { CountyCover, CoverCounts } from '#shared/entrustment/views.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { spokenName } from '#shared/registry/regions.ts';

type Counters = Readonly<Record<string, number>>;

/** The policy that holds at a moment, as a view names it. */
export const ruleAt = (at: string): CountyCover['policy'] => {
  const { version, rule } = entrustmentPolicyOn(countyDate(at));
  return { version, rule };
};

/** The figures of a place from its villages' counters. */
export const coverCounts = (region: string, villages: readonly Counters[]): CoverCounts => {
  const sum = (name: string): number =>
    villages.reduce((total, counters) => total + (counters[name] ?? 0), 0);
  return {
    region,
    name: spokenName(region),
    must: sum('must'),
    covered: sum('covered'),
    lackingLong: sum('lacking_long'),
  };
};
