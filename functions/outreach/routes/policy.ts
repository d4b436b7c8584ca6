// Who may publish policies, and read them: the county's officer writes, everybody who carries policy to the families reads.
import * as z from 'zod/mini';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import type { Role } from '#shared/kernel/access.ts';
import { idOf } from '#shared/kernel/id.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import {
  CountyCode,
  PolicyDocument,
  PolicyState,
  PublishPolicy,
  policyRefusals,
  RevisePolicy,
  SupersedePolicy,
} from '#shared/outreach/policies.ts';
import { ClauseHits, Policies, PolicyView } from '#shared/outreach/views.ts';
import { clausesWith } from '../clause-hits.ts';
import { policiesOf } from '../county-policies.ts';
import { PolicyNeeds } from '../decide/policy.ts';
import { documentNeed } from '../kinds/policy.ts';
import { policyView } from '../policy-view.ts';

const onPolicy = {
  slice: 'outreach',
  idParam: 'policyId',
  who: ['officer'],
  state: PolicyState,
  refusals: policyRefusals,
  needs: PolicyNeeds,
} as const;

/** A hundred clauses in full weigh more than other commands. */
const DOCUMENT_BYTES = 400 * 1024;

const readers: readonly Role[] = ['director', 'supervisor', 'officer', 'auditor'];

const inCounty = z.object({ county: CountyCode });

export const policyRoutes: readonly Route[] = [
  commandRoute({
    ...onPolicy,
    path: '/outreach/policies/{policyId}/publish',
    summary: 'Publish a document with its numbered clauses',
    command: 'publish',
    data: PublishPolicy,
    on: ({ data }) => [data.region],
    weighs: DOCUMENT_BYTES,
  }),
  commandRoute({
    ...onPolicy,
    path: '/outreach/policies/{policyId}/revise',
    summary: 'Publish a new version of a document, which takes effect on its day',
    command: 'revise',
    data: RevisePolicy,
    on: ({ needs }) => [needs.document?.region],
    weighs: DOCUMENT_BYTES,
  }),
  commandRoute({
    ...onPolicy,
    path: '/outreach/policies/{policyId}/supersede',
    summary: 'Say that a document holds no more from a day on',
    command: 'supersede',
    data: SupersedePolicy,
    on: ({ needs }) => [needs.document?.region],
  }),
  queryRoute({
    path: '/outreach/counties/{county}/policies',
    summary: "A county's documents, the newest first",
    who: readers,
    params: inCounty,
    anywhere: true,
    on: () => [],
    view: Policies,
    answer: async ({ params: { county }, read, actor, at }) =>
      covers(county, actor.region) ? policiesOf(read, county, at) : refuse('not_found'),
  }),
  queryRoute({
    path: '/outreach/counties/{county}/clauses',
    summary: 'Clauses in force that hold all of these words',
    who: readers,
    params: z.extend(inCounty, { words: z._default(z.string().check(z.maxLength(40)), '') }),
    anywhere: true,
    on: () => [],
    view: ClauseHits,
    answer: async ({ params: { county, words }, read, actor, at }) =>
      covers(county, actor.region) ? clausesWith(read, { county, asked: words, at }) : refuse('not_found'),
  }),
  queryRoute({
    path: '/outreach/policies/{policyId}',
    summary: 'One version of a document, and what it changed',
    who: readers,
    params: z.object({
      policyId: idOf('policy'),
      version: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
    }),
    needs: {
      shape: z.object({ document: z.optional(PolicyDocument) }),
      of: ({ policyId }) => ({ document: documentNeed(policyId) }),
    },
    anywhere: true,
    on: () => [],
    view: PolicyView,
    answer: async ({ params: { version }, needs, read, actor, at }) => {
      const document = needs?.document;
      if (!document || !covers(document.region, actor.region)) return refuse('not_found');
      return policyView(read, { document, at, ...(version !== undefined && { version: Number(version) }) });
    },
  }),
];
