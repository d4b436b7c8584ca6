// What a check found: every wrong cell with how to mend it, and every good row as a taker will see it.
import type { ImportChecked } from '#shared/outreach/import.ts';
import { difficultyNames, questionKindNames } from '../../../kernel/policy-words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { Asked } from '../parts/asked.tsx';
import { columnName, type FaultLine, faultWords, sayCell } from './import-words.ts';

/** A good row. */
export type GoodRow = ImportChecked['good'][number];

const stateOf = ({ inBank }: FaultLine) => (inBank ? <Chip>已在题库</Chip> : <Chip tone="warn">要改</Chip>);

const faultColumns: readonly Column<FaultLine>[] = [
  { key: 'row', head: '行', width: 52, right: true, cell: ({ row }) => <Words className="c3">{row}</Words> },
  {
    key: 'asks',
    head: '题目',
    width: 180,
    cell: ({ asks }) => <Box className="cut b">{asks === '' ? '—' : asks}</Box>,
  },
  { key: 'state', head: '情况', width: 84, cell: stateOf },
  {
    key: 'column',
    head: '哪一列',
    width: 72,
    cell: ({ column }) => <Words className="c2">{columnName(column)}</Words>,
  },
  {
    key: 'says',
    head: '表里写的',
    width: 150,
    cell: ({ says }) => <Box className="cut">{sayCell(says)}</Box>,
  },
  { key: 'wrong', head: '哪里不对', cell: ({ column, fault }) => faultWords(column, fault).wrong },
  {
    key: 'mend',
    head: '怎么改',
    width: 128,
    cell: ({ column, fault }) => <Words className="b">{faultWords(column, fault).mend}</Words>,
  },
];

type ListProps<Line> = Readonly<{
  lines: readonly Line[];
  wide: boolean;
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
}>;

/** The wrong cells. */
export const FaultList = ({ lines, wide, chosen, onChoose }: ListProps<FaultLine>) =>
  wide ? (
    <Table
      id="faults-table"
      label="要看的行"
      columns={faultColumns}
      rows={lines}
      keyOf={({ key }) => key}
      chosen={chosen}
      onOpen={({ key }) => onChoose(key)}
      onLeave={() => onChoose(undefined)}
    />
  ) : (
    <Strip>
      {lines.map((line) => {
        const { wrong, mend } = faultWords(line.column, line.fault);
        return (
          <Box key={line.key} id={`fault-${line.key}`} className="li">
            <Box className="grow">
              <Box className="row">
                <Box className="b grow">{`第 ${line.row} 行，${columnName(line.column)}`}</Box>
                {stateOf(line)}
              </Box>
              <Box className="sub">{sayCell(line.says)}</Box>
              <Box className="sm">
                {`${wrong}，`}
                <Words className="b">{mend}</Words>
              </Box>
            </Box>
          </Box>
        );
      })}
    </Strip>
  );

/** The key of a good row. */
export const keyOfGood = ({ row }: GoodRow): string => `good-${row}`;

const goodColumns = (titles: ReadonlyMap<string, string>): readonly Column<GoodRow>[] => [
  { key: 'row', head: '行', width: 52, right: true, cell: ({ row }) => <Words className="c3">{row}</Words> },
  { key: 'asks', head: '题目', cell: ({ question }) => <Box className="two-lines">{question.asks}</Box> },
  {
    key: 'policy',
    head: '政策和条号',
    width: 260,
    cell: ({ policyId, question }) => (
      <Box className="c2">
        <Box className="cut">{titles.get(policyId) ?? ''}</Box>
        {question.clause}
      </Box>
    ),
  },
  { key: 'kind', head: '题型', width: 56, cell: ({ question }) => questionKindNames[question.kind] },
  {
    key: 'difficulty',
    head: '难度',
    width: 56,
    cell: ({ question }) => difficultyNames[question.difficulty],
  },
];

type GoodProps = ListProps<GoodRow> & Readonly<{ titles: ReadonlyMap<string, string> }>;

/** A good row as a taker sees it, with its key. */
export const GoodRowDetails = ({ row, titles }: { row: GoodRow; titles: ReadonlyMap<string, string> }) => (
  <>
    <Asked question={row.question} right={row.question.right} because={row.question.because} />
    <Box className="para sm c2">{`《${titles.get(row.policyId) ?? ''}》${row.question.clause}`}</Box>
  </>
);

/** The good rows. */
export const GoodList = ({ lines, titles, wide, chosen, onChoose }: GoodProps) =>
  wide ? (
    <Table
      id="good-table"
      label="可以导入的行"
      columns={goodColumns(titles)}
      rows={lines}
      keyOf={keyOfGood}
      chosen={chosen}
      onOpen={(row) => onChoose(keyOfGood(row))}
      onLeave={() => onChoose(undefined)}
    />
  ) : (
    <Box className="pad">
      {lines.map((row) => {
        const key = keyOfGood(row);
        const open = key === chosen;
        return (
          <Card key={key}>
            <Tap id={key} className="li" open={open} onTap={() => onChoose(open ? undefined : key)}>
              <Box className="grow">
                {!open && <Box className="two-lines">{row.question.asks}</Box>}
                <Box className="sub">
                  {`第 ${row.row} 行，${row.question.clause}，${questionKindNames[row.question.kind]}`}
                </Box>
              </Box>
            </Tap>
            {open && (
              <Box className="opened">
                <GoodRowDetails row={row} titles={titles} />
              </Box>
            )}
          </Card>
        );
      })}
    </Box>
  );
