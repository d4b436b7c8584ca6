// Who may publish papers and see what they ask: officers inside their region, an auditor reads, and nobody else.
import * as z from 'zod/mini';
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import { idOf } from '#shared/kernel/id.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { RegionCode } from '#shared/kernel/region.ts';
import {
  PaperSitting,
  PaperState,
  PreviewPaper,
  PublishPaper,
  paperRefusals,
  WithdrawPaper,
} from '#shared/outreach/papers.ts';
import { BankQuestions } from '#shared/outreach/policies.ts';
import { PaperPreview, PaperView, RegionPapers } from '#shared/outreach/views.ts';
import { PaperNeeds } from '../decide/paper.ts';
import { sittingNeed } from '../kinds/paper.ts';
import { banksNeed } from '../paper-banks.ts';
import { previewOf } from '../paper-preview.ts';
import { paperView } from '../paper-view.ts';
import { papersOf } from '../region-papers.ts';

const onPaper = {
  slice: 'outreach',
  idParam: 'paperId',
  who: ['officer'],
  state: PaperState,
  refusals: paperRefusals,
  needs: PaperNeeds,
} as const;

export const paperRoutes: readonly Route[] = [
  commandRoute({
    ...onPaper,
    path: '/outreach/papers/{paperId}/publish',
    summary: 'Publish a paper drawn by its rule from the banks as they stand',
    command: 'publish',
    data: PublishPaper,
    on: ({ data }) => [data.region],
  }),
  commandRoute({
    ...onPaper,
    path: '/outreach/papers/{paperId}/withdraw',
    summary: 'Let nobody begin a paper any more',
    command: 'withdraw',
    data: WithdrawPaper,
    on: ({ needs }) => [needs.paper?.region],
  }),
  queryRoute({
    path: '/outreach/papers/preview',
    summary: 'What a rule would draw now',
    who: ['officer'],
    asks: PreviewPaper,
    params: PreviewPaper,
    needs: {
      shape: z.object({ banks: z.array(z.optional(BankQuestions)) }),
      of: ({ rule }) => ({ banks: banksNeed(rule) }),
    },
    on: ({ params }) => [params.region],
    refusals: ['topic_unknown'],
    view: PaperPreview,
    answer: async ({ params, needs, at }) => previewOf(params, needs?.banks, at),
  }),
  queryRoute({
    path: '/outreach/papers/{paperId}',
    summary: 'A paper with everything it may ask, the key included',
    who: ['officer', 'auditor'],
    params: z.object({ paperId: idOf('paper') }),
    needs: {
      shape: z.object({ paper: z.optional(PaperSitting) }),
      of: ({ paperId }) => ({ paper: sittingNeed(paperId) }),
    },
    on: ({ needs }) => [needs?.paper?.region],
    view: PaperView,
    answer: async ({ needs, read, at }) =>
      needs?.paper ? paperView(read, needs.paper, at) : refuse('not_found'),
  }),
  queryRoute({
    path: '/outreach/regions/{region}/papers',
    summary: "A region's papers and contests, the newest first",
    who: ['officer', 'auditor'],
    params: z.object({ region: RegionCode }),
    on: ({ params }) => [params.region],
    view: RegionPapers,
    answer: ({ params, read, at }) => papersOf(read, params.region, at),
  }),
];
