// Places with their coverage: at a desk a table whose figures stand under one another, on a phone rows; each with a bar and its number.
import type { CoverCounts } from '#shared/entrustment/views.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { ListRow, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { byNeed, percentOf, sayPercent, sumOf } from './cover-words.ts';

/** The share as a bar; what it says is said beside it. */
const Bar = ({ counts }: { counts: Pick<CoverCounts, 'must' | 'covered'> }) => (
  <Box className="cover-bar">
    <Box className="cover-in" style={{ width: `${percentOf(counts) ?? 0}%` }} />
  </Box>
);

const Figure = ({ of, late = false }: { of: number; late?: boolean }) => (
  <Words className={of === 0 ? 'c3' : late ? 'late' : ''}>{of}</Words>
);

const columnsFor = (head: string, days: number): readonly Column<CoverCounts>[] => [
  { key: 'name', head, width: 184, cell: ({ name }) => name },
  { key: 'must', head: '应有', width: 84, right: true, cell: ({ must }) => <Figure of={must} /> },
  { key: 'covered', head: '已有', width: 84, right: true, cell: ({ covered }) => <Figure of={covered} /> },
  {
    key: 'lacking',
    head: '还没有',
    width: 92,
    right: true,
    cell: ({ must, covered }) => <Figure of={must - covered} late />,
  },
  {
    key: 'long',
    head: `缺满 ${days} 天 ▾`,
    width: 124,
    right: true,
    sorted: true,
    cell: ({ lackingLong }) => <Figure of={lackingLong} late />,
  },
  { key: 'percent', head: '覆盖率', width: 92, right: true, cell: (counts) => sayPercent(counts) },
  { key: 'bar', head: '', cell: (counts) => <Bar counts={counts} /> },
];

const sayLacking = ({ must, covered, lackingLong }: CoverCounts, days: number): string => {
  if (must === 0) return '没有要签的孩子';
  const lacking = must - covered;
  if (lacking === 0) return `${must} 个都有`;
  return `应有 ${must} 个，还没有 ${lacking} 个${lackingLong > 0 ? `，缺满 ${days} 天的 ${lackingLong} 个` : ''}`;
};

const PlaceRow = ({
  counts,
  days,
  onOpen,
}: {
  counts: CoverCounts;
  days: number;
  onOpen: ((region: string) => void) | undefined;
}) => (
  <ListRow id={`place-${counts.region}`} {...(onOpen && { onTap: () => onOpen(counts.region) })}>
    <Box className="row">
      <Words className="b grow">{counts.name}</Words>
      <Words className={counts.lackingLong > 0 ? 'late' : 'c2'}>{sayPercent(counts)}</Words>
    </Box>
    <Bar counts={counts} />
    <Box className="sub">{sayLacking(counts, days)}</Box>
  </ListRow>
);

export type CoverTableProps = Readonly<{
  id: string;
  /** What the places are: 镇（街道） or 村（居）. */
  head: string;
  /** What stands in the row of the sums. */
  whole: string;
  places: readonly CoverCounts[];
  /** After how many days a lack is long, by the policy. */
  days: number;
  wide: boolean;
  onOpen?: (region: string) => void;
}>;

/** The places, those in need first. */
export const CoverTable = ({ id, head, whole, places, days, wide, onOpen }: CoverTableProps) => {
  const rows = [...places].sort(byNeed);
  return wide ? (
    <Table
      id={id}
      label={`各${head}的覆盖`}
      columns={columnsFor(head, days)}
      rows={rows}
      keyOf={({ region }) => region}
      {...(onOpen && { onOpen: ({ region }: CoverCounts) => onOpen(region) })}
      total={{ region: '', name: whole, ...sumOf(places) }}
    />
  ) : (
    <Strip>
      {rows.map((counts) => (
        <PlaceRow key={counts.region} counts={counts} days={days} onOpen={onOpen} />
      ))}
    </Strip>
  );
};
