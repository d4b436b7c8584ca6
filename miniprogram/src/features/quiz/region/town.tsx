// One town's answers: who has yet to answer the chosen paper, and which clauses its people miss.
import { useState } from 'react';
import type { Role } from '#shared/kernel/access.ts';
import type { SetPaper, TownLearning } from '#shared/outreach/region-learning.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { clock } from '../../../kernel/phone.ts';
import { townLearning } from '../../../kernel/quiz-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { AnswerFigures } from './answer-figures.tsx';
import { Answered } from './answered.tsx';
import { isOver, sayStanding } from './region-words.ts';
import { TownAnswers } from './town-answers.tsx';
import { answersTo, linesMeant, type Standings, sayTown, standingsOf } from './town-lines.ts';

const MOST_TYPED = 12;

type Narrow = Readonly<{ typed: string; onlyLacking: boolean }>;

const Narrowing = ({ narrow, onChange }: { narrow: Narrow; onChange: (narrow: Narrow) => void }) => (
  <Box className="no-print">
    <Box className="answer-narrow">
      <Box className="room-search">
        <TextLine
          id="answers-search"
          label="找人"
          value={narrow.typed}
          most={MOST_TYPED}
          hint="按姓名或村找"
          onType={(typed) => onChange({ ...narrow, typed })}
        />
      </Box>
      <Choice
        id="answers-only"
        label="看哪些人"
        options={[
          { value: 'all', name: '全部' },
          { value: 'lacking', name: '只看没答的和没及格的' },
        ]}
        chosen={[narrow.onlyLacking ? 'lacking' : 'all']}
        onChoose={(value) => onChange({ ...narrow, onlyLacking: value === 'lacking' })}
      />
    </Box>
  </Box>
);

const Nobody = ({ onlyLacking, typed }: Narrow) => (
  <EmptyState
    id="nobody-found"
    bold={onlyLacking && typed.trim() === '' ? '没有人缺' : '没有找到这个人'}
    plain={onlyLacking ? '这份卷子都及格了，点“全部”再看。' : '少输几个字再找。'}
  />
);

const figuresOf = ({ passed, failed, not_yet: open }: Standings, over: boolean) => [
  { key: 'passed', n: passed, name: '人及格' },
  { key: 'failed', n: failed, name: '人没及格', late: true },
  { key: 'not-yet', n: open, name: `人${sayStanding('not_yet', over)}`, late: true },
];

type AnswersProps = Readonly<{ learning: TownLearning; paper: SetPaper; wide: boolean; mayOpen: boolean }>;

const Answers = ({ learning, paper, wide, mayOpen }: AnswersProps) => {
  const [narrow, setNarrow] = useState<Narrow>({ typed: '', onlyLacking: false });
  const over = isOver(paper, clock.at());
  const all = answersTo(learning, paper.paperId);
  const lines = linesMeant(all, narrow.typed, narrow.onlyLacking);
  return (
    <>
      <AnswerFigures figures={figuresOf(standingsOf(all), over)} />
      <Narrowing narrow={narrow} onChange={setNarrow} />
      {lines.length === 0 ? (
        <Nobody {...narrow} />
      ) : (
        <TownAnswers town={learning.town} lines={lines} over={over} wide={wide} mayOpen={mayOpen} />
      )}
    </>
  );
};

type TownProps = Readonly<{ town: string; role: Role; led: string | undefined }>;

/** The town; `led` is the paper that somebody came to see. */
export const Town = ({ town, role, led }: TownProps) => {
  const reading = useRead(townLearning(town), ({ readAt }) => void clock.learn(readAt));
  return (
    <Answered
      title={`${spokenName(town)}答题情况`}
      role={role}
      led={led}
      reading={reading}
      say={(learning, paper) =>
        sayTown(standingsOf(answersTo(learning, paper.paperId)), isOver(paper, clock.at()))
      }
      answers={(learning, paper, wide) => (
        <Answers learning={learning} paper={paper} wide={wide} mayOpen={role !== 'auditor'} />
      )}
    />
  );
};
