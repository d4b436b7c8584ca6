// Every question the officer's desk asks of banks, papers and contests, and where each of its commands goes.
import { BankFigures, BankView, PaperView, RegionPapers } from '#shared/outreach/views.ts';
import type { Question } from './queries.ts';

/** All questions of one policy, the key included. */
export const policyBank = (policyId: string): Question<BankView> => ({
  path: `/outreach/policies/${policyId}/bank`,
  answer: BankView,
});

/** How many questions there are to draw from, policy by policy. */
export const countyBanks = (county: string): Question<BankFigures> => ({
  path: `/outreach/counties/${county}/banks`,
  answer: BankFigures,
});

/** One paper with its rule and everything it may ask. */
export const onePaper = (paperId: string): Question<PaperView> => ({
  path: `/outreach/papers/${paperId}`,
  answer: PaperView,
});

/** The papers and contests of a county or town. */
export const regionPapers = (region: string): Question<RegionPapers> => ({
  path: `/outreach/regions/${region}/papers`,
  answer: RegionPapers,
});

/** Where each command of the desk goes. */
export const bankPaths = {
  policy: (policyId: string, act: 'publish' | 'revise' | 'supersede') =>
    `/outreach/policies/${policyId}/${act}`,
  bank: (bankId: string, act: 'add' | 'correct' | 'retire') => `/outreach/banks/${bankId}/${act}`,
  paper: (paperId: string, act: 'publish' | 'withdraw') => `/outreach/papers/${paperId}/${act}`,
  contest: (contestId: string, act: 'open' | 'cancel') => `/outreach/contests/${contestId}/${act}`,
  checkImport: '/outreach/import/check',
  preview: '/outreach/papers/preview',
} as const;
