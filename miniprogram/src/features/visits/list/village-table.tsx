// At a desk a village's children are a table, and the child chosen stands beside it in a panel.
import { ageOn } from '#shared/kernel/time.ts';
import type { ChildLine } from '#shared/visits/contract.ts';
import { sayDate } from '../../../kernel/say.ts';
import { openChild, openRecord } from '../../../kernel/ways.ts';
import { categoryNames, sexNames } from '../../../kernel/words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColourChip } from '../../../ui/chips.tsx';
import { Side } from '../../../ui/side.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { because, dueEnd, dueReason, isLate } from './reasons.ts';
import type { ShownLine } from './shown-line.ts';

const sayCategories = ({ categories }: ChildLine): string =>
  categories.map((one) => categoryNames[one]).join('、');

/** One under the other where there is no room. */
const Categories = ({ line: { categories } }: { line: ChildLine }) => (
  <>
    {categories.map((one, n) => (
      <Words key={one} className="nb">
        {n < categories.length - 1 ? `${categoryNames[one]}、` : categoryNames[one]}
      </Words>
    ))}
  </>
);

const Due = ({ shown: { line, waiting, refused }, today }: { shown: ShownLine; today: string }) => {
  if (waiting) return <Words>待送出</Words>;
  if (refused) return <Words className="late">没有办成</Words>;
  return <Words className={isLate(line, today) ? 'late' : ''}>{dueEnd(line, today)}</Words>;
};

const columnsOn = (today: string): readonly Column<ShownLine>[] => [
  {
    key: 'colour',
    head: '颜色',
    width: 52,
    cell: ({ line }) => <ColourChip colour={line.colour} mini />,
  },
  { key: 'name', head: '孩子', width: 96, cell: ({ line }) => line.name },
  {
    key: 'age',
    head: '性别、年龄',
    width: 108,
    cell: ({ line }) => `${sexNames[line.sex]}，${ageOn(line.bornOn, today)} 岁`,
  },
  { key: 'category', head: '类别', cell: ({ line }) => <Categories line={line} /> },
  {
    key: 'tail',
    head: '证件末两位',
    width: 96,
    cell: ({ line }) => line.idNumberTail ?? <Words className="c3">没有</Words>,
  },
  {
    key: 'last',
    head: '上次走访',
    width: 100,
    right: true,
    cell: ({ line }) => (line.lastVisitedOn ? sayDate(line.lastVisitedOn, today) : '—'),
  },
  {
    key: 'due',
    head: '下次走访 ▾',
    width: 112,
    right: true,
    sorted: true,
    cell: (shown) => <Due shown={shown} today={today} />,
  },
];

export type VillageTableProps = Readonly<{
  lines: readonly ShownLine[];
  today: string;
  chosen: string | undefined;
  onChoose: (childId: string | undefined) => void;
}>;

/** A village's children at a desk. */
export const VillageTable = ({ lines, today, chosen, onChoose }: VillageTableProps) => (
  <Table
    id="children"
    label="村里的孩子"
    columns={columnsOn(today)}
    rows={lines}
    keyOf={({ line }) => line.childId}
    chosen={chosen}
    onOpen={({ line }) => onChoose(line.childId)}
    onLeave={() => onChoose(undefined)}
  />
);

const Fact = ({ name, children }: { name: string; children: string }) => (
  <Box className="vr">
    <Words className="o">{name}</Words>
    <Words className="grow">{children}</Words>
  </Box>
);

/** One child beside the table. */
export const ChildSide = ({
  line,
  today,
  canVisit,
  onClose,
}: {
  line: ChildLine;
  today: string;
  canVisit: boolean;
  onClose: () => void;
}) => (
  <Side id="child-side" title={line.name} onClose={onClose}>
    <Box className="sm c2">
      {sexNames[line.sex]}，{ageOn(line.bornOn, today)} 岁，{sayCategories(line)}
    </Box>
    <Box className={isLate(line, today) ? 'banner warn box' : 'banner box'} style={{ marginTop: 12 }}>
      <Box className="grow">
        <Box className="b">
          {isLate(line, today)
            ? `应在 ${sayDate(line.dueOn, today)}前走访，${dueEnd(line, today)}`
            : `${sayDate(line.dueOn, today)}前走访`}
        </Box>
        <Box className="c2">
          {dueReason(line, today)}
          {because(line)}
        </Box>
      </Box>
    </Box>
    <Box as="h2" className="pt">
      档案
    </Box>
    <Fact name="证件号码">{line.idNumberTail ? `末两位 ${line.idNumberTail}` : '没有'}</Fact>
    <Fact name="建档">{sayDate(line.openedOn, today)}</Fact>
    <Fact name="上次走访">{line.lastVisitedOn ? sayDate(line.lastVisitedOn, today) : '还没有走访过'}</Fact>
    <Box className="acts">
      {canVisit && (
        <Button id="side-visit" onTap={() => openRecord(line.childId)}>
          开始走访
        </Button>
      )}
      <Button id="side-open" kind={canVisit ? 'plain' : 'main'} onTap={() => openChild(line.childId)}>
        打开档案
      </Button>
    </Box>
  </Side>
);
