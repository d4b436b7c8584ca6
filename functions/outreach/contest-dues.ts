// What comes up for a contest by a moment, and on which day next: one rule over its plain fields, for decisions and for the due index.
import { addDays, countyDate } from '#shared/kernel/time.ts';
import { overOn, quizPolicyOn } from '#shared/outreach/contract.ts';
import type { ContestPart } from '#shared/outreach/rows.ts';

/** As much of a contest as time touches. */
export type Dated = Pick<ContestPart, 'openAt' | 'closeAt' | 'status' | 'told'>;

/** It may be sat from now on; it closes tomorrow; nobody can submit any more; all that was left is scored. */
export type ContestMatter = NonNullable<ContestPart['told']>;

const isSilent = ({ status, told }: Dated): boolean =>
  status === 'cancelled' || status === 'sealed' || told === 'counted';

/** The day before it closes, where it is open by then; whoever hears of its opening later needs no second word. */
const closingOn = ({ openAt, closeAt }: Dated): string | undefined => {
  const eve = addDays(countyDate(closeAt), -1);
  return countyDate(openAt) < eve ? eve : undefined;
};

const isCounted = (closedAt: string, at: string): boolean =>
  Date.parse(at) - Date.parse(closedAt) >= quizPolicyOn(countyDate(closedAt)).countedAfterMs;

/** What has come up by a moment and was not told yet; `closedAt` is when it was told as closed. */
export const matterAt = (contest: Dated, at: string, closedAt?: string): ContestMatter | undefined => {
  const { openAt, closeAt, told } = contest;
  if (isSilent(contest) || at < openAt) return undefined;
  if (closedAt !== undefined) return isCounted(closedAt, at) ? 'counted' : undefined;
  if (countyDate(at) >= overOn(closeAt)) return 'closed';
  if (at >= closeAt) return undefined;
  if (told === undefined) return 'open';
  return told === 'open' && countyDate(at) === closingOn(contest) ? 'closing' : undefined;
};

/** The next day on which something comes up, be it past already; undefined once nothing does. */
export const nextDueOn = (contest: Dated): string | undefined => {
  if (isSilent(contest)) return undefined;
  if (contest.told === undefined) return countyDate(contest.openAt);
  const over = overOn(contest.closeAt);
  return contest.told === 'open' ? (closingOn(contest) ?? over) : over;
};
