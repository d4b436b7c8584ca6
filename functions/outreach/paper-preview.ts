// What a rule would draw if the paper were published now: another draw each time, and nothing of it is kept.
import type { Refusal } from '#shared/kernel/refusal.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { isAskedFor } from '#shared/outreach/drawing.ts';
import { poolFrom, seedOf } from '#shared/outreach/paper-pool.ts';
import type { PooledQuestion, PreviewPaper } from '#shared/outreach/papers.ts';
import type { BankQuestions } from '#shared/outreach/policies.ts';
import type { PaperPreview } from '#shared/outreach/views.ts';
import { banksFor } from './paper-banks.ts';

type Shown = PaperPreview['questions'][number];

const shown = ({ policyId, clause, line: _, duty: _duty, ...question }: PooledQuestion): Shown => ({
  ...question,
  clause: { policyId, no: clause },
});

/** The draw; `at` is its seed, so asking again shows another. */
export const previewOf = (
  asked: PreviewPaper,
  found: readonly (BankQuestions | undefined)[] | undefined,
  at: string,
): PaperPreview | Refusal<'topic_unknown'> => {
  const banks = banksFor(asked, found);
  if (isRefusal(banks)) return banks;
  const { rule } = asked;
  const { questions, lacking } = poolFrom(banks, { rule, drawing: 'same_for_all', seed: seedOf(at) });
  const all = banks.flatMap(({ policyId, questions: held }) => held.map((one) => ({ ...one, policyId })));
  return {
    enough: lacking.every((lacks) => lacks === 0),
    lines: rule.map((line) => ({
      asked: line.n,
      there: all.filter((question) => isAskedFor(line, question)).length,
    })),
    questions: questions.map(shown),
  };
};
