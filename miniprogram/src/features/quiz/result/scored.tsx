// The result of an attempt: passed or not, how many were right, the wrong ones first, and what to do next.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { AttemptResult, AttemptState, ScoredQuestion } from '#shared/outreach/attempts.ts';
import { openContest } from '../../../kernel/quiz-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { AllowRow } from '../../messages/parts/allow-row.tsx';
import { sayTook } from '../parts/time-words.ts';
import type { NamedClause } from './clause-titles.ts';
import { figureOf, type Numbered, numberedIn, sayCounts, sayLate, sayPassed } from './result-words.ts';
import { ScoredCard } from './scored-card.tsx';

const Score = ({ attempt, result }: { attempt: AttemptState; result: AttemptResult }) => (
  <Box className="score" id="score">
    <Box className="score-figure">{figureOf(result)}</Box>
    <Box className="grow">
      <Box as="h1" id="passed" className="score-say">
        {sayPassed(attempt.purpose, result)}
      </Box>
      <Box className="sm c2" id="counts">
        {sayCounts(attempt.purpose, result)}
      </Box>
      {attempt.purpose === 'start_of_duty' && result.passed && <Box className="sm act b">可以独立上岗了</Box>}
      {attempt.deadlineAt !== undefined && (
        <Box className="cap">{`用了 ${sayTook(result.tookMs)}。${result.late ? sayLate(attempt) : ''}`}</Box>
      )}
    </Box>
  </Box>
);

const Remind = ({ count }: { count: number }) => (
  <Box className="remind" id="remind">
    <Icon name="bell" size="s" tone="third" />
    <Box className="sm c2">
      {count === 1 ? '下次走访会提醒您这一条。' : `下次走访会提醒您这 ${count} 条。`}
    </Box>
  </Box>
);

type CardsProps = Readonly<{
  questions: readonly Numbered[];
  nameOf: (scored: ScoredQuestion) => NamedClause;
}>;

const Cards = ({ questions, nameOf }: CardsProps) => (
  <>
    {questions.map((numbered) => (
      <ScoredCard key={numbered.n} numbered={numbered} named={nameOf(numbered.scored)} />
    ))}
  </>
);

export type ScoredProps = Readonly<{
  attempt: AttemptState;
  result: AttemptResult;
  questions: readonly ScoredQuestion[];
  role: Session['role'];
  nameOf: (scored: ScoredQuestion) => NamedClause;
}>;

/** Everything there is to see of an attempt whose answers may be told. */
export const Scored = ({ attempt, result, questions, role, nameOf }: ScoredProps) => {
  const [showsAll, setShowsAll] = useState(false);
  const { wrong, all } = numberedIn(questions);
  const clauses = new Set(wrong.map(({ scored }) => scored.clause.policyId + scored.clause.no));
  const { contestId } = attempt;
  return (
    <>
      <Score attempt={attempt} result={result} />
      {wrong.length > 0 && !showsAll && (
        <>
          <SectionHead title={`答错 ${wrong.length} 题`} />
          <Cards questions={wrong} nameOf={nameOf} />
        </>
      )}
      {wrong.length === 0 && !showsAll && (
        <Box id="none-wrong" className="c2">
          都答对了，没有要复习的。
        </Box>
      )}
      {showsAll && (
        <>
          <SectionHead title={`全部 ${all.length} 题`} />
          <Cards questions={all} nameOf={nameOf} />
        </>
      )}
      {wrong.length > 0 && role === 'director' && <Remind count={clauses.size} />}
      <AllowRow subscription="learning" />
      <Box className="gap">
        <Card>
          <ListRow id="show-all" onTap={() => setShowsAll(!showsAll)}>
            {showsAll ? '只看答错的' : `看全部 ${all.length} 题`}
          </ListRow>
          {contestId !== undefined && (
            <ListRow id="show-ranks" onTap={() => openContest(contestId)}>
              <Words>看名次</Words>
            </ListRow>
          )}
        </Card>
      </Box>
    </>
  );
};
