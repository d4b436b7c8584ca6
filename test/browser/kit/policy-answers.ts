// The questions about policies over the documents in memory: the list, one document with what it changed, and clauses by their words.
import { refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { changesBetween } from '#shared/outreach/clause-changes.ts';
import type { PolicyDocument, PolicyVersion } from '#shared/outreach/policies.ts';
import type { ClauseHits, Policies, PolicyLine, PolicyView } from '#shared/outreach/views.ts';
import { COUNTY } from './children.ts';
import { policyDocuments } from './policies.ts';

const MOST_HITS = 20;

const inForce = ({ versions }: PolicyDocument, today: string): PolicyVersion | undefined =>
  versions.findLast(({ effectiveOn }) => effectiveOn <= today) ?? versions[0];

const holdsOn = (
  { supersededOn }: PolicyDocument,
  { effectiveOn }: PolicyVersion,
  today: string,
): PolicyLine['holds'] => {
  if (supersededOn !== undefined && supersededOn <= today) return 'no_more';
  return effectiveOn > today ? 'not_yet' : 'now';
};

const lineOf = (document: PolicyDocument, today: string): readonly PolicyLine[] => {
  const shown = inForce(document, today);
  if (!shown) return [];
  const { policyId, title, kind, issuer, number, versions, supersededOn } = document;
  return [
    {
      policyId,
      version: versions.length,
      title,
      kind,
      issuer,
      ...(number !== undefined && { number }),
      summary: shown.summary,
      effectiveOn: shown.effectiveOn,
      firstEffectiveOn: versions[0]?.effectiveOn ?? shown.effectiveOn,
      clauses: shown.clauses.length,
      holds: holdsOn(document, shown, today),
      ...(supersededOn !== undefined && { supersededOn }),
    },
  ];
};

const viewOf = (policyId: string, asked: string | null, at: string): PolicyView | undefined => {
  const document = policyDocuments.find((one) => one.policyId === policyId);
  if (!document) return undefined;
  const { title, kind, issuer, number, versions, supersededOn, by } = document;
  const shown =
    versions.find(({ version }) => String(version) === asked) ?? inForce(document, countyDate(at));
  const successor = policyDocuments.find((one) => one.policyId === by);
  if (!shown) return undefined;
  const before = versions.findLast(({ version }) => version < shown.version);
  return {
    policyId,
    version: versions.length,
    readAt: at,
    title,
    kind,
    issuer,
    ...(number !== undefined && { number }),
    ...(supersededOn !== undefined && { supersededOn }),
    ...(successor && { by: { policyId: successor.policyId, title: successor.title } }),
    shown,
    changes: before ? [...changesBetween(before.clauses, shown.clauses)] : [],
    versions: versions.map(({ version, effectiveOn, note }) => ({
      version,
      effectiveOn,
      ...(note !== undefined && { note }),
    })),
  };
};

const hitsOf = (words: string, today: string): ClauseHits => {
  const wanted = words.split(/\s+/).filter((word) => word !== '');
  const all = policyDocuments
    .filter(({ supersededOn }) => supersededOn === undefined)
    .flatMap((document) => {
      const shown = inForce(document, today);
      return (shown?.clauses ?? []).map(({ no, heading, says, plainly, duty }) => ({
        text: `${no}${heading ?? ''}${says}${plainly}`,
        hit: {
          clause: { policyId: document.policyId, no },
          title: document.title,
          ...(heading !== undefined && { heading }),
          plainly,
          ...(duty && { duty }),
        },
      }));
    })
    .filter(({ text }) => wanted.every((word) => text.includes(word)));
  return {
    asked: words,
    hits: all.slice(0, MOST_HITS).map(({ hit }) => hit),
    more: all.length > MOST_HITS,
  };
};

/** The answer to a question about policies, of which there may be none yet; undefined where the path is about something else. */
export const askPolicies = (asked: string, at: string, areThere: boolean): unknown => {
  const { pathname: path, searchParams: query } = new URL(asked, 'http://page');
  const today = countyDate(at);
  if (path === `/outreach/counties/${COUNTY}/policies`) {
    const policies = areThere ? policyDocuments.flatMap((document) => lineOf(document, today)) : [];
    return { region: COUNTY, readAt: at, policies } satisfies Policies;
  }
  if (path === `/outreach/counties/${COUNTY}/clauses`) return hitsOf(query.get('words') ?? '', today);
  const [, policyId] = /^\/outreach\/policies\/([^/]+)$/.exec(path) ?? [];
  return policyId === undefined
    ? undefined
    : (viewOf(policyId, query.get('version'), at) ?? refuse('not_found'));
};
