// A town's people and the papers set for them: who has passed, who has not, and who has yet to answer.
import { dutyHoldersIn } from '#functions/kernel/duty-holders.ts';
import { peopleByName } from '#functions/kernel/names.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Role } from '#shared/kernel/access.ts';
import { isMeant } from '#shared/kernel/audience.ts';
import { countyOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { LearnerLine, PaperStanding, TownLearning } from '#shared/outreach/region-learning.ts';
import type { LearnerPart } from '#shared/outreach/rows.ts';
import { isMasked, maskedName } from '#shared/registry/masking.ts';
import { spokenName, villagesOf } from '#shared/registry/regions.ts';
import { missedAmong } from './missed-clauses.ts';
import { learnerOf } from './own-hints.ts';
import { inSight, papersSetBy, setPaper } from './set-papers.ts';

/** How somebody stands with a paper. */
const standingOf = (
  { passed, failed }: Pick<LearnerPart, 'passed' | 'failed'>,
  paperId: string,
): PaperStanding => {
  if (passed.includes(paperId)) return 'passed';
  return failed.includes(paperId) ? 'failed' : 'not_yet';
};

const lacking = ({ papers }: LearnerLine): number =>
  papers.filter(({ standing }) => standing !== 'passed').length;

const byLack = (a: LearnerLine, b: LearnerLine): number =>
  lacking(b) - lacking(a) || a.region.localeCompare(b.region) || a.personId.localeCompare(b.personId);

/** The town's page; an auditor sees nobody's whole name. */
export const learningInTown = async (
  { read, role, at }: Readonly<{ read: Reader; role: Role; at: string }>,
  town: string,
): Promise<TownLearning> => {
  const [holders, set] = await Promise.all([
    dutyHoldersIn(read, town, countyDate(at)),
    papersSetBy(read, [countyOf(town), town, ...villagesOf(town)]),
  ]);
  const papers = inSight(set, at).filter(({ audience }) => holders.some((one) => isMeant(audience, one)));
  const ids = holders.map(({ personId }) => personId);
  const [nameOf, learners] = await Promise.all([
    peopleByName(read, ids),
    Promise.all(ids.map((id) => learnerOf(read, id))),
  ]);
  const people = learners.flatMap((learner, n): readonly LearnerLine[] => {
    const holder = holders[n];
    if (!holder) return [];
    const { personId, role: duty, region } = holder;
    const name = nameOf(personId);
    return [
      {
        personId,
        name: isMasked(role) ? maskedName(name) : name,
        role: duty,
        region,
        regionName: spokenName(region),
        papers: papers
          .filter(({ audience }) => isMeant(audience, holder))
          .map(({ paperId }) => ({ paperId, standing: standingOf(learner, paperId) })),
      },
    ];
  });
  return {
    town,
    townName: spokenName(town),
    readAt: at,
    papers: papers.map(setPaper),
    people: people.sort(byLack),
    missed: await missedAmong(
      read,
      learners.map(({ hints }) => hints),
      at,
    ),
  };
};
