// Who may write questions and see their keys: the county's officer writes, an auditor reads, and nobody else.
import * as z from 'zod/mini';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import { idOf } from '#shared/kernel/id.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import {
  AddQuestions,
  BankState,
  bankRefusals,
  CorrectQuestion,
  CountyCode,
  PolicyDocument,
  RetireQuestion,
} from '#shared/outreach/policies.ts';
import { BankFigures, BankView } from '#shared/outreach/views.ts';
import { figuresOfCounty } from '../bank-figures.ts';
import { bankView } from '../bank-view.ts';
import { BankNeeds } from '../decide/bank.ts';
import { documentNeed } from '../kinds/policy.ts';

const onBank = {
  slice: 'outreach',
  idParam: 'bankId',
  who: ['officer'],
  state: BankState,
  refusals: bankRefusals,
  needs: BankNeeds,
} as const;

/** Two hundred questions at once weigh more than other commands, and still fit into one record. */
const QUESTIONS_BYTES = 400 * 1024;

export const bankRoutes: readonly Route[] = [
  commandRoute({
    ...onBank,
    path: '/outreach/banks/{bankId}/add',
    summary: 'Enter questions of one policy, all or none',
    command: 'add',
    data: AddQuestions,
    on: ({ needs }) => [needs.document?.region],
    weighs: QUESTIONS_BYTES,
  }),
  commandRoute({
    ...onBank,
    path: '/outreach/banks/{bankId}/correct',
    summary: 'Word a question anew; papers keep the words they were drawn with',
    command: 'correct',
    data: CorrectQuestion,
    on: ({ needs }) => [needs.document?.region],
  }),
  commandRoute({
    ...onBank,
    path: '/outreach/banks/{bankId}/retire',
    summary: 'Ask a question no more, in open papers either',
    command: 'retire',
    data: RetireQuestion,
    on: ({ needs }) => [needs.document?.region],
  }),
  queryRoute({
    path: '/outreach/policies/{policyId}/bank',
    summary: 'The questions of a policy with their keys',
    who: ['officer', 'auditor'],
    params: z.object({ policyId: idOf('policy') }),
    needs: {
      shape: z.object({ document: z.optional(PolicyDocument) }),
      of: ({ policyId }) => ({ document: documentNeed(policyId) }),
    },
    on: ({ needs }) => [needs?.document?.region],
    view: BankView,
    answer: async ({ needs, read, at }) =>
      needs?.document ? bankView(read, needs.document, at) : refuse('not_found'),
  }),
  queryRoute({
    path: '/outreach/counties/{county}/banks',
    summary: 'How many questions there are to draw from',
    who: ['officer', 'auditor'],
    params: z.object({ county: CountyCode }),
    on: ({ params }) => [params.county],
    view: BankFigures,
    answer: ({ params, read, at }) => figuresOfCounty(read, params.county, at),
  }),
];
