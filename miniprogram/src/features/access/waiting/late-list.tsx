// A town's late writes: a table at a desk, rows on a phone.
import { countyDate } from '#shared/kernel/time.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate, sayMoment } from '../../../kernel/say.ts';
import { openReview } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { ListRow, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { type LateLine, sayCommand, sayLate, sayWhat } from './late-words.ts';

const columnsOn = (today: string): readonly Column<LateLine>[] => [
  { key: 'child', head: '孩子', width: 92, cell: ({ childName }) => childName ?? '—' },
  { key: 'village', head: '村（居）', width: 120, cell: (line) => line.villageName },
  { key: 'what', head: '什么', width: 88, cell: sayCommand },
  { key: 'author', head: '谁写的', cell: (line) => line.authorName },
  {
    key: 'made',
    head: '写于',
    width: 92,
    right: true,
    cell: ({ madeAt }) => sayDate(countyDate(madeAt), today),
  },
  {
    key: 'came',
    head: '送到 ▴',
    width: 124,
    right: true,
    sorted: true,
    cell: ({ strandedAt }) => sayMoment(strandedAt, today),
  },
];

type ListProps = Readonly<{
  lines: readonly LateLine[];
  wide: boolean;
  chosen: string | undefined;
  onChoose: (reviewId: string | undefined) => void;
}>;

/** The late writes, the first to arrive above. */
export const LateList = ({ lines, wide, chosen, onChoose }: ListProps) => {
  const today = clock.today();
  if (lines.length === 0) return null;
  return wide ? (
    <Table
      id="waiting-table"
      label="晚到的记录"
      columns={columnsOn(today)}
      rows={lines}
      keyOf={({ reviewId }) => reviewId}
      chosen={chosen}
      onOpen={({ reviewId }) => onChoose(reviewId)}
      onLeave={() => onChoose(undefined)}
    />
  ) : (
    <Strip>
      {lines.map((line) => (
        <ListRow key={line.reviewId} id={`review-${line.reviewId}`} onTap={() => openReview(line.reviewId)}>
          <Box className="b">{sayWhat(line)}</Box>
          <Box className="sub">{`${sayCommand(line)}。${sayLate(line, today)}`}</Box>
        </ListRow>
      ))}
    </Strip>
  );
};
