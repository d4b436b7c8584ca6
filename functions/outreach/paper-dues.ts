// What comes up for a paper by a moment, and on which day next: one rule over its plain fields, for decisions and for the due index.
import { addDays, countyDate } from '#shared/kernel/time.ts';
import type { PaperPart } from '#shared/outreach/rows.ts';

/** As much of a paper as time touches. */
export type Dated = Pick<PaperPart, 'purpose' | 'openAt' | 'closeAt' | 'withdrawn' | 'told'>;

/** It may be sat from now on; it closes tomorrow; or it is over. */
export type PaperMatter = 'open' | 'closing' | 'closed';

/** A contest tells of itself, and of a withdrawn paper there is nothing to tell. */
const isSilent = ({ purpose, withdrawn, told }: Dated): boolean =>
  purpose === 'contest' || withdrawn || told === 'closed';

/** The day before it closes, where it is open by then; whoever hears of its opening later needs no second word. */
const closingOn = ({ openAt, closeAt }: Dated): string | undefined => {
  const eve = addDays(countyDate(closeAt), -1);
  return countyDate(openAt) < eve ? eve : undefined;
};

/** What has come up by a moment and was not told yet. A day that the clock slept through is told no more. */
export const matterAt = (paper: Dated, at: string): PaperMatter | undefined => {
  const { openAt, closeAt, told } = paper;
  if (isSilent(paper) || at < openAt) return undefined;
  if (at >= closeAt) return 'closed';
  if (told === undefined) return 'open';
  return told === 'open' && countyDate(at) === closingOn(paper) ? 'closing' : undefined;
};

/** The next day on which something comes up, be it past already; undefined once nothing does. */
export const nextDueOn = (paper: Dated): string | undefined => {
  if (isSilent(paper)) return undefined;
  if (paper.told === undefined) return countyDate(paper.openAt);
  const over = addDays(countyDate(paper.closeAt), 1);
  return paper.told === 'open' ? (closingOn(paper) ?? over) : over;
};
