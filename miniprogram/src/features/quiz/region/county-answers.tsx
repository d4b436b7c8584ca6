// The county's answers to one paper town by town, whatever lacks most first; each opens the town's own people.
import type { SetPaper } from '#shared/outreach/region-learning.ts';
import { openRegionLearning } from '../../../kernel/quiz-ways.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { percentOf, sayTownLine, sumOf, type TownLine } from './county-lines.ts';
import { placesHead, sayStanding } from './region-words.ts';

const Figure = ({ of, late = false }: { of: number; late?: boolean }) => (
  <Words className={of === 0 ? 'c3' : late ? 'late' : ''}>{of}</Words>
);

const Bar = ({ line }: { line: TownLine }) => (
  <Box className="cover-bar">
    <Box className="cover-in" style={{ width: `${percentOf(line)}%` }} />
  </Box>
);

const columnsOf = (paper: SetPaper, over: boolean): readonly Column<TownLine>[] => [
  { key: 'name', head: '镇（街道）', width: 176, cell: ({ townName }) => townName },
  {
    key: 'places',
    head: placesHead(paper),
    width: 92,
    right: true,
    cell: ({ places }) => <Figure of={places} />,
  },
  { key: 'passed', head: '及格', width: 68, right: true, cell: ({ passed }) => <Figure of={passed} /> },
  { key: 'failed', head: '没及格', width: 80, right: true, cell: ({ failed }) => <Figure of={failed} /> },
  {
    key: 'not-yet',
    head: sayStanding('not_yet', over),
    width: 80,
    right: true,
    cell: ({ notYet }) => <Figure of={notYet} />,
  },
  {
    key: 'lacks',
    head: '还差 ▾',
    width: 80,
    right: true,
    sorted: true,
    cell: ({ lacks }) => <Figure of={lacks} late />,
  },
  { key: 'bar', head: '', cell: (line) => <Bar line={line} /> },
];

type RowProps = Readonly<{ line: TownLine; paper: SetPaper; over: boolean; onOpen: () => void }>;

const TownRow = ({ line, paper, over, onOpen }: RowProps) => (
  <ListRow id={`answers-of-${line.town}`} onTap={onOpen}>
    <Box className="row">
      <Words className="b grow">{line.townName}</Words>
      <Words className={line.lacks > 0 ? 'late sm nb' : 'c2 sm nb'}>
        {line.lacks > 0 ? `还差\u00a0${sayCount(line.lacks, '个')}` : '都及格了'}
      </Words>
    </Box>
    <Bar line={line} />
    <Box className="sub">{sayTownLine(line, paper, over)}</Box>
  </ListRow>
);

type AnswersProps = Readonly<{
  towns: readonly TownLine[];
  paper: SetPaper;
  /** Whether the paper has closed. */
  over: boolean;
  wide: boolean;
}>;

/** The towns. */
export const CountyAnswers = ({ towns, paper, over, wide }: AnswersProps) => {
  const open = (town: string): void => openRegionLearning({ town, paper: paper.paperId });
  return wide ? (
    <Table
      id="towns-answers"
      label="各镇答题"
      columns={columnsOf(paper, over)}
      rows={towns}
      keyOf={({ town }) => town}
      dense
      onOpen={({ town }) => open(town)}
      total={sumOf(towns)}
    />
  ) : (
    <Card id="town-answers">
      {towns.map((line) => (
        <TownRow key={line.town} line={line} paper={paper} over={over} onOpen={() => open(line.town)} />
      ))}
    </Card>
  );
};
