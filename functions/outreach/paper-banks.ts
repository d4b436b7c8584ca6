// A rule draws from the banks of its policies: those of the paper's own county, each named once.
import type { Need } from '#functions/kernel/stream.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyOf } from '#shared/kernel/region.ts';
import { topicsOf } from '#shared/outreach/paper-pool.ts';
import type { PreviewPaper, RuleLine } from '#shared/outreach/papers.ts';
import { type BankQuestions, bankOf } from '#shared/outreach/policies.ts';

/** The banks that a rule draws from. */
export const banksNeed = (rule: readonly RuleLine[]): readonly Need[] =>
  topicsOf(rule).map((policyId) => ({ slice: 'outreach', id: bankOf(policyId), answer: 'questions' }));

/** What was found of them; refused at the first line whose policy has no bank in this county. */
export const banksFor = (
  { region, rule }: PreviewPaper,
  found: readonly (BankQuestions | undefined)[] = [],
): readonly BankQuestions[] | Refusal<'topic_unknown'> => {
  const county = countyOf(region);
  const banks = found.filter((bank) => bank !== undefined).filter((bank) => countyOf(bank.region) === county);
  const line = rule.findIndex(({ policyId }) => !banks.some((bank) => bank.policyId === policyId));
  return line === -1 ? banks : refuse('topic_unknown', `rule.${line}.policyId`);
};
