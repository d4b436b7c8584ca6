// What a sheet of questions is held against: the county's documents that it names, and what their banks hold already.
import type { Reader } from '#functions/kernel/reader.ts';
import { countyOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { holdsOn } from '#shared/outreach/documents.ts';
import { compared } from '#shared/outreach/import-words.ts';
import type { PolicyDocument } from '#shared/outreach/policies.ts';
import { wholeBank } from '../bank-view.ts';
import { policiesIn } from '../county-policies.ts';
import { documentBy } from '../policy-view.ts';
import { textOf } from './question-id.ts';

/** A document that questions may be asked about, and what its bank has: the ids ever entered, and the texts still asked. */
export type KnownPolicy = Readonly<{
  document: PolicyDocument;
  ids: ReadonlySet<string>;
  texts: ReadonlySet<string>;
}>;

/** By its name as it is compared. */
export type KnownPolicies = ReadonlyMap<string, KnownPolicy | 'policy_superseded'>;

/** A document's title without its brackets, or its number, as it is compared. */
export const nameOf = (text: string): string => compared(text.replace(/[《》]/g, ''));

const knownBy = async (read: Reader, policyId: string): Promise<KnownPolicy | undefined> => {
  const [document, { questions }] = await Promise.all([
    documentBy(read, policyId),
    wholeBank(read, policyId),
  ]);
  if (!document) return undefined;
  const asked = questions.filter(({ retired }) => retired === undefined);
  return {
    document,
    ids: new Set(questions.map(({ questionId }) => questionId)),
    texts: new Set(asked.map((question) => question.clause + textOf(question))),
  };
};

type Row = Awaited<ReturnType<typeof policiesIn>>[number];

const namesOf = ({ parts: { outreach } }: Row): readonly string[] =>
  [outreach.title, outreach.number].flatMap((name) => (name === undefined ? [] : [nameOf(name)]));

/** The documents of a region's county that any of these names names; of several with one name, the newest that holds. */
export const knownPolicies = async (
  read: Reader,
  { region, at, named }: Readonly<{ region: string; at: string; named: readonly string[] }>,
): Promise<KnownPolicies> => {
  const wanted = new Set(named.map(nameOf));
  const rows = await policiesIn(read, countyOf(region));
  const meant = rows.filter((row) => namesOf(row).some((name) => wanted.has(name)));
  const isOver = ({ parts }: Row): boolean => holdsOn(parts.outreach, countyDate(at)) === 'no_more';
  // The last of a name keeps it.
  const inOrder = [...meant.filter(isOver), ...meant.filter((row) => !isOver(row)).toReversed()];
  const entries = inOrder.map(async (row) => {
    const known = isOver(row) ? 'policy_superseded' : await knownBy(read, row.id);
    return known ? namesOf(row).map((name) => [name, known] as const) : [];
  });
  return new Map((await Promise.all(entries)).flat());
};
