// Everything a published paper may ask, with its key: a table at a desk, rows that open on a phone.
import type { PaperView } from '#shared/outreach/views.ts';
import { difficultyNames, questionKindNames } from '../../../kernel/policy-words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { Asked } from '../parts/asked.tsx';

type Shown = PaperView['questions'][number];
type Titles = ReadonlyMap<string, string>;

const columnsWith = (titles: Titles): readonly Column<Shown>[] => [
  {
    key: 'asks',
    head: '题目',
    cell: ({ asks, dropped }) => (
      <>
        <Box className={dropped ? 'two-lines c3' : 'two-lines'}>{asks}</Box>
        {dropped && <Chip>不再抽</Chip>}
      </>
    ),
  },
  {
    key: 'clause',
    head: '政策和条号',
    width: 240,
    cell: ({ policyId, clause }) => (
      <Box className="c2">
        <Box className="cut">{titles.get(policyId) ?? ''}</Box>
        {clause}
      </Box>
    ),
  },
  { key: 'kind', head: '题型', width: 56, cell: ({ kind }) => questionKindNames[kind] },
  {
    key: 'difficulty',
    head: '难度',
    width: 56,
    cell: ({ difficulty }) => <Words className="c2">{difficultyNames[difficulty]}</Words>,
  },
];

/** One question with its key, in the panel or under its row. */
export const PaperQuestion = ({ question, titles }: { question: Shown; titles: Titles }) => (
  <>
    <Asked question={question} right={question.right} because={question.because} />
    <Box className="para sm c2">{`《${titles.get(question.policyId) ?? '政策'}》${question.clause}`}</Box>
    {question.dropped && <Box className="para late sm">这道题停用了，不再抽。已经抽到的人照常算分。</Box>}
  </>
);

export type PaperQuestionsProps = Readonly<{
  questions: readonly Shown[];
  titles: Titles;
  wide: boolean;
  chosen: string | undefined;
  onChoose: (questionId: string | undefined) => void;
}>;

/** The questions. */
export const PaperQuestions = ({ questions, titles, wide, chosen, onChoose }: PaperQuestionsProps) =>
  wide ? (
    <Table
      id="paper-questions"
      label="这份卷子可能问的题"
      columns={columnsWith(titles)}
      rows={questions}
      keyOf={({ questionId }) => questionId}
      chosen={chosen}
      onOpen={({ questionId }) => onChoose(questionId)}
      onLeave={() => onChoose(undefined)}
    />
  ) : (
    <Box>
      {questions.map((question) => {
        const { questionId, asks, clause, kind, dropped } = question;
        const open = questionId === chosen;
        return (
          <Card key={questionId}>
            <Tap
              id={`question-${questionId}`}
              className="li"
              open={open}
              onTap={() => onChoose(open ? undefined : questionId)}
            >
              <Box className="grow">
                {!open && <Box className={dropped ? 'two-lines c3' : 'two-lines'}>{asks}</Box>}
                <Box className="sub">
                  {`${clause}，${questionKindNames[kind]}${dropped ? '，不再抽' : ''}`}
                </Box>
              </Box>
            </Tap>
            {open && (
              <Box className="opened">
                <PaperQuestion question={question} titles={titles} />
              </Box>
            )}
          </Card>
        );
      })}
    </Box>
  );
