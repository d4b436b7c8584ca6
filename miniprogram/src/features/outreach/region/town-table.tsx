// At a desk the county is one table: a line for each town with a cell for each village; Enter opens the town beside it.
import { openCoverage, openVillageSessions } from '../../../kernel/outreach-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { Side } from '../../../ui/side.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Cells } from './cells.tsx';
import { missingIn, reachedIn, sayHeardBy, sayNames, sayShare, type TownCoverage } from './coverage-words.ts';

const MOST_NAMES = 12;

const Lacking = ({ of }: { of: number }) => <Words className={of === 0 ? 'c3' : 'late'}>{of}</Words>;

const figures: readonly Column<TownCoverage>[] = [
  { key: 'town', head: '镇（街道、区）', width: 176, cell: ({ townName }) => townName },
  {
    key: 'reached',
    head: '办过 / 村居',
    width: 128,
    right: true,
    cell: ({ villages }) => {
      const { reached, villages: all } = reachedIn(villages);
      return `${reached}\u00a0/\u00a0${all}`;
    },
  },
  {
    key: 'missing',
    head: '还差 ▾',
    width: 72,
    right: true,
    sorted: true,
    cell: ({ villages }) => <Lacking of={missingIn(villages).length} />,
  },
];

const share: Column<TownCoverage> = {
  key: 'share',
  head: '%',
  width: 72,
  right: true,
  cell: ({ villages }) => sayShare(reachedIn(villages)),
};

const map: Column<TownCoverage> = {
  key: 'map',
  head: '各村（居）办了几次',
  cell: ({ villages }) => <Cells villages={villages} />,
};

const names: Column<TownCoverage> = {
  key: 'names',
  head: '没有的村（居）',
  cell: ({ villages }) => sayNames(villages, villages.length),
};

const lackOnly: readonly Column<TownCoverage>[] = figures
  .filter(({ key }) => key !== 'reached')
  .concat(names);

type TableProps = Readonly<{
  towns: readonly TownCoverage[];
  onlyMissing: boolean;
  chosen: string | undefined;
  onChoose: (town: string | undefined) => void;
}>;

const wholeOf = (towns: readonly TownCoverage[]): TownCoverage => ({
  town: '',
  townName: '全市',
  villages: towns.flatMap(({ villages }) => villages),
});

// The sum of the county has no cells of its own.
const columnsWithSum = (columns: readonly Column<TownCoverage>[]): readonly Column<TownCoverage>[] =>
  columns.map((column) =>
    column.key === 'map' || column.key === 'names'
      ? {
          ...column,
          cell: (town) => (town.town === '' ? sayHeardBy(reachedIn(town.villages).heard) : column.cell(town)),
        }
      : column,
  );

/** The table. */
export const TownTable = ({ towns, onlyMissing, chosen, onChoose }: TableProps) => (
  <Table
    id="coverage-table"
    label="各镇宣讲"
    columns={columnsWithSum(onlyMissing ? lackOnly : [...figures, share, map])}
    rows={towns}
    keyOf={({ town }) => town}
    chosen={chosen}
    dense
    onOpen={({ town }) => onChoose(town)}
    onLeave={() => onChoose(undefined)}
    {...(!onlyMissing && { total: wholeOf(towns) })}
  />
);

/** One town beside the table: who is missing, then who was reached. */
export const TownSide = ({ town, onClose }: { town: TownCoverage; onClose: () => void }) => {
  const missing = missingIn(town.villages);
  const reached = town.villages.filter(({ sessions }) => sessions > 0);
  const { heard } = reachedIn(town.villages);
  return (
    <Side id="coverage-side" title={town.townName} onClose={onClose}>
      <Box className="sm c2">{`${town.villages.length} 个村（居），${sayHeardBy(heard)}`}</Box>
      {missing.length > 0 && (
        <>
          <Box className="pt">{`还没有 ${missing.length} 个`}</Box>
          <Box className="sm">{sayNames(missing, MOST_NAMES)}</Box>
        </>
      )}
      {reached.length > 0 && <Box className="pt">{`办过 ${reached.length} 个`}</Box>}
      {reached.map(({ village, villageName, sessions, heard: listened }) => (
        <ListRow
          key={village}
          id={`side-${village}`}
          end={`${sessions} 次，${listened} 人`}
          onTap={() => openVillageSessions(village)}
        >
          <Words className="sm">{villageName}</Words>
        </ListRow>
      ))}
      <Box className="acts">
        <Button id="open-town" onTap={() => openCoverage(town.town)}>
          打开全镇
        </Button>
      </Box>
    </Side>
  );
};
