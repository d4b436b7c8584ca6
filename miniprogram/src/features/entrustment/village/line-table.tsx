// At a desk a village's sheets are one table in the order of urgency, and a child without one stands beside it.

import { sayDate } from '../../../kernel/say.ts';
import { openChild, openDraft } from '../../../kernel/ways.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Side } from '../../../ui/side.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { sayLacking } from '../parts/sheet-words.ts';
import { groupNames, type Line } from './groups.ts';
import { keyOfLine, nameOfLine, sayLine, sayLineEnd } from './line-words.ts';

const None = () => <Words className="c3">—</Words>;

/** Beside the panel the table leaves out what the panel says. */
const BESIDE = ['until', 'caregiver'];

const columnsOn = (today: string): readonly Column<Line>[] => [
  { key: 'name', head: '孩子', width: 80, cell: nameOfLine },
  { key: 'group', head: '现在 ▾', width: 150, sorted: true, cell: ({ group }) => groupNames[group] },
  {
    key: 'caregiver',
    head: '照看人',
    width: 80,
    cell: (line) => (line.kind === 'sheet' ? line.sheet.caregiverName : <None />),
  },
  {
    key: 'what',
    head: '情况',
    cell: (line) => sayLine(line, today).replace(/^照看人 [^，]+，/, ''),
  },
  {
    key: 'until',
    head: '到期',
    width: 124,
    right: true,
    cell: (line) => (line.kind === 'sheet' ? sayDate(line.sheet.untilOn, today) : <None />),
  },
  {
    key: 'end',
    head: '多久了',
    width: 124,
    right: true,
    cell: (line) => {
      const { words, late } = sayLineEnd(line, today);
      return <Words className={late ? 'late' : 'c2'}>{words}</Words>;
    },
  },
];

type TableProps = Readonly<{
  lines: readonly Line[];
  today: string;
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
}>;

/** The table. */
export const LineTable = ({ lines, today, chosen, onChoose }: TableProps) => (
  <Table
    id="sheets-table"
    label="村里的确认书"
    columns={columnsOn(today).filter(({ key }) => chosen === undefined || !BESIDE.includes(key))}
    rows={lines}
    keyOf={keyOfLine}
    chosen={chosen}
    onOpen={(line) => onChoose(keyOfLine(line))}
    onLeave={() => onChoose(undefined)}
  />
);

type LackingProps = Readonly<{
  line: Extract<Line, { kind: 'child' }>;
  today: string;
  onClose: () => void;
}>;

/** A child without a sheet, beside the table. */
export const LackingSide = ({ line: { child }, today, onClose }: LackingProps) => (
  <Side id="lacking-side" title={child.name} onClose={onClose}>
    <Banner
      id="lacking"
      icon="attention"
      warn
      boxed
      bold={`还没有确认书，${sayLacking(child.lackingSinceOn, today)}`}
      plain={`${sayDate(child.lackingSinceOn, today)}起就该有了。满 15 天还没有，镇里会来问。`}
    />
    <Box className="acts">
      <Button id="side-draft" onTap={() => openDraft(child.childId)}>
        拟一份确认书
      </Button>
      <Button id="side-child" kind="plain" onTap={() => openChild(child.childId)}>
        打开档案
      </Button>
    </Box>
  </Side>
);
