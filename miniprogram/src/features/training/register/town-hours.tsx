// A town's people with their hours: at a desk a table to be printed, on a phone rows; whoever lacks most first.

import { hoursIn } from '#shared/training/hours.ts';
import type { RegisterLine } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { openPerson } from '../../../kernel/ways.ts';
import { roleNames } from '../../../kernel/words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { HoursBar } from '../parts/hours-bar.tsx';
import { sayHours } from '../parts/training-words.ts';
import { lackOf, percentOf, sayQualified } from './hours-lines.ts';

const Lack = ({ line }: { line: RegisterLine }) => {
  const lack = lackOf(line);
  return <Words className={lack > 0 ? 'late' : 'c3'}>{lack > 0 ? hoursIn(lack) : '够了'}</Words>;
};

const Qualified = ({ line }: { line: RegisterLine }) => {
  const says = sayQualified(line, clock.today());
  return (
    <Words className={says === undefined ? 'c3' : line.qualifiedOn ? 'c2' : 'late'}>{says ?? '—'}</Words>
  );
};

const columns: readonly Column<RegisterLine>[] = [
  { key: 'name', head: '姓名', width: 92, cell: ({ name }) => name },
  { key: 'role', head: '身份', width: 108, cell: ({ role }) => roleNames[role] },
  { key: 'place', head: '地方', width: 168, cell: ({ regionName }) => regionName },
  { key: 'qualified', head: '上岗考试', width: 144, cell: (line) => <Qualified line={line} /> },
  { key: 'minutes', head: '已有学时', width: 96, right: true, cell: ({ minutes }) => hoursIn(minutes) },
  { key: 'asked', head: '应有', width: 84, right: true, cell: ({ asked }) => hoursIn(asked) },
  {
    key: 'lack',
    head: '还差 ▾',
    width: 96,
    right: true,
    sorted: true,
    cell: (line) => <Lack line={line} />,
  },
  { key: 'bar', head: '', cell: ({ minutes, asked }) => <HoursBar percent={percentOf(minutes, asked)} /> },
];

const Row = ({ line, onOpen }: { line: RegisterLine; onOpen: ((personId: string) => void) | undefined }) => {
  const { personId, name, regionName, minutes, asked } = line;
  const says = sayQualified(line, clock.today());
  return (
    <ListRow id={`hours-${personId}`} {...(onOpen && { onTap: () => onOpen(personId) })}>
      <Box className="row">
        <Words className="b grow">{name}</Words>
        <Words className={lackOf(line) > 0 ? 'late sm' : 'c2 sm'}>
          {lackOf(line) > 0 ? `还差\u00a0${sayHours(lackOf(line))}` : '够了'}
        </Words>
      </Box>
      <HoursBar percent={percentOf(minutes, asked)} />
      <Box className="sub">
        {`${regionName}，已有\u00a0${sayHours(minutes)}`}
        {says !== undefined && line.qualifiedOn === undefined && (
          <Words className="late">{`，上岗考试${says}`}</Words>
        )}
      </Box>
    </ListRow>
  );
};

type TownProps = Readonly<{
  town: string;
  lines: readonly RegisterLine[];
  wide: boolean;
  /** Whether a person may be opened from here. */
  mayOpen: boolean;
}>;

/** The people. */
export const TownHours = ({ town, lines, wide, mayOpen }: TownProps) => {
  const onOpen = mayOpen ? (personId: string) => openPerson(town, personId) : undefined;
  return wide ? (
    <Table
      id="hours-table"
      label="学时登记"
      columns={columns}
      rows={lines}
      keyOf={({ personId }) => personId}
      dense
      {...(onOpen && { onOpen: ({ personId }: RegisterLine) => onOpen(personId) })}
    />
  ) : (
    <Card id="hours">
      {lines.map((line) => (
        <Row key={line.personId} line={line} onOpen={onOpen} />
      ))}
    </Card>
  );
};
