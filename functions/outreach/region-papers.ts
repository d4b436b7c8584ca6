// A region's papers and contests, in the order of their lists: the last to open first.
import type { Reader } from '#functions/kernel/reader.ts';
import { contestList, paperList } from '#shared/outreach/rows.ts';
import type { RegionPapers } from '#shared/outreach/views.ts';
import { officialName } from '#shared/registry/regions.ts';
import { ContestRow, contestLine, PaperRow, paperLine } from './paper-lines.ts';

// Several a month for ten years.
const MOST_LISTED = 500;

/** What this region itself published. */
export const papersOf = async (read: Reader, region: string, at: string): Promise<RegionPapers> => {
  const [papers, contests] = await Promise.all([
    read.list(paperList(region), PaperRow, MOST_LISTED),
    read.list(contestList(region), ContestRow, MOST_LISTED),
  ]);
  return {
    region,
    regionName: officialName(region),
    readAt: at,
    papers: papers.map(paperLine),
    contests: contests.map(contestLine),
  };
};
