// The papers and contests: a table at a desk, rows on a phone; what is open stands first.
import { countyDate } from '#shared/kernel/time.ts';
import { sayAt } from '../../../kernel/policy-words.ts';
import { sayDate } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { ListRow, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import type { SetLine } from './paper-groups.ts';
import { forWhom, kindOf, sayEdition, sayStanding } from './set-words.ts';

export type SetListProps = Readonly<{
  lines: readonly SetLine[];
  now: string;
  today: string;
  wide: boolean;
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
  /** Opens a line on a page of its own, on a phone. */
  onOpen: (line: SetLine) => void;
}>;

/** A moment of another year is a day: nobody asks at what time. */
const sayBriefly = (at: string, today: string): string =>
  countyDate(at).slice(0, 4) === today.slice(0, 4) ? sayAt(at, today) : sayDate(countyDate(at), today);

const toneOf = (line: SetLine): 'act' | 'plain' => (line.standing === 'open' ? 'act' : 'plain');

const editionOf = (line: SetLine): string => (line.kind === 'paper' ? sayEdition(line.paper) : '');

const columnsOn = (now: string, today: string): readonly Column<SetLine>[] => [
  {
    key: 'title',
    head: '名称',
    cell: (line) => (
      <>
        {line.title}
        {editionOf(line) !== '' && <Words className="c2 my-place">{editionOf(line)}</Words>}
      </>
    ),
  },
  { key: 'kind', head: '用途', width: 88, cell: (line) => <Words className="c2">{kindOf(line)}</Words> },
  { key: 'whom', head: '谁来答', width: 156, cell: forWhom },
  { key: 'open', head: '开放', width: 104, cell: (line) => sayBriefly(line.openAt, today) },
  { key: 'close', head: '截止', width: 112, cell: (line) => sayBriefly(line.closeAt, today) },
  {
    key: 'standing',
    head: '现在 ▾',
    width: 148,
    sorted: true,
    cell: (line) => <Chip tone={toneOf(line)}>{sayStanding(line, now, today)}</Chip>,
  },
];

/** Beside the panel the table leaves out what the panel says. */
const BESIDE = ['whom', 'open'];

/** The list. */
export const SetList = ({ lines, now, today, wide, chosen, onChoose, onOpen }: SetListProps) =>
  wide ? (
    <Table
      id="papers-table"
      label="卷子和竞赛"
      columns={columnsOn(now, today).filter(({ key }) => chosen === undefined || !BESIDE.includes(key))}
      rows={lines}
      keyOf={({ key }) => key}
      chosen={chosen}
      onOpen={({ key }) => onChoose(key)}
      onLeave={() => onChoose(undefined)}
    />
  ) : (
    <Strip>
      {lines.map((line) => (
        <ListRow key={line.key} id={`set-${line.key}`} onTap={() => onOpen(line)}>
          <Box className="row wrap">
            <Box className="b grow">{line.title}</Box>
            <Chip tone={toneOf(line)}>{sayStanding(line, now, today)}</Chip>
          </Box>
          <Box className="sub">{`${kindOf(line)}，${forWhom(line)}`}</Box>
          <Box className="sub">{`${sayAt(line.openAt, today)} 到 ${sayAt(line.closeAt, today)}`}</Box>
        </ListRow>
      ))}
    </Strip>
  );
