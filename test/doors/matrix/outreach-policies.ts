// Sample requests of the routes of policies, their banks, the import of questions, and papers.

import type { Role } from '#shared/kernel/access.ts';
import { addDays } from '#shared/kernel/time.ts';
import { bankOf } from '#shared/outreach/policies.ts';
import { COUNTY, nth } from '../../kit/ids.ts';
import { xlsxFile } from '../../kit/xlsx.ts';
import { aQuestion } from '../../outreach/a-bank.ts';
import { aLine, aPaper } from '../../outreach/a-paper.ts';
import { aPolicy, aRevision } from '../../outreach/a-policy.ts';
import { head } from '../../outreach/a-sheet.ts';
import { type County, today } from '../county.ts';
import { type Asking, NO_COUNTY, type Sample, type Samples } from './sample.ts';

const NOBODY = 99_999;
// No route's own number comes near it.
const SHARED = 400;

const policyOfRoute = ({ id, there }: Pick<Asking, 'id' | 'there'>): string =>
  nth('policy', there ? 1_000 + id : NOBODY);
const paperOf = ({ id, there }: Pick<Asking, 'id' | 'there'>): string =>
  nth('paper', there ? 1_000 + id : NOBODY);
const countyIn = ({ there }: Asking): string => (there ? COUNTY : NO_COUNTY);

const settlePolicy = async (county: County, id: number): Promise<void> =>
  county.does('outreach', policyOfRoute({ id, there: true }), 'publish', aPolicy());

const question = (n: number) => aQuestion(n, { questionId: nth('question', n) });

/** The route's own policy with two questions, which no other route knows. */
const settleBank = async (county: County, id: number): Promise<void> => {
  await settlePolicy(county, id);
  const questions = [question(10 * id + 1), question(10 * id + 2)];
  await county.does('outreach', bankOf(policyOfRoute({ id, there: true })), 'add', { questions });
};

const shared = new WeakMap<County, Promise<void>>();
const sharedBank = (county: County): Promise<void> => {
  const settled = shared.get(county) ?? settleBank(county, SHARED);
  shared.set(county, settled);
  return settled;
};

const rule = [aLine({ policyId: policyOfRoute({ id: SHARED, there: true }), n: 2 })];
const paperFor = (region: string) =>
  aPaper({
    region,
    audience: { role: 'director', region },
    rule,
    openAt: `${today()}T00:00:00.000Z`,
    closeAt: `${addDays(today(), 30)}T00:00:00.000Z`,
  });

const settlePaper = async (county: County, id: number): Promise<void> => {
  await sharedBank(county);
  await county.does('outreach', paperOf({ id, there: true }), 'publish', paperFor(COUNTY));
};

const byOfficer: Pick<Sample, 'who' | 'level'> = { who: ['officer'], level: 'county' };
const byDesk: Pick<Sample, 'who' | 'level'> = { who: ['officer', 'auditor'], level: 'county' };
const carriers: readonly Role[] = ['director', 'supervisor', 'officer', 'auditor'];
/** Wherever in the county; what is another county's is not found. */
const byCarriers = {
  who: carriers,
  level: 'anywhere',
  except: { 'other county': 'not_found' },
} as const satisfies Pick<Sample, 'who' | 'level' | 'except'>;

const onPolicy = (action: string, data: NonNullable<Sample['data']>): Samples => ({
  [`POST /outreach/policies/{policyId}/${action}`]: {
    ...byOfficer,
    first: settlePolicy,
    path: (asking) => `/outreach/policies/${policyOfRoute(asking)}/${action}`,
    data,
  },
});

const onBank = (action: string, data: NonNullable<Sample['data']>): Samples => ({
  [`POST /outreach/banks/{bankId}/${action}`]: {
    ...byOfficer,
    first: settleBank,
    path: (asking) => `/outreach/banks/${bankOf(policyOfRoute(asking))}/${action}`,
    data,
  },
});

export const outreachPolicySamples: Samples = {
  'POST /outreach/policies/{policyId}/publish': {
    ...byOfficer,
    path: ({ n }) => `/outreach/policies/${nth('policy', 50_000 + n)}/publish`,
    data: (asking) => aPolicy({ region: countyIn(asking) }),
  },
  ...onPolicy('revise', () => aRevision()),
  ...onPolicy('supersede', () => ({ supersededOn: '2030-01-01' })),
  'GET /outreach/counties/{county}/policies': {
    ...byCarriers,
    path: (asking) => `/outreach/counties/${countyIn(asking)}/policies`,
  },
  'GET /outreach/counties/{county}/clauses': {
    ...byCarriers,
    path: (asking) => `/outreach/counties/${countyIn(asking)}/clauses`,
    query: { words: '走访' },
  },
  'GET /outreach/policies/{policyId}': {
    ...byCarriers,
    first: settlePolicy,
    path: (asking) => `/outreach/policies/${policyOfRoute(asking)}`,
  },
  ...onBank('add', ({ n }) => ({ questions: [question(100_000 + n)] })),
  ...onBank('correct', ({ id, n }) => aQuestion(n, { questionId: nth('question', 10 * id + 1) })),
  ...onBank('retire', ({ id }) => ({ questionId: nth('question', 10 * id + 1) })),
  'GET /outreach/policies/{policyId}/bank': {
    ...byDesk,
    first: settleBank,
    path: (asking) => `/outreach/policies/${policyOfRoute(asking)}/bank`,
  },
  'GET /outreach/counties/{county}/banks': {
    ...byDesk,
    path: (asking) => `/outreach/counties/${countyIn(asking)}/banks`,
  },
  'POST /outreach/import/check': {
    ...byOfficer,
    path: () => '/outreach/import/check',
    data: (asking) => ({
      name: '题.xlsx',
      region: countyIn(asking),
      sheet: xlsxFile([head, ['没有的政策']]),
    }),
  },
  'POST /outreach/papers/{paperId}/publish': {
    ...byOfficer,
    first: sharedBank,
    path: ({ n }) => `/outreach/papers/${nth('paper', 50_000 + n)}/publish`,
    data: (asking) => paperFor(countyIn(asking)),
  },
  'POST /outreach/papers/{paperId}/withdraw': {
    ...byOfficer,
    first: settlePaper,
    path: (asking) => `/outreach/papers/${paperOf(asking)}/withdraw`,
    data: () => ({ reason: 'other' }),
  },
  'POST /outreach/papers/preview': {
    ...byOfficer,
    first: sharedBank,
    path: () => '/outreach/papers/preview',
    data: (asking) => ({ region: countyIn(asking), rule }),
  },
  'GET /outreach/papers/{paperId}': {
    ...byDesk,
    first: settlePaper,
    path: (asking) => `/outreach/papers/${paperOf(asking)}`,
  },
  'GET /outreach/regions/{region}/papers': {
    ...byDesk,
    path: (asking) => `/outreach/regions/${countyIn(asking)}/papers`,
  },
};
