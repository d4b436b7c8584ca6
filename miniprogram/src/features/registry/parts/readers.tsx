// Who opened a child's file, when and why; at a desk as a table.
import type { Readers as ReadersAnswer } from '#shared/access/reading.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { whyNames } from '../../../kernel/file-names.ts';
import { clock } from '../../../kernel/phone.ts';
import { childReaders } from '../../../kernel/queries.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { roleNames } from '../../../kernel/words.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { useWide } from '../../../ui/use-wide.ts';

/** A family's own opening needs no reason. */
const sayWhy = ({ role, why }: Reader): string => (role === 'guardian' ? '家里人' : whyNames[why]);

/** 今天 9:41, 昨天 16:12, 6月4日 10:31 */
const sayWhen = (at: string, today: string): string =>
  `${countyDate(at) === today ? '今天 ' : ''}${sayMoment(at, today)}`;

type Reader = ReadersAnswer['readers'][number];

const columns: readonly Column<Reader>[] = [
  {
    key: 'at',
    head: '什么时候 ▾',
    width: 150,
    sorted: true,
    cell: (row) => sayWhen(row.at, clock.today()),
  },
  { key: 'name', head: '谁', width: 100, cell: (row) => row.name },
  { key: 'role', head: '身份', cell: (row) => `${roleNames[row.role]}，${row.regionName}` },
  {
    key: 'why',
    head: '为什么',
    width: 150,
    cell: (row) => <Words className={row.why === 'glass' ? 'late' : ''}>{sayWhy(row)}</Words>,
  },
];

const Row = ({ reader, today }: { reader: Reader; today: string }) => (
  <Box className="li">
    <Box className="grow">
      <Box className="row">
        <Words className="b grow">{reader.name}</Words>
        <Words className="sm c2 nb">{sayWhen(reader.at, today)}</Words>
      </Box>
      <Box className="sub row wrap">
        <Words className="grow">
          {roleNames[reader.role]}
          <Sep />
          {reader.regionName}
        </Words>
        <Chip tone={reader.why === 'glass' ? 'warn' : 'plain'}>{sayWhy(reader)}</Chip>
      </Box>
    </Box>
  </Box>
);

/** The readers of a file; `own` speaks to the child's family. */
export const Readers = ({ childId, own = false }: { childId: string; own?: boolean }) => {
  const reading = useRead(childReaders(childId));
  const wide = useWide();
  const today = clock.today();
  const readers = reading.answer?.value.readers ?? [];
  if (!reading.answer)
    return (
      <Box className="pad gap">
        <NotRead reading={reading} words="正在取谁看过" />
      </Box>
    );
  if (readers.length === 0)
    return (
      <Box className="pad gap">
        <EmptyState id="no-readers" bold="还没有人打开过这份档案" plain="谁打开过，都会记在这里，改不掉。" />
      </Box>
    );
  return (
    <Box id="readers">
      <Box className="pad lead">
        <Box className="sm c2 said">
          {own
            ? '谁打开过孩子的档案，都记在这里，谁也改不掉。一小时里看几次算一次。'
            : '每打开一次都会记下，孩子的家里人也能看到。一小时里看几次算一次。'}
        </Box>
      </Box>
      {wide ? (
        <Table
          id="reader-table"
          label="谁看过"
          columns={columns}
          rows={readers}
          keyOf={(row) => row.at + row.name + row.why}
        />
      ) : (
        <Strip>
          {readers.map((reader) => (
            <Row key={reader.at + reader.name + reader.why} reader={reader} today={today} />
          ))}
        </Strip>
      )}
    </Box>
  );
};
