// The questions found: a table at a desk, on a phone rows that open where they stand.
import type { ReactNode } from 'react';
import { difficultyNames, questionKindNames } from '../../../kernel/policy-words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Card } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { type BankQuestion, sayRetired } from './find-questions.ts';

const columns: readonly Column<BankQuestion>[] = [
  { key: 'clause', head: '条', width: 96, cell: ({ clause }) => <Words className="c2">{clause}</Words> },
  { key: 'asks', head: '题目', cell: ({ asks }) => <Box className="two-lines">{asks}</Box> },
  { key: 'kind', head: '题型', width: 56, cell: ({ kind }) => questionKindNames[kind] },
  {
    key: 'difficulty',
    head: '难度',
    width: 56,
    cell: ({ difficulty }) => <Words className="c2">{difficultyNames[difficulty]}</Words>,
  },
];

const RETIRED: Column<BankQuestion> = {
  key: 'retired',
  head: '为什么停用',
  width: 120,
  cell: ({ retired }) => retired && <Words className="c2">{sayRetired(retired)}</Words>,
};

export type QuestionListProps = Readonly<{
  questions: readonly BankQuestion[];
  retired: boolean;
  wide: boolean;
  chosen: string | undefined;
  onChoose: (questionId: string | undefined) => void;
  /** What stands under an opened row on a phone. */
  opened: (question: BankQuestion) => ReactNode;
}>;

const Rows = ({ questions, chosen, onChoose, opened }: QuestionListProps) => (
  <Box className="pad">
    {questions.map((question) => {
      const { questionId, asks, clause, kind, difficulty } = question;
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
              {!open && <Box className="two-lines">{asks}</Box>}
              <Box className="sub">
                {`${clause}，${questionKindNames[kind]}，${difficultyNames[difficulty]}`}
              </Box>
            </Box>
          </Tap>
          {open && <Box className="opened">{opened(question)}</Box>}
        </Card>
      );
    })}
  </Box>
);

/** The list. */
export const QuestionList = (props: QuestionListProps) =>
  props.wide ? (
    <Table
      id="questions-table"
      label="题目"
      columns={props.retired ? [...columns, RETIRED] : columns}
      rows={props.questions}
      keyOf={({ questionId }) => questionId}
      chosen={props.chosen}
      onOpen={({ questionId }) => props.onChoose(questionId)}
      onLeave={() => props.onChoose(undefined)}
    />
  ) : (
    <Rows {...props} />
  );
