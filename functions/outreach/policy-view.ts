// A document as it is read: one version whole, and what it changed of the version before.
import type { Reader } from '#functions/kernel/reader.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { changesBetween } from '#shared/outreach/clause-changes.ts';
import { versionOn } from '#shared/outreach/documents.ts';
import { PolicyDocument, type PolicyVersion } from '#shared/outreach/policies.ts';
import type { PolicyView } from '#shared/outreach/views.ts';
import { PolicyRow } from './county-policies.ts';
import { documentNeed } from './kinds/policy.ts';

/** A document by its id; undefined where none was published. */
export const documentBy = async (read: Reader, policyId: string): Promise<PolicyDocument | undefined> => {
  const answer = await read.answer(documentNeed(policyId));
  return answer === undefined ? undefined : PolicyDocument.parse(answer);
};

const changesTo = (document: PolicyDocument, { version, clauses }: PolicyVersion): PolicyView['changes'] => {
  const before = document.versions.find((one) => one.version === version - 1);
  return before ? [...changesBetween(before.clauses, clauses)] : [];
};

const successorOf = async (read: Reader, { by }: PolicyDocument): Promise<PolicyView['by']> => {
  const row = by === undefined ? undefined : await read.row('policy', by, PolicyRow);
  return row && { policyId: row.id, title: row.parts.outreach.title };
};

type Asked = Readonly<{ document: PolicyDocument; version?: number | undefined; at: string }>;

/** The version that was asked for, or the one in force, or the first to come. */
export const policyView = async (
  read: Reader,
  { document, version, at }: Asked,
): Promise<PolicyView | Refusal<'not_found'>> => {
  const { policyId, title, kind, issuer, number, versions, supersededOn } = document;
  const shown =
    version === undefined
      ? versionOn(document, countyDate(at))
      : versions.find((one) => one.version === version);
  if (!shown) return refuse('not_found');
  const [row, by] = await Promise.all([read.row('policy', policyId, PolicyRow), successorOf(read, document)]);
  return {
    policyId,
    version: row?.seen['outreach'] ?? 0,
    readAt: at,
    title,
    kind,
    issuer,
    ...(number !== undefined && { number }),
    ...(supersededOn !== undefined && { supersededOn }),
    ...(by && { by }),
    shown,
    changes: changesTo(document, shown),
    versions: versions.map(({ clauses: _, summary: _summary, ...dated }) => dated),
  };
};
