// What the desk of banks shows in memory: lists, figures, banks with their keys, papers, previews and what a sheet holds.

import { countyDate } from '#shared/kernel/time.ts';
import { changesBetween } from '#shared/outreach/clause-changes.ts';
import { holdsOn, versionOn } from '#shared/outreach/documents.ts';
import { isAskedFor } from '#shared/outreach/drawing.ts';
import { seedOf } from '#shared/outreach/paper-pool.ts';
import type { PreviewPaper } from '#shared/outreach/papers.ts';
import type { PolicyDocument } from '#shared/outreach/policies.ts';
import type {
  BankFigures,
  BankView,
  PaperPreview,
  PaperView,
  Policies,
  PolicyView,
} from '#shared/outreach/views.ts';
import type { BankDesk } from './bank-desk.ts';

const policyLine = (document: PolicyDocument, on: string): Policies['policies'][number] => {
  const { policyId, title, kind, issuer, number, supersededOn, versions } = document;
  const newest = versions.at(-1);
  const firstEffectiveOn = versions[0]?.effectiveOn ?? on;
  return {
    policyId,
    version: versions.length,
    title,
    kind,
    issuer,
    ...(number && { number }),
    summary: newest?.summary ?? '',
    effectiveOn: newest?.effectiveOn ?? on,
    firstEffectiveOn,
    clauses: versionOn(document, on)?.clauses.length ?? 0,
    holds: holdsOn({ firstEffectiveOn, supersededOn }, on),
    ...(supersededOn && { supersededOn }),
  };
};

const policyView = (document: PolicyDocument, wanted: number | undefined, at: string): PolicyView => {
  const shown =
    document.versions.find(({ version }) => version === wanted) ?? versionOn(document, countyDate(at));
  if (!shown) throw new Error('A document has a version');
  const before = document.versions.find(({ version }) => version === shown.version - 1);
  const { policyId, title, kind, issuer, number, supersededOn } = document;
  return {
    policyId,
    version: document.versions.length,
    readAt: at,
    title,
    kind,
    issuer,
    ...(number && { number }),
    ...(supersededOn && { supersededOn }),
    shown,
    changes: before ? [...changesBetween(before.clauses, shown.clauses)] : [],
    versions: document.versions.map(({ version, effectiveOn, note }) => ({
      version,
      effectiveOn,
      ...(note && { note }),
    })),
  };
};

const figuresOf = (desk: BankDesk, { policyId, title }: PolicyDocument): BankFigures['banks'][number] => {
  const own = desk.askable(policyId);
  return {
    policyId,
    title,
    questions: own.length,
    figures: own.map(({ clause, difficulty, kind }) => ({ clause, difficulty, kind, n: 1 })),
  };
};

const bankView = (desk: BankDesk, document: PolicyDocument, at: string): BankView => {
  const { policyId, title } = document;
  const own = desk.questions.filter((one) => one.policyId === policyId);
  const clauses = versionOn(document, countyDate(at))?.clauses ?? [];
  const asked = new Set(desk.askable(policyId).map(({ clause }) => clause));
  return {
    policyId,
    title,
    version: own.length,
    readAt: at,
    questions: own.map(({ policyId: _, ...question }) => question),
    clausesWithout: clauses.map(({ no }) => no).filter((no) => !asked.has(no)),
  };
};

const paperView = (desk: BankDesk, paperId: string, at: string): PaperView | undefined => {
  const paper = desk.papers.get(paperId);
  if (!paper) return undefined;
  const { line, rule, drawing, seed, pool } = paper;
  const gone = new Set(
    desk.questions.filter(({ retired }) => retired !== undefined).map(({ questionId }) => questionId),
  );
  return {
    readAt: at,
    paper: line,
    drawing,
    rule,
    seed,
    questions: pool.map(({ line: _, ...question }) => ({
      ...question,
      dropped: gone.has(question.questionId),
    })),
  };
};

/** What a rule would draw now. */
export const previewOf = (desk: BankDesk, { rule }: PreviewPaper, at: string): PaperPreview => {
  const { questions, lacking } = desk.draw(rule, 'same_for_all', seedOf(at + Math.random()));
  return {
    enough: lacking.every((lacks) => lacks === 0),
    lines: rule.map((line) => ({
      asked: line.n,
      there: desk.questions.filter((one) => one.retired === undefined && isAskedFor(line, one)).length,
    })),
    questions: questions.map(({ policyId, clause, line: _, duty: _duty, ...question }) => ({
      ...question,
      clause: { policyId, no: clause },
    })),
  };
};

type View = (desk: BankDesk, id: string, at: string, query: URLSearchParams) => unknown;

/** The answers by kind and last word of the address; undefined where there is no such thing. */
export const bankAsks: Readonly<Record<string, View>> = {
  'counties/policies': ({ documents }, region, at): Policies => ({
    region,
    readAt: at,
    policies: [...documents.values()].map((one) => policyLine(one, countyDate(at))),
  }),
  'counties/banks': (desk, region, at): BankFigures => ({
    region,
    readAt: at,
    banks: [...desk.documents.values()]
      .map((one) => figuresOf(desk, one))
      .filter(({ questions }) => questions > 0),
  }),
  'policies/': ({ documents }, id, at, query) => {
    const document = documents.get(id);
    const version = query.get('version');
    return document && policyView(document, version === null ? undefined : Number(version), at);
  },
  'policies/bank': (desk, id, at) => {
    const document = desk.documents.get(id);
    return document && bankView(desk, document, at);
  },
  'papers/': paperView,
  'regions/papers': ({ papers, contests }, region, at) => ({
    region,
    regionName: '如皋市',
    readAt: at,
    papers: [...papers.values()].map(({ line }) => line),
    contests: [...contests.values()],
  }),
  'contests/result': ({ contests }, id) =>
    contests.get(id)?.status === 'sealed' ? { sha256: '0'.repeat(64), bytes: 3, pdf: 'JVBE' } : undefined,
};
