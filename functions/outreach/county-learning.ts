// The county's towns and the papers set for its people, from one list of learners for each town.
import type { Reader } from '#functions/kernel/reader.ts';
import { covers } from '#shared/kernel/region.ts';
import type { CountyLearning, TownStanding } from '#shared/outreach/region-learning.ts';
import { type LearnerPart, learnerList } from '#shared/outreach/rows.ts';
import type { PaperLine } from '#shared/outreach/views.ts';
import { placesOf } from '#shared/registry/audience-places.ts';
import { spokenName, townsOf } from '#shared/registry/regions.ts';
import { missedAmong } from './missed-clauses.ts';
import { LearnerRow } from './own-hints.ts';
import { inSight, papersSetBy, setPaper } from './set-papers.ts';

// Whoever worked there in ten years.
const MOST_LEARNERS = 500;

const learnersIn = async (read: Reader, town: string): Promise<readonly LearnerPart[]> =>
  (await read.list(learnerList(town), LearnerRow, MOST_LEARNERS)).map(({ parts }) => parts.outreach);

const standingOf = (town: string, learners: readonly LearnerPart[]) => (paper: PaperLine) => {
  const { paperId, audience } = paper;
  const places = placesOf(audience).filter((place) => covers(town, place)).length;
  const passed = learners.filter((one) => one.passed.includes(paperId)).length;
  const failed = learners.filter((one) => one.failed.includes(paperId)).length;
  const standing: TownStanding = { paperId, places, passed, failed };
  return places > 0 ? [standing] : [];
};

/** The county's page. */
export const learningInCounty = async (
  { read, at }: Readonly<{ read: Reader; at: string }>,
  county: string,
): Promise<CountyLearning> => {
  const towns = townsOf(county);
  const [set, learners] = await Promise.all([
    papersSetBy(read, [county, ...towns]),
    Promise.all(towns.map((town) => learnersIn(read, town))),
  ]);
  const papers = inSight(set, at);
  return {
    county,
    countyName: spokenName(county),
    readAt: at,
    papers: papers.map(setPaper),
    towns: towns.map((town, n) => ({
      town,
      townName: spokenName(town),
      papers: papers.flatMap(standingOf(town, learners[n] ?? [])),
    })),
    missed: await missedAmong(
      read,
      learners.flat().map(({ hints }) => hints),
      at,
    ),
  };
};
