// One policy beside the table: how hard its questions are, which clauses nobody asks about, and what may be done.
import { useState } from 'react';
import { difficulties } from '#shared/outreach/questions.ts';
import { policyBank } from '../../../kernel/bank-queries.ts';
import { openPolicyForm, openQuestion, openQuestions } from '../../../kernel/bank-ways.ts';
import { difficultyNames } from '../../../kernel/policy-words.ts';
import { sayCount } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Side } from '../../../ui/side.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { type BankLine, sayVersion } from '../parts/bank-lines.ts';
import { SupersedeSheet } from '../policy/supersede-sheet.tsx';

const Bars = ({ line }: { line: BankLine }) => (
  <Box className="para">
    <Box as="h2" className="para-title">
      按难度
    </Box>
    {difficulties.map((difficulty) => (
      <Box key={difficulty} className="by-difficulty">
        <Words className="k">{difficultyNames[difficulty]}</Words>
        <Box className="cover-bar grow">
          <Box
            className="cover-in"
            style={{ width: `${Math.round((100 * line[difficulty]) / Math.max(1, line.questions))}%` }}
          />
        </Box>
        <Words className="n">{sayCount(line[difficulty], '题')}</Words>
      </Box>
    ))}
  </Box>
);

const Without = ({ policyId }: { policyId: string }) => {
  const clauses = useRead(policyBank(policyId)).answer?.value.clausesWithout ?? [];
  return clauses.length === 0 ? null : (
    <Box className="para">
      <Box as="h2" className="para-title">
        没有题的条款，点一条就录
      </Box>
      <Box className="clause-chips">
        {clauses.map((no) => (
          <Tap
            key={no}
            id={`without-${no}`}
            className="clause-chip"
            label={`给${no}录一道题`}
            onTap={() => openQuestion(policyId, { clause: no })}
          >
            {no}
          </Tap>
        ))}
      </Box>
    </Box>
  );
};

export type BankSideProps = Readonly<{
  line: BankLine;
  lines: readonly BankLine[];
  today: string;
  /** Only an officer changes anything; an auditor looks. */
  may: boolean;
  again: () => void;
  onClose: () => void;
}>;

/** The panel. */
export const BankSide = ({ line, lines, today, may, again, onClose }: BankSideProps) => {
  const [ending, setEnding] = useState(false);
  const { policy } = line;
  const holds = policy.holds !== 'no_more';
  return (
    <Side id="bank-side" title={policy.title} onClose={onClose}>
      <Box className="sm c2">{[policy.issuer, policy.number].filter(Boolean).join('，')}</Box>
      <Box className="sm c2">{sayVersion(policy, today)}</Box>
      <Bars line={line} />
      {holds && may && <Without policyId={policy.policyId} />}
      <Box className="acts">
        <Button id="side-questions" onTap={() => openQuestions(policy.policyId)}>
          {line.questions === 0 ? '打开题库' : `看这 ${line.questions} 道题`}
        </Button>
        {holds && may && (
          <Button id="side-revise" kind="plain" onTap={() => openPolicyForm(policy.policyId)}>
            出新版本
          </Button>
        )}
        {holds && may && policy.supersededOn === undefined && (
          <Button id="side-supersede" kind="bare" small onTap={() => setEnding(true)}>
            废止这份政策
          </Button>
        )}
      </Box>
      {ending && (
        <SupersedeSheet
          policy={policy}
          questions={line.questions}
          others={lines
            .map((other) => other.policy)
            .filter((other) => other !== policy && other.holds !== 'no_more')}
          onClose={() => setEnding(false)}
          onDone={() => {
            setEnding(false);
            again();
          }}
        />
      )}
    </Side>
  );
};
