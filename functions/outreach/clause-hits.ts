// Clauses in force are found by their words: every word must stand somewhere in what is shown of the clause or in its title.
import type { Reader } from '#functions/kernel/reader.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { Clause } from '#shared/outreach/clauses.ts';
import { holdsOn, versionOn } from '#shared/outreach/documents.ts';
import type { PolicyDocument } from '#shared/outreach/policies.ts';
import type { ClauseHit, ClauseHits } from '#shared/outreach/views.ts';
import { policiesIn } from './county-policies.ts';
import { documentBy } from './policy-view.ts';

/** Whole documents are read to look into them, so no more than a county works by; the newest first. */
const MOST_READ = 40;
const MOST_HITS = 50;

const wordsOf = (asked: string): readonly string[] =>
  asked.split(/[\s，、。]+/).filter((word) => word !== '');

const textOf = (title: string, { no, heading = '', says, plainly }: Clause): string =>
  [title, no, heading, says, plainly].join('\n');

const hitsIn = (document: PolicyDocument, words: readonly string[], on: string): readonly ClauseHit[] => {
  const { policyId, title } = document;
  return (versionOn(document, on)?.clauses ?? [])
    .filter((clause) => words.every((word) => textOf(title, clause).includes(word)))
    .map(({ no, heading, plainly, duty }) => ({
      clause: { policyId, no },
      title,
      ...(heading !== undefined && { heading }),
      plainly,
      ...(duty !== undefined && { duty }),
    }));
};

/** What was found; without any word, nothing. */
export const clausesWith = async (
  read: Reader,
  { county, asked, at }: Readonly<{ county: string; asked: string; at: string }>,
): Promise<ClauseHits> => {
  const words = wordsOf(asked);
  if (words.length === 0) return { asked, hits: [], more: false };
  const on = countyDate(at);
  const rows = (await policiesIn(read, county)).filter(({ parts }) => holdsOn(parts.outreach, on) === 'now');
  const newest = rows.slice(0, MOST_READ);
  const documents = await Promise.all(newest.map(({ id }) => documentBy(read, id)));
  const hits = documents.flatMap((document) => (document ? hitsIn(document, words, on) : []));
  return {
    asked,
    hits: hits.slice(0, MOST_HITS),
    more: hits.length > MOST_HITS || rows.length > MOST_READ,
  };
};
