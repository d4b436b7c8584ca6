// One question after all is over: what was chosen, what is right, and why, by which clause.
import { openPolicy } from '../../../kernel/outreach-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Card } from '../../../ui/rows.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { type NamedClause, sayClause } from './clause-titles.ts';
import { type Numbered, sayAnswer } from './result-words.ts';

type AnswerProps = Readonly<{ name: string; lines: readonly string[]; isRight: boolean; strong?: boolean }>;

const AnswerLine = ({ name, lines, isRight, strong = false }: AnswerProps) => (
  <Box className="answer">
    <Words className="answer-name">{name}</Words>
    <Box className={strong ? 'grow b' : 'grow'}>
      {lines.map((words) => (
        <Box key={words}>{words}</Box>
      ))}
    </Box>
    <Icon name={isRight ? 'tick' : 'close'} size="s" tone={isRight ? 'act' : 'warn'} />
    <Words className="unseen">{isRight ? '对' : '错'}</Words>
  </Box>
);

/** The card; the clause opens where it is written. */
export const ScoredCard = ({
  numbered: { n, scored },
  named,
}: {
  numbered: Numbered;
  named: NamedClause;
}) => {
  const { question, chosen, isRight, clause } = scored;
  return (
    <Card id={`scored-${n}`} padded>
      <Box className="cap">{`第 ${n} 题`}</Box>
      <Box as="h2" className="b">
        {question.asks}
      </Box>
      <Box className="answers">
        <AnswerLine name="您答" lines={sayAnswer(question, chosen)} isRight={isRight} strong={isRight} />
        {!isRight && <AnswerLine name="应是" lines={sayAnswer(question, question.right)} isRight strong />}
      </Box>
      <Tap
        id={`clause-${n}`}
        className="law"
        role="link"
        onTap={() => openPolicy(clause.policyId, { clause: clause.no })}
      >
        <Box className="row">
          <Words className="sm b grow">{sayClause(named)}</Words>
          <Icon name="onward" tone="third" size="s" />
        </Box>
        <Box className="sm c2">{question.because}</Box>
        {named.plainly !== undefined && named.plainly !== question.because && (
          <Box className="sm plainly">{named.plainly}</Box>
        )}
      </Tap>
    </Card>
  );
};
