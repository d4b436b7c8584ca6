// A document as it is written: clauses are added, moved and taken away, and what is missing is said at the clause where it is.
import * as z from 'zod/mini';
import { type Clause, Duty } from '#shared/outreach/clauses.ts';
import { type PublishPolicy, policyKinds, type RevisePolicy } from '#shared/outreach/policies.ts';
import type { PolicyView } from '#shared/outreach/views.ts';
import type { Faults } from '../../access/form/faults.ts';
import type { FoundClause } from './split-clauses.ts';

const ClauseInHand = z.object({
  /** Tells clauses apart while their numbers are being written. */
  key: z.number(),
  no: z.string(),
  heading: z.string(),
  says: z.string(),
  plainly: z.string(),
  duty: z.optional(Duty),
});
export type ClauseInHand = z.infer<typeof ClauseInHand>;

export const PolicyInHand = z.object({
  title: z.string(),
  kind: z.optional(z.enum(policyKinds)),
  issuer: z.string(),
  number: z.string(),
  summary: z.string(),
  note: z.string(),
  effectiveOn: z.string(),
  clauses: z.array(ClauseInHand),
});
export type PolicyInHand = z.infer<typeof PolicyInHand>;

export const MOST_CLAUSES = 120;
export const longest = {
  title: 60,
  issuer: 40,
  number: 40,
  summary: 400,
  note: 200,
  no: 20,
  heading: 40,
  says: 800,
  plainly: 300,
} as const;

const nextKey = (clauses: readonly ClauseInHand[]): number =>
  1 + Math.max(0, ...clauses.map(({ key }) => key));

const emptyClause = (key: number): ClauseInHand => ({ key, no: '', heading: '', says: '', plainly: '' });

/** An empty document. */
export const startPolicy = (today: string): PolicyInHand => ({
  title: '',
  issuer: '',
  number: '',
  summary: '',
  note: '',
  effectiveOn: today,
  clauses: [emptyClause(1)],
});

const clauseInHand = (clause: Clause, n: number): ClauseInHand => ({
  key: n + 1,
  no: clause.no,
  heading: clause.heading ?? '',
  says: clause.says,
  plainly: clause.plainly,
  ...(clause.duty && { duty: clause.duty }),
});

/** A new version starts as the newest one is worded. */
export const nextVersion = (policy: PolicyView, today: string): PolicyInHand => ({
  title: policy.title,
  kind: policy.kind,
  issuer: policy.issuer,
  number: policy.number ?? '',
  summary: policy.shown.summary,
  note: '',
  effectiveOn: policy.shown.effectiveOn < today ? today : '',
  clauses: policy.shown.clauses.map(clauseInHand),
});

/** The clauses with an empty one at the end. */
export const clauseAdded = (clauses: readonly ClauseInHand[]): ClauseInHand[] => [
  ...clauses,
  emptyClause(nextKey(clauses)),
];

/** The clauses with one written anew. */
export const clauseWritten = (
  clauses: readonly ClauseInHand[],
  key: number,
  part: Partial<ClauseInHand>,
): ClauseInHand[] => clauses.map((clause) => (clause.key === key ? { ...clause, ...part } : clause));

/** The clauses without one. */
export const clauseTaken = (clauses: readonly ClauseInHand[], key: number): ClauseInHand[] =>
  clauses.filter((clause) => clause.key !== key);

/** The clauses with one moved up (-1) or down (1); at the edge it stays. */
export const clauseMoved = (clauses: readonly ClauseInHand[], key: number, by: 1 | -1): ClauseInHand[] => {
  const at = clauses.findIndex((clause) => clause.key === key);
  const to = at + by;
  const [moved, other] = [clauses[at], clauses[to]];
  if (!moved || !other) return [...clauses];
  return clauses.map((clause, n) => (n === at ? other : n === to ? moved : clause));
};

const isEmpty = ({ no, heading, says, plainly }: ClauseInHand): boolean =>
  [no, heading, says, plainly].every((words) => words.trim() === '');

/** The clauses found in a text, beside those already written: one with a known number is worded anew and keeps its plain words. */
export const clausesPasted = (
  clauses: readonly ClauseInHand[],
  found: readonly FoundClause[],
): ClauseInHand[] => {
  const kept = clauses.filter((clause) => !isEmpty(clause));
  let key = nextKey(kept);
  const byNo = new Map(found.map((one) => [one.no, one]));
  const known = new Set(kept.map(({ no }) => no.trim()));
  const worded = kept.map((clause) => {
    const one = byNo.get(clause.no.trim());
    return one ? { ...clause, says: one.says, heading: one.heading || clause.heading } : clause;
  });
  const fresh = found
    .filter(({ no }) => !known.has(no))
    .map((one) => ({ ...emptyClause(key++), no: one.no, heading: one.heading, says: one.says }));
  return [...worded, ...fresh].slice(0, MOST_CLAUSES);
};

const tooLong = (words: string, most: number, name: string): string | undefined =>
  words.trim().length > most ? `${name}最多 ${most} 字，请拆开或缩短` : undefined;

const clauseFaults = (clauses: readonly ClauseInHand[]): Faults => {
  const numbers = clauses.map(({ no }) => no.trim());
  return Object.fromEntries(
    clauses.flatMap(({ no, says, plainly }, at) => {
      const number = no.trim();
      const twice = number !== '' && numbers.indexOf(number) !== at;
      return [
        [`clauses.${at}.no`, number === '' ? '还差条号' : twice ? '前面有一条也是这个条号' : undefined],
        [`clauses.${at}.says`, says.trim() === '' ? '还差条文' : tooLong(says, longest.says, '条文')],
        [`clauses.${at}.plainly`, plainly.trim() === '' ? '还差大白话' : undefined],
      ];
    }),
  );
};

/** What is missing of a document; of a new version its note, too. */
export const missingOfPolicy = (form: PolicyInHand, isRevision: boolean): Faults => ({
  title: form.title.trim() === '' ? '还差名称' : undefined,
  kind: form.kind === undefined ? '还没有选是哪一级的' : undefined,
  issuer: form.issuer.trim() === '' ? '还差发文机关' : undefined,
  summary: form.summary.trim() === '' ? '还差几句大意' : undefined,
  note: isRevision && form.note.trim() === '' ? '还差改了什么' : undefined,
  effectiveOn: form.effectiveOn === '' ? '还差生效日期' : undefined,
  clauses: form.clauses.length === 0 ? '还没有条款' : undefined,
  ...clauseFaults(form.clauses),
});

/** The clauses as they are sent. */
export const clausesData = (clauses: readonly ClauseInHand[]): Clause[] =>
  clauses.map(({ no, heading, says, plainly, duty }) => ({
    no: no.trim(),
    ...(heading.trim() !== '' && { heading: heading.trim() }),
    says: says.trim(),
    plainly: plainly.trim(),
    ...(duty && { duty }),
  }));

/** The command that publishes, once nothing is missing. */
export const publishData = (form: PolicyInHand, region: string): PublishPolicy | undefined =>
  form.kind && {
    region,
    title: form.title.trim(),
    kind: form.kind,
    issuer: form.issuer.trim(),
    ...(form.number.trim() !== '' && { number: form.number.trim() }),
    summary: form.summary.trim(),
    effectiveOn: form.effectiveOn,
    clauses: clausesData(form.clauses),
  };

/** The command that revises. */
export const reviseData = (form: PolicyInHand): RevisePolicy => ({
  summary: form.summary.trim(),
  note: form.note.trim(),
  effectiveOn: form.effectiveOn,
  clauses: clausesData(form.clauses),
});
