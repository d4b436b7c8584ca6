// The people of a session: at a desk a table, on a phone rows under the heads of their groups.
import { hoursIn } from '#shared/training/hours.ts';
import type { DoorLine } from '#shared/training/views.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { groupOf, type RoomGroup } from './room-lines.ts';
import { sayGroup, sayLine, sayPassage } from './room-words.ts';

type StandingProps = Readonly<{ line: DoorLine; hasOpened: boolean }>;

const Standing = ({ line, hasOpened }: StandingProps) => {
  const group = groupOf(line);
  return (
    <Words className={group === 'held' ? 'late' : group === 'awaited' ? 'c3' : 'c2'}>
      {sayGroup(group, hasOpened)}
    </Words>
  );
};

const Passage = ({ line, way }: { line: DoorLine; way: 'in' | 'out' }) => (
  <Words className={line[way] === 'none' ? 'c3' : line[way] === 'unconfirmed' ? 'late' : ''}>
    {sayPassage(line, way)}
  </Words>
);

const columnsOf = (hasOpened: boolean): readonly Column<DoorLine>[] => [
  { key: 'name', head: '姓名', width: 92, cell: ({ name }) => name },
  { key: 'village', head: '地方', width: 124, cell: ({ villageName }) => villageName },
  {
    key: 'enrolled',
    head: '报名',
    width: 64,
    cell: ({ enrolled }) => <Words className={enrolled ? '' : 'c2'}>{enrolled ? '报了' : '没报'}</Words>,
  },
  { key: 'in', head: '签到', width: 136, cell: (line) => <Passage line={line} way="in" /> },
  { key: 'out', head: '签退', width: 136, cell: (line) => <Passage line={line} way="out" /> },
  {
    key: 'credited',
    head: '学时',
    width: 64,
    cell: ({ credited }) => (credited === undefined ? <Words className="c3">—</Words> : hoursIn(credited)),
  },
  {
    key: 'standing',
    head: '现在 ▾',
    sorted: true,
    cell: (line) => <Standing line={line} hasOpened={hasOpened} />,
  },
];

export type RoomListProps = Readonly<{
  groups: readonly RoomGroup[];
  wide: boolean;
  /** Whether the door has opened by now. */
  hasOpened: boolean;
  chosen: string | undefined;
  onChoose: (personId: string | undefined) => void;
  /** Ticks everybody whose scan waits; nothing for whoever may only look. */
  onTickAll: (() => void) | undefined;
}>;

const Rows = ({
  group: { name, lines },
  hasOpened,
  onChoose,
  onTickAll,
}: Omit<RoomListProps, 'groups'> & { group: RoomGroup }) => (
  <>
    <SectionHead
      title={`${sayGroup(name, hasOpened)} ${lines.length}\u00a0人`}
      {...(name === 'held' &&
        onTickAll && {
          note: (
            <WordButton id="tick-all" onTap={onTickAll}>
              全部勾上
            </WordButton>
          ),
        })}
    />
    <Card id={`group-${name}`}>
      {lines.map((line) => (
        <ListRow key={line.personId} id={`door-${line.personId}`} onTap={() => onChoose(line.personId)}>
          <Box className="b">{line.name}</Box>
          <Box className="sub">{sayLine(line)}</Box>
        </ListRow>
      ))}
    </Card>
  </>
);

/** The list. */
export const RoomList = ({ groups, ...list }: RoomListProps) =>
  list.wide ? (
    <Table
      id="room-table"
      label="培训名单"
      columns={columnsOf(list.hasOpened)}
      rows={groups.flatMap(({ lines }) => lines)}
      keyOf={({ personId }) => personId}
      chosen={list.chosen}
      onOpen={({ personId }) => list.onChoose(personId)}
      onLeave={() => list.onChoose(undefined)}
    />
  ) : (
    groups.map((group) => <Rows key={group.name} group={group} {...list} />)
  );
