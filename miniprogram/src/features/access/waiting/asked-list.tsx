// 请您转档案: the files that other villages ask the town for; each leads to the file, where it is moved.
import type { AskedLine } from '#shared/registry/file.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { openChild } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { ListRow, SectionHead, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { sayAsked, sayTo, sayWhom } from './asked-words.ts';

const columnsOn = (today: string): readonly Column<AskedLine>[] => [
  { key: 'child', head: '孩子', width: 92, cell: sayWhom },
  { key: 'from', head: '现在在', width: 120, cell: ({ villageName }) => villageName },
  { key: 'to', head: '转到', cell: sayTo },
  {
    key: 'asked',
    head: '请的时间 ▴',
    width: 124,
    right: true,
    sorted: true,
    cell: ({ askedAt }) => sayMoment(askedAt, today),
  },
];

const keyOf = ({ childId, byVillage }: AskedLine): string => `${childId}-${byVillage}`;

/** The askings, the oldest first; nothing where there are none. */
export const AskedList = ({ lines, wide }: { lines: readonly AskedLine[]; wide: boolean }) => {
  const today = clock.today();
  if (lines.length === 0) return null;
  return (
    <Box id="asked" className={wide ? 'gap' : ''}>
      <Box className={wide ? '' : 'pad'}>
        <SectionHead title="请您转档案" />
      </Box>
      {wide ? (
        <Table
          id="asked-table"
          label="请您转档案"
          columns={columnsOn(today)}
          rows={lines}
          keyOf={keyOf}
          onOpen={({ childId }) => openChild(childId)}
        />
      ) : (
        <Strip>
          {lines.map((line) => (
            <ListRow key={keyOf(line)} id={`asked-${keyOf(line)}`} onTap={() => openChild(line.childId)}>
              <Box className="b">{sayWhom(line)}</Box>
              <Box className="sub">{sayAsked(line, today)}</Box>
            </ListRow>
          ))}
        </Strip>
      )}
    </Box>
  );
};
