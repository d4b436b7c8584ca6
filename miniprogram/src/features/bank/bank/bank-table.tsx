// The county's banks: a table at a desk with the gaps first, rows on a phone.
import { openQuestions } from '../../../kernel/bank-ways.ts';
import { policyKindNames } from '../../../kernel/policy-words.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { ListRow, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { type BankLine, sayHolds, sumOfLines } from '../parts/bank-lines.ts';

type Line = Omit<BankLine, 'policy'> & Partial<Pick<BankLine, 'policy'>>;

const Figure = ({ of }: { of: number }) => <Words className={of === 0 ? 'c3' : ''}>{of}</Words>;

const figure = (
  key: 'easy' | 'middle' | 'hard' | 'questions',
  head: string,
  width: number,
): Column<Line> => ({
  key,
  head,
  width,
  right: true,
  cell: (line) => <Figure of={line[key]} />,
});

const Without = ({ n }: { n: number }) => <Words className={n > 0 ? 'late' : 'c3'}>{n}</Words>;

const columnsOn = (today: string): readonly Column<Line>[] => [
  { key: 'title', head: '政策', cell: ({ policy }) => policy?.title ?? '合计' },
  {
    key: 'kind',
    head: '哪一级',
    width: 96,
    cell: ({ policy }) => policy && <Words className="c2">{policyKindNames[policy.kind]}</Words>,
  },
  {
    key: 'holds',
    head: '现在',
    width: 108,
    cell: ({ policy }) => policy && <Words className="c2">{sayHolds(policy, today)}</Words>,
  },
  figure('easy', '容易', 72),
  figure('middle', '中等', 72),
  figure('hard', '难', 64),
  figure('questions', '题数', 76),
  {
    key: 'without',
    head: '没有题的条 ▾',
    width: 112,
    right: true,
    sorted: true,
    cell: (line) => <Without n={line.without} />,
  },
];

/** Beside the panel the table leaves out what the panel says. */
const BESIDE = ['kind', 'easy', 'middle', 'hard'];

export type BankListProps = Readonly<{
  lines: readonly BankLine[];
  today: string;
  wide: boolean;
  chosen: string | undefined;
  onChoose: (policyId: string | undefined) => void;
}>;

const sayGap = ({ without, policy }: BankLine, today: string): string =>
  policy.holds === 'no_more'
    ? '已废止'
    : without > 0
      ? `${sayCount(without, '条')}没有题`
      : policy.holds === 'not_yet'
        ? sayHolds(policy, today)
        : '';

const Rows = ({ lines, today }: Pick<BankListProps, 'lines' | 'today'>) => (
  <Strip>
    {lines.map((line) => {
      const gap = sayGap(line, today);
      return (
        <ListRow
          key={line.policy.policyId}
          id={`bank-${line.policy.policyId}`}
          onTap={() => openQuestions(line.policy.policyId)}
        >
          <Box className="b">{line.policy.title}</Box>
          <Box className="sub">
            {`${sayCount(line.questions, '道题')}${gap === '' ? '' : '，'}`}
            {gap !== '' && <Words className={line.without > 0 ? 'late' : ''}>{gap}</Words>}
          </Box>
        </ListRow>
      );
    })}
  </Strip>
);

/** The banks. */
export const BankList = ({ lines, today, wide, chosen, onChoose }: BankListProps) =>
  wide ? (
    <Table<Line>
      id="banks-table"
      label="题库"
      columns={columnsOn(today).filter(({ key }) => chosen === undefined || !BESIDE.includes(key))}
      rows={lines}
      keyOf={({ policy }) => policy?.policyId ?? 'sum'}
      chosen={chosen}
      onOpen={({ policy }) => onChoose(policy?.policyId)}
      onLeave={() => onChoose(undefined)}
      total={sumOfLines(lines)}
    />
  ) : (
    <Rows lines={lines} today={today} />
  );
