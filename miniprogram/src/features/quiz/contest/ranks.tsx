// The places of a contest: rows on a phone, a table at a desk; one's own line is marked in words.
import type { RankLine } from '#shared/outreach/tables.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Card } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { sayTook } from '../parts/time-words.ts';
import { isShared, sayRank } from './contest-words.ts';

export type RanksProps = Readonly<{
  /** Those to be shown. */
  lines: readonly RankLine[];
  /** Everybody known so far, by whom a shared rank is told. */
  known: readonly RankLine[];
}>;

const keyOf = ({ rank, name, region }: RankLine): string => `${rank}-${region}-${name}`;

const Who = ({ line }: { line: RankLine }) => (
  <Words className={line.isMine ? 'b' : ''}>{line.isMine ? `${line.name}（我）` : line.name}</Words>
);

const Rank = ({ line, known }: { line: RankLine; known: readonly RankLine[] }) => (
  <Box className="rank" role="img" label={sayRank(line, known)}>
    <Box className="rank-n">{line.rank}</Box>
    <Box className="rank-word">{isShared(line, known) ? '并列' : '名'}</Box>
  </Box>
);

/** Rows, for a phone. */
export const RankRows = ({ lines, known }: RanksProps) => (
  <Card id="ranks">
    {lines.map((line) => (
      <Box key={keyOf(line)} className={line.isMine ? 'li rank-row own' : 'li rank-row'}>
        <Rank line={line} known={known} />
        <Box className="grow">
          <Who line={line} />
          <Box className="sub">{line.regionName}</Box>
        </Box>
        <Box className="rank-end">
          <Box className="nb">{`对\u00a0${sayCount(line.right, '题')}`}</Box>
          <Box className="sub nb">{sayTook(line.tookMs)}</Box>
        </Box>
      </Box>
    ))}
  </Card>
);

const columnsFor = (known: readonly RankLine[]): readonly Column<RankLine>[] => [
  {
    key: 'rank',
    head: '名次 ▾',
    width: 120,
    sorted: true,
    cell: (line) => `${isShared(line, known) ? '并列' : ''}第 ${line.rank} 名`,
  },
  { key: 'name', head: '姓名', width: 160, cell: (line) => <Who line={line} /> },
  { key: 'region', head: '村（居）', cell: ({ regionName }) => regionName },
  { key: 'right', head: '答对', width: 110, right: true, cell: ({ right, of }) => `${right} / ${of}` },
  { key: 'took', head: '用时', width: 130, right: true, cell: ({ tookMs }) => sayTook(tookMs) },
];

/** A table, for a desk. */
export const RankTable = ({ lines, known }: RanksProps) => {
  const mine = lines.find(({ isMine }) => isMine);
  return (
    <Table
      id="rank-table"
      label="名次"
      columns={columnsFor(known)}
      rows={lines}
      keyOf={keyOf}
      chosen={mine && keyOf(mine)}
    />
  );
};
