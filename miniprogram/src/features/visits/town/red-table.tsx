// At a desk the red list is a table, and the child chosen stands beside it in a panel.

import { ageOn } from '#shared/kernel/time.ts';
import type { RedLine } from '#shared/visits/contract.ts';
import { call } from '../../../kernel/platform.ts';
import { sayDate } from '../../../kernel/say.ts';
import { openChild, openVillage } from '../../../kernel/ways.ts';
import { categoryNames, sayFindings, sexNames } from '../../../kernel/words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColourChip } from '../../../ui/chips.tsx';
import { Side } from '../../../ui/side.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { dueEnd, dueReason, isLate } from '../list/reasons.ts';
import type { ShownLine } from '../list/shown-line.ts';

/** Beside the panel the table leaves out what the panel says. */
const BESIDE = ['last', 'director'];

const columnsOn = (today: string): readonly Column<RedLine>[] => [
  { key: 'colour', head: '颜色', width: 44, cell: (line) => <ColourChip colour={line.colour} mini /> },
  { key: 'name', head: '孩子', width: 92, cell: (line) => line.name },
  { key: 'age', head: '年龄', width: 72, right: true, cell: (line) => `${ageOn(line.bornOn, today)} 岁` },
  { key: 'village', head: '村（居）', width: 110, cell: (line) => line.villageName },
  { key: 'why', head: '为什么是红色', cell: (line) => sayFindings(line.because) },
  {
    key: 'last',
    head: '上次走访',
    width: 112,
    right: true,
    cell: (line) => (line.lastVisitedOn ? sayDate(line.lastVisitedOn, today) : '—'),
  },
  {
    key: 'due',
    head: '下次走访',
    width: 112,
    right: true,
    sorted: true,
    cell: (line) => <Words className={isLate(line, today) ? 'late' : ''}>{dueEnd(line, today)}</Words>,
  },
  { key: 'director', head: '儿童主任', width: 84, cell: (line) => line.director?.name ?? '还没有定' },
];

export type RedTableProps = Readonly<{
  lines: readonly ShownLine<RedLine>[];
  today: string;
  chosen: string | undefined;
  onChoose: (childId: string | undefined) => void;
}>;

/** The red list at a desk. */
export const RedTable = ({ lines, today, chosen, onChoose }: RedTableProps) => (
  <Table
    id="red-table"
    label="红色名单"
    columns={columnsOn(today).filter(({ key }) => chosen === undefined || !BESIDE.includes(key))}
    rows={lines.map(({ line }) => line)}
    keyOf={(line) => line.childId}
    chosen={chosen}
    onOpen={(line) => onChoose(line.childId)}
    onLeave={() => onChoose(undefined)}
  />
);

const Fact = ({ name, children }: { name: string; children: string }) => (
  <Box className="vr">
    <Words className="o">{name}</Words>
    <Words className="grow">{children}</Words>
  </Box>
);

/** One red child beside the table. */
export const RedSide = ({ line, today, onClose }: { line: RedLine; today: string; onClose: () => void }) => {
  const { director } = line;
  return (
    <Side id="red-side" title={line.name} onClose={onClose}>
      <Box className="sm c2">
        {sexNames[line.sex]}，{ageOn(line.bornOn, today)} 岁，
        {line.categories.map((one) => categoryNames[one]).join('、')}
      </Box>
      <Box className={isLate(line, today) ? 'banner warn box' : 'banner box'} style={{ marginTop: 12 }}>
        <Box className="grow">
          <Box className="b">
            {isLate(line, today)
              ? `应在 ${sayDate(line.dueOn, today)}前走访，${dueEnd(line, today)}`
              : `${sayDate(line.dueOn, today)}前走访`}
          </Box>
          <Box className="c2">{dueReason(line, today)}</Box>
        </Box>
      </Box>
      <Box as="h2" className="pt">
        情况
      </Box>
      <Fact name="因为">{sayFindings(line.because)}</Fact>
      <Fact name="村（居）">{line.villageName}</Fact>
      <Fact name="建档">{sayDate(line.openedOn, today)}</Fact>
      <Fact name="儿童主任">{director ? `${director.name} ${director.phone}` : '还没有定'}</Fact>
      <Box className="acts">
        {director && (
          <Button id="side-call" icon="call" onTap={() => call(director.phone)}>
            打电话给{director.name}
          </Button>
        )}
        <Button id="side-open" kind="plain" onTap={() => openChild(line.childId, 'visits')}>
          打开档案
        </Button>
        <Button id="side-village" kind="bare" small onTap={() => openVillage(line.village)}>
          看{line.villageName}的孩子
        </Button>
      </Box>
    </Side>
  );
};
