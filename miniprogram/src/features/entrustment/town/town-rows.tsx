// What waits for a town: rows under their heads on a phone, one table at a desk; a child without a sheet leads to its director.
import { useState } from 'react';
import type { PersonLine } from '#shared/access/contract.ts';
import { call } from '../../../kernel/platform.ts';
import { openAgreement, openChild } from '../../../kernel/ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button, CallButton } from '../../../ui/button.tsx';
import { SectionHead, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { directorOf } from './directors.ts';
import { type TownGroup, type TownLine, townGroupNames } from './town-groups.ts';
import { keyOfTownLine, sayTownEnd, sayTownLine, whoseOf } from './town-line-words.ts';

type ListProps = Readonly<{ groups: readonly TownGroup[]; people: readonly PersonLine[]; today: string }>;

const Row = ({ line, people, today }: { line: TownLine; people: readonly PersonLine[]; today: string }) => {
  const { name, villageName, village } = whoseOf(line);
  const end = sayTownEnd(line, today);
  const director = directorOf(people, village, today);
  const open = (): void =>
    line.kind === 'child' ? openChild(line.child.childId) : openAgreement(line.sheet.agreementId);
  return (
    <Box className="li red-row">
      <Tap id={`town-line-${keyOfTownLine(line)}`} className="grow" onTap={open}>
        <Box className="row wrap">
          <Words className="b">{name}</Words>
          <Words className="sm c2 grow my-place">{villageName}</Words>
          <Words className={end.late ? 'late sm nb' : 'c2 sm nb'}>{end.words}</Words>
        </Box>
        <Box className="sub">{sayTownLine(line, today)}</Box>
        {line.kind === 'child' && (
          <Box className="cap">{`儿童主任 ${director ? director.name : '还没有定'}`}</Box>
        )}
      </Tap>
      {line.kind === 'child' && director && (
        <CallButton
          id={`call-${keyOfTownLine(line)}`}
          who={director.name}
          onTap={() => call(director.phone)}
        />
      )}
    </Box>
  );
};

/** Children without a sheet may be hundreds, and below them lies what only the town can do. */
const MOST_LACKING = 5;

type GroupProps = Omit<ListProps, 'groups'> & Readonly<{ group: TownGroup }>;

const OneGroup = ({ group: { name, lines }, people, today }: GroupProps) => {
  const [all, setAll] = useState(false);
  const shown = name === 'lacking' && !all ? lines.slice(0, MOST_LACKING) : lines;
  return (
    <Box id={`town-${name}`}>
      <Box className="pad">
        <SectionHead title={townGroupNames[name]} note={<Words>{lines.length}</Words>} />
      </Box>
      <Strip>
        {shown.map((line) => (
          <Row key={keyOfTownLine(line)} line={line} people={people} today={today} />
        ))}
      </Strip>
      {shown.length < lines.length && (
        <Box className="pad gap">
          <Button id={`all-${name}`} kind="plain" small onTap={() => setAll(true)}>
            {`看全部 ${lines.length} 个`}
          </Button>
        </Box>
      )}
    </Box>
  );
};

/** On a phone. */
export const TownRows = ({ groups, people, today }: ListProps) => (
  <>
    {groups.map((group) => (
      <OneGroup key={group.name} group={group} people={people} today={today} />
    ))}
  </>
);

/** Beside the panel the table leaves out what the panel says. */
const BESIDE = ['director'];

const columnsOn = (people: readonly PersonLine[], today: string): readonly Column<TownLine>[] => [
  { key: 'name', head: '孩子', width: 84, cell: (line) => whoseOf(line).name },
  { key: 'village', head: '村（居）', width: 104, cell: (line) => whoseOf(line).villageName },
  { key: 'group', head: '要办什么 ▾', width: 136, sorted: true, cell: ({ group }) => townGroupNames[group] },
  { key: 'what', head: '情况', cell: (line) => sayTownLine(line, today) },
  {
    key: 'director',
    head: '儿童主任',
    width: 96,
    cell: (line) =>
      directorOf(people, whoseOf(line).village, today)?.name ?? <Words className="late">还没有定</Words>,
  },
  {
    key: 'end',
    head: '多久了',
    width: 108,
    right: true,
    cell: (line) => {
      const { words, late } = sayTownEnd(line, today);
      return <Words className={late ? 'late' : 'c2'}>{words}</Words>;
    },
  },
];

type TableProps = ListProps &
  Readonly<{ chosen: string | undefined; onChoose: (key: string | undefined) => void }>;

/** At a desk. */
export const TownTable = ({ groups, people, today, chosen, onChoose }: TableProps) => (
  <Table
    id="town-table"
    label="等镇里办的确认书"
    columns={columnsOn(people, today).filter(({ key }) => chosen === undefined || !BESIDE.includes(key))}
    rows={groups.flatMap(({ lines }) => lines)}
    keyOf={keyOfTownLine}
    chosen={chosen}
    onOpen={(line) => onChoose(keyOfTownLine(line))}
    onLeave={() => onChoose(undefined)}
  />
);
