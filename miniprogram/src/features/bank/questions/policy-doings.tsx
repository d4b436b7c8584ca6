// On a phone what may be done about the document itself stands under its questions.
import { useState } from 'react';
import type { PolicyLine } from '#shared/outreach/views.ts';
import { openPolicyForm } from '../../../kernel/bank-ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Card, DoRow, SectionHead } from '../../../ui/rows.tsx';
import { SupersedeSheet } from '../policy/supersede-sheet.tsx';

export type PolicyDoingsProps = Readonly<{
  policy: PolicyLine;
  questions: number;
  others: readonly PolicyLine[];
  onDone: () => void;
}>;

/** The rows. */
export const PolicyDoings = ({ policy, questions, others, onDone }: PolicyDoingsProps) => {
  const [ending, setEnding] = useState(false);
  return (
    <Box className="pad">
      <SectionHead title="这份政策" />
      <Card>
        <Box className="pad">
          <DoRow
            id="policy-revise"
            word="出新版本"
            sub="条文改了，从某天起按新的"
            onTap={() => openPolicyForm(policy.policyId)}
          />
          {policy.supersededOn === undefined && (
            <DoRow
              id="policy-supersede"
              word="废止"
              sub="从某天起不再按它办，题也停用"
              onTap={() => setEnding(true)}
            />
          )}
        </Box>
      </Card>
      {ending && (
        <SupersedeSheet
          policy={policy}
          questions={questions}
          others={others}
          onClose={() => setEnding(false)}
          onDone={() => {
            setEnding(false);
            onDone();
          }}
        />
      )}
    </Box>
  );
};
