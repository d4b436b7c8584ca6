// The county's figures town by town, whatever lacks most first; each opens the town's own register.
import { hoursIn } from '#shared/training/hours.ts';
import { openHours } from '../../../kernel/training-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { ListRow, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { HoursBar } from '../parts/hours-bar.tsx';
import { sayHours } from '../parts/training-words.ts';
import { lacksOf, percentOf, sumOf, type TownLine, townsByLack } from './hours-lines.ts';

const Figure = ({ of, late = false }: { of: number; late?: boolean }) => (
  <Words className={of === 0 ? 'c3' : late ? 'late' : ''}>{of}</Words>
);

const columns: readonly Column<TownLine>[] = [
  { key: 'name', head: '镇（街道）', width: 200, cell: ({ townName }) => townName },
  {
    key: 'villages',
    head: '村（居）',
    width: 92,
    right: true,
    cell: ({ villages }) => <Figure of={villages} />,
  },
  { key: 'enough', head: '学时够的', width: 100, right: true, cell: ({ enough }) => <Figure of={enough} /> },
  {
    key: 'lacks',
    head: '还不够 ▾',
    width: 100,
    right: true,
    sorted: true,
    cell: (line) => <Figure of={lacksOf(line)} late />,
  },
  {
    key: 'qualified',
    head: '通过上岗考试的',
    width: 140,
    right: true,
    cell: ({ qualified }) => <Figure of={qualified} />,
  },
  { key: 'minutes', head: '学时合计', width: 108, right: true, cell: ({ minutes }) => hoursIn(minutes) },
  {
    key: 'bar',
    head: '',
    cell: ({ enough, villages }) => <HoursBar percent={percentOf(enough, villages)} />,
  },
];

const TownRow = ({ line }: { line: TownLine }) => (
  <ListRow id={`town-hours-${line.town}`} onTap={() => openHours(line.town)}>
    <Box className="row">
      <Words className="b grow">{line.townName}</Words>
      <Words className={lacksOf(line) > 0 ? 'late sm' : 'c2 sm'}>
        {lacksOf(line) > 0 ? `${lacksOf(line)}\u00a0个村（居）还不够` : '都够了'}
      </Words>
    </Box>
    <HoursBar percent={percentOf(line.enough, line.villages)} />
    <Box className="sub">
      {`${line.villages}\u00a0个村（居），${line.qualified}\u00a0个通过上岗考试，共\u00a0${sayHours(line.minutes)}`}
    </Box>
  </ListRow>
);

/** The towns. */
export const CountyHours = ({ towns, wide }: { towns: readonly TownLine[]; wide: boolean }) => {
  const rows = [...towns].sort(townsByLack);
  return wide ? (
    <Table
      id="towns-hours"
      label="各镇的学时"
      columns={columns}
      rows={rows}
      keyOf={({ town }) => town}
      dense
      onOpen={({ town }) => openHours(town)}
      total={sumOf(towns)}
    />
  ) : (
    <Strip>
      {rows.map((line) => (
        <TownRow key={line.town} line={line} />
      ))}
    </Strip>
  );
};
