// At a desk the people are a table; on a phone each is a row.
import type { PersonLine } from '#shared/access/contract.ts';
import { sayDate } from '../../../kernel/say.ts';
import { openPerson } from '../../../kernel/ways.ts';
import { roleNames } from '../../../kernel/words.ts';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { ListRow, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { dutiesOn, sayDuties } from './people-words.ts';

const columnsOn = (today: string): readonly Column<PersonLine>[] => [
  { key: 'name', head: '姓名', width: 80, cell: (line) => line.name },
  {
    key: 'role',
    head: '身份',
    width: 104,
    cell: (line) => {
      const [held] = dutiesOn(line, today);
      return held ? roleNames[held.role] : <Words className="c3">—</Words>;
    },
  },
  {
    key: 'place',
    head: '地方',
    width: 200,
    cell: (line) => {
      const held = dutiesOn(line, today);
      return held.length > 0 ? (
        held.map((duty) => duty.regionName).join('、')
      ) : (
        <Words className="c2">{sayDuties(line, today)}</Words>
      );
    },
  },
  {
    key: 'from',
    head: '任职起',
    width: 118,
    cell: (line) => {
      const [held] = dutiesOn(line, today);
      return held ? sayDate(held.fromOn, today) : '';
    },
  },
  { key: 'phone', head: '手机', width: 120, cell: (line) => line.phone },
  {
    key: 'bound',
    head: '微信',
    cell: (line) => <Words className={line.bound ? 'c2' : 'late'}>{line.bound ? '已绑定' : '没绑定'}</Words>,
  },
];

export type PeopleListProps = Readonly<{
  people: readonly PersonLine[];
  region: string;
  today: string;
  wide: boolean;
  chosen: string | undefined;
  onChoose: (personId: string | undefined) => void;
}>;

/** The people listed. */
export const PeopleList = ({ people, region, today, wide, chosen, onChoose }: PeopleListProps) =>
  wide ? (
    <Table
      id="people-table"
      label="人员"
      columns={columnsOn(today)}
      rows={people}
      keyOf={(line) => line.personId}
      chosen={chosen}
      onOpen={(line) => onChoose(line.personId)}
      onLeave={() => onChoose(undefined)}
    />
  ) : (
    <Strip>
      {people.map((line) => (
        <ListRow
          key={line.personId}
          id={`person-${line.personId}`}
          onTap={() => openPerson(region, line.personId)}
        >
          <Box className="b">{line.name}</Box>
          <Box className="sub">
            {sayDuties(line, today)}
            {!line.bound && (
              <>
                <Sep />
                <Words className="late">微信没绑定</Words>
              </>
            )}
          </Box>
        </ListRow>
      ))}
    </Strip>
  );
