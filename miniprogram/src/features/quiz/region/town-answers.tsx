// A town's people with one paper: at a desk a table to be printed, on a phone rows; whoever has not answered first.
import { openPerson } from '../../../kernel/ways.ts';
import { roleNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { sayStanding } from './region-words.ts';
import type { AnswerLine } from './town-lines.ts';

const Standing = ({ line: { standing }, over }: { line: AnswerLine; over: boolean }) => (
  <Chip tone={standing === 'passed' ? 'act' : 'warn'}>{sayStanding(standing, over)}</Chip>
);

const columnsOf = (over: boolean): readonly Column<AnswerLine>[] => [
  { key: 'name', head: '姓名', width: 116, cell: ({ name }) => name },
  { key: 'role', head: '身份', width: 132, cell: ({ role }) => roleNames[role] },
  { key: 'place', head: '地方', cell: ({ regionName }) => regionName },
  {
    key: 'standing',
    head: '这份卷子 ▾',
    width: 108,
    sorted: true,
    cell: (line) => <Standing line={line} over={over} />,
  },
];

type OnOpen = (line: AnswerLine) => void;

const Row = ({ line, over, onOpen }: { line: AnswerLine; over: boolean; onOpen: OnOpen | undefined }) => (
  <ListRow id={`answer-${line.personId}`} {...(onOpen && { onTap: () => onOpen(line) })}>
    <Box className="row">
      <Box className="grow">
        <Box className="b">{line.name}</Box>
        <Box className="sub">{line.regionName}</Box>
      </Box>
      <Box className="answer-end">
        <Standing line={line} over={over} />
      </Box>
    </Box>
  </ListRow>
);

type AnswersProps = Readonly<{
  town: string;
  lines: readonly AnswerLine[];
  /** Whether the paper has closed. */
  over: boolean;
  wide: boolean;
  /** Whether a person may be opened from here. */
  mayOpen: boolean;
}>;

/** The people. */
export const TownAnswers = ({ town, lines, over, wide, mayOpen }: AnswersProps) => {
  const onOpen: OnOpen | undefined = mayOpen ? ({ personId }) => openPerson(town, personId) : undefined;
  return wide ? (
    <Table
      id="answers-table"
      label="谁答了"
      columns={columnsOf(over)}
      rows={lines}
      keyOf={({ personId }) => personId}
      dense
      {...(onOpen && { onOpen })}
    />
  ) : (
    <Card id="answers">
      {lines.map((line) => (
        <Row key={line.personId} line={line} over={over} onOpen={onOpen} />
      ))}
    </Card>
  );
};
