// Documents as tests make them: a county's plan of three clauses, in force since the beginning of the month.
import { policyDecider } from '#functions/outreach/decide/policy.ts';
import type { PolicyEvent } from '#functions/outreach/events/policy.ts';
import { documentOf } from '#functions/outreach/policy-state.ts';
import type { Clause } from '#shared/outreach/clauses.ts';
import type {
  PolicyDocument,
  PublishPolicy,
  RevisePolicy,
  SupersedePolicy,
} from '#shared/outreach/policies.ts';
import { AT, COUNTY, nth } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';

type Command = Parameters<typeof policyDecider.decide>[0];
type Ordered<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Fact<Type extends PolicyEvent['type']> = Extract<PolicyEvent, { type: Type }>;

export const { given } = specOf(policyDecider);

export const policyId = nth('policy');
export const otherPolicy = nth('policy', 2);
export const EFFECTIVE_ON = '2026-06-01';
/** When the second version holds. */
export const LATER_ON = '2026-07-01';

export const aClause = (no: string, changed: Partial<Clause> = {}): Clause => ({
  no,
  says: `${no}：每月走访一次，记下看到的情况。`,
  plainly: '每个月去家里看一次，看到什么记什么。',
  duty: 'visit',
  ...changed,
});

export const clauses = [aClause('一'), aClause('二'), aClause('三', { duty: 'report' })];
/** Of three clauses the second says something else, the third is gone, and a fourth came. */
export const newClauses = [aClause('一'), aClause('二', { says: '每月走访两次。' }), aClause('四')];

/** What a publication says. */
export const aPolicy = (changed: Partial<PublishPolicy> = {}): PublishPolicy => ({
  region: COUNTY,
  title: '2026年儿童福利工作要点',
  kind: 'county',
  issuer: '如皋市民政局',
  summary: '今年要做的三件事。',
  effectiveOn: EFFECTIVE_ON,
  clauses,
  ...changed,
});

/** What a new version says. */
export const aRevision = (changed: Partial<RevisePolicy> = {}): RevisePolicy => ({
  summary: '走访改成每月两次。',
  note: '走访更勤，报告另行规定。',
  effectiveOn: LATER_ON,
  clauses: newClauses,
  ...changed,
});

const context = (at = AT) => ({ id: policyId, at, by: nth('person'), needs: {} });

export const publish = (changed?: Partial<PublishPolicy>): Ordered<'publish'> => ({
  ...context(),
  type: 'publish',
  data: aPolicy(changed),
});

export const revise = (changed?: Partial<RevisePolicy>, at?: string): Ordered<'revise'> => ({
  ...context(at),
  type: 'revise',
  data: aRevision(changed),
});

export const supersede = (data: SupersedePolicy, successor?: PolicyDocument): Ordered<'supersede'> => ({
  ...context(),
  needs: { successor },
  type: 'supersede',
  data,
});

/** Asked at nine in the morning of that day. */
export const comeDue = (on: string): Ordered<'come_due'> => ({
  ...context(`${on}T01:00:00.000Z`),
  type: 'come_due',
  data: { on },
});

export const published = (changed?: Partial<PublishPolicy>): Fact<'policy.published'> => ({
  type: 'policy.published',
  ...aPolicy(changed),
});

export const revised = (changed?: Partial<RevisePolicy>, version = 2): Fact<'policy.revised'> => ({
  type: 'policy.revised',
  version,
  ...aRevision(changed),
});

export const tookEffect = (
  changed: Partial<Fact<'policy.took_effect'>> = {},
): Fact<'policy.took_effect'> => ({
  type: 'policy.took_effect',
  region: COUNTY,
  version: 1,
  effectiveOn: EFFECTIVE_ON,
  outdated: [],
  ...changed,
});

/** The second version, on its day. */
export const secondTookEffect = tookEffect({ version: 2, effectiveOn: LATER_ON, outdated: ['二', '三'] });

export const superseded = (supersededOn: string, by?: string): Fact<'policy.superseded'> => ({
  type: 'policy.superseded',
  supersededOn,
  ...(by !== undefined && { by }),
});

/** The document as these facts leave it. */
export const documentAfter = (...facts: readonly PolicyEvent[]): PolicyDocument => {
  const document = documentOf(facts.reduce(policyDecider.evolve, policyDecider.initial), policyId);
  if (!document) throw new Error('No document');
  return document;
};
