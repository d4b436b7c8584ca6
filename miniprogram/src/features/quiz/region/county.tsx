// The county's answers: which towns lack most of the chosen paper, and which clauses its people miss.
import type { Role } from '#shared/kernel/access.ts';
import type { CountyLearning, SetPaper } from '#shared/outreach/region-learning.ts';
import { clock } from '../../../kernel/phone.ts';
import { countyLearning } from '../../../kernel/quiz-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box } from '../../../ui/box.tsx';
import { AnswerFigures } from './answer-figures.tsx';
import { Answered } from './answered.tsx';
import { CountyAnswers } from './county-answers.tsx';
import { sayCounty, sumOf, townsWith } from './county-lines.ts';
import { isOver, placesName, sayStanding } from './region-words.ts';

const figuresOf = (towns: ReturnType<typeof townsWith>, paper: SetPaper, over: boolean) => {
  const { passed, failed, notYet } = sumOf(towns);
  return [
    { key: 'passed', n: passed, name: '人及格' },
    { key: 'failed', n: failed, name: '人没及格', late: true },
    {
      key: 'not-yet',
      n: notYet,
      name: `个${placesName(paper)}${sayStanding('not_yet', over)}`,
      late: true,
    },
  ];
};

type AnswersProps = Readonly<{ learning: CountyLearning; paper: SetPaper; wide: boolean }>;

const Answers = ({ learning, paper, wide }: AnswersProps) => {
  const over = isOver(paper, clock.at());
  const towns = townsWith(learning, paper.paperId);
  return (
    <>
      {!wide && <AnswerFigures figures={figuresOf(towns, paper, over)} />}
      <Box className="cap answer-note">按答题时在哪里任职算。要答的减去及格的，就是还差的。</Box>
      <CountyAnswers towns={towns} paper={paper} over={over} wide={wide} />
    </>
  );
};

type CountyProps = Readonly<{ county: string; role: Role; led: string | undefined }>;

/** The county; `led` is the paper that somebody came to see. */
export const County = ({ county, role, led }: CountyProps) => {
  const reading = useRead(countyLearning(county), ({ readAt }) => void clock.learn(readAt));
  return (
    <Answered
      title={`${reading.answer?.value.countyName ?? ''}答题情况`}
      role={role}
      led={led}
      reading={reading}
      say={(learning, paper) => sayCounty(townsWith(learning, paper.paperId), paper)}
      answers={(learning, paper, wide) => <Answers learning={learning} paper={paper} wide={wide} />}
    />
  );
};
