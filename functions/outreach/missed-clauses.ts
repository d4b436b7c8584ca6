// Which clauses are missed most among some people: each counted once for everybody who is still to remember it.
import type { Reader } from '#functions/kernel/reader.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { Hinted } from '#shared/outreach/attempts.ts';
import { isSameClause } from '#shared/outreach/clauses.ts';
import type { MissedClause } from '#shared/outreach/region-learning.ts';
import { hintsIn, toldOn } from './own-hints.ts';

const MOST_SHOWN = 10;

/** The clauses in words, most people first; one that holds no more is none. */
export const missedAmong = async (
  read: Reader,
  people: readonly (readonly Hinted[])[],
  at: string,
): Promise<MissedClause[]> => {
  const all = people.flatMap((hinted) => toldOn(hinted, countyDate(at)));
  const each = all.filter(({ clause }, n) => all.findIndex((one) => isSameClause(one.clause, clause)) === n);
  const missed = (await hintsIn(read, each, at)).map((hint) => ({
    ...hint,
    people: all.filter(({ clause }) => isSameClause(clause, hint.clause)).length,
  }));
  return missed.sort((a, b) => b.people - a.people).slice(0, MOST_SHOWN);
};
