// The papers that a place is to answer: those set for the county, the town or the village, but for a contest's.
import type { Reader } from '#functions/kernel/reader.ts';
import { addDays, countyDate } from '#shared/kernel/time.ts';
import type { SetPaper } from '#shared/outreach/region-learning.ts';
import { paperList } from '#shared/outreach/rows.ts';
import type { PaperLine } from '#shared/outreach/views.ts';
import { PaperRow, paperLine } from './paper-lines.ts';

// The last to open stand first; what is older than these has closed long ago.
const MOST_LISTED = 50;

/** How long a paper or a contest that is over stays in sight, in days. */
export const SHOWN_FOR_DAYS = 60;

/** What these regions have set to be answered and not withdrawn, open or not. */
export const papersSetBy = async (
  read: Reader,
  regions: readonly string[],
): Promise<readonly PaperLine[]> => {
  const lists = await Promise.all(
    [...new Set(regions)].map((region) => read.list(paperList(region), PaperRow, MOST_LISTED)),
  );
  return lists
    .flat()
    .map(paperLine)
    .filter(({ purpose, withdrawn }) => purpose !== 'contest' && !withdrawn);
};

/** Those that have opened and are still in sight, whatever closes first at the front. */
export const inSight = (papers: readonly PaperLine[], at: string): readonly PaperLine[] => {
  const since = addDays(countyDate(at), -SHOWN_FOR_DAYS);
  return papers
    .filter(({ openAt, closeAt }) => openAt <= at && countyDate(closeAt) >= since)
    .toSorted(
      (a, b) => Number(a.closeAt <= at) - Number(b.closeAt <= at) || a.closeAt.localeCompare(b.closeAt),
    );
};

/** A paper as a region's learning names it. */
export const setPaper = ({
  paperId,
  title,
  purpose,
  audience,
  audienceName,
  closeAt,
}: PaperLine): SetPaper => ({
  paperId,
  title,
  purpose,
  audience,
  audienceName,
  closeAt,
});
