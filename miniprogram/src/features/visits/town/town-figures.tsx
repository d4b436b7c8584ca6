// A town in figures, village by village, those with most that is late first; a row opens the village.
import { type ReactNode, useState } from 'react';
import type { VillageCounts } from '#shared/visits/contract.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayCount, sayMoment } from '../../../kernel/say.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { openFind, openVillage } from '../../../kernel/ways.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Skeleton } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { ColourChip } from '../../../ui/chips.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReadTrouble } from '../../../ui/read-trouble.tsx';
import { ListRow, Strip } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { useTown } from '../list/use-lines.ts';
import { chosenTown } from './chosen-town.ts';
import { ChooseTown, ChosenTown } from './officer-today.tsx';

const colours = ['red', 'yellow', 'blue', 'green'] as const;

const Figure = ({ of }: { of: number }) => <Words className={of === 0 ? 'c3' : ''}>{of}</Words>;

const columns: readonly Column<VillageCounts>[] = [
  { key: 'village', head: '村（居）', cell: (row) => row.villageName },
  { key: 'children', head: '儿童', width: 88, right: true, cell: (row) => <Figure of={row.children} /> },
  ...colours.map((colour) => ({
    key: colour,
    head: <ColourChip colour={colour} mini />,
    width: 72,
    right: true,
    cell: (row: VillageCounts) => <Figure of={row[colour]} />,
  })),
  {
    key: 'unvisited',
    head: '还没走访',
    width: 96,
    right: true,
    cell: (row) => <Figure of={row.unvisited} />,
  },
  {
    key: 'overdue',
    head: '过期 ▾',
    width: 88,
    right: true,
    sorted: true,
    cell: (row) => <Words className={row.overdue > 0 ? 'late' : 'c3'}>{row.overdue}</Words>,
  },
];

const byNeed = (a: VillageCounts, b: VillageCounts): number =>
  b.overdue - a.overdue || b.red - a.red || b.children - a.children;

const summed = (villages: readonly VillageCounts[]): VillageCounts => {
  const sum = (of: (counts: VillageCounts) => number) =>
    villages.reduce((total, counts) => total + of(counts), 0);
  return {
    village: '',
    villageName: '全镇',
    children: sum((counts) => counts.children),
    red: sum((counts) => counts.red),
    yellow: sum((counts) => counts.yellow),
    blue: sum((counts) => counts.blue),
    green: sum((counts) => counts.green),
    unvisited: sum((counts) => counts.unvisited),
    overdue: sum((counts) => counts.overdue),
  };
};

const sayTown = ({ children, overdue }: VillageCounts): string =>
  `全镇\u00a0${sayCount(children, '个孩子')}，${overdue > 0 ? sayCount(overdue, '个过期') : '没有过期的'}`;

const VillageRow = ({ row }: { row: VillageCounts }) => (
  <ListRow
    id={`village-${row.village}`}
    onTap={() => openVillage(row.village)}
    {...(row.overdue > 0 && { end: <Words className="late">过期 {row.overdue} 个</Words> })}
  >
    <Box className="b">{row.villageName}</Box>
    <Box className="sub figures">
      <Words className="figure nb">{sayCount(row.children, '个孩子')}</Words>
      {colours
        .filter((colour) => row[colour] > 0)
        .map((colour) => (
          <Words key={colour} className="figure nb">
            <ColourChip colour={colour} mini /> {row[colour]}
          </Words>
        ))}
    </Box>
  </ListRow>
);

/** The figures of one town. */
export const TownFigures = ({ town, above }: { town: string; above?: ReactNode }) => {
  const { reading } = useTown(town);
  const wide = useWide();
  const { answer } = reading;
  const villages = [...(answer?.value.villages ?? [])].sort(byNeed);
  const total = summed(villages);
  const today = clock.today();
  return (
    <Page
      id="figures"
      tab="children"
      title={answer?.value.townName ?? '全镇'}
      flush={!wide}
      full
      banner={<OutboxBanner reading={reading} />}
    >
      <Box className={wide ? '' : 'pad'}>
        {above}
        <Box className="lead">
          <Box as="h1" className="say">
            {answer ? sayTown(total) : '各村的数'}
          </Box>
          {answer && <Box className="cap">{sayMoment(answer.readAt, today)} 的数，过期多的在前</Box>}
          <WordButton id="open-find" onTap={openFind}>
            查证件号
          </WordButton>
        </Box>
        {!answer && reading.state === 'loading' && <Skeleton id="loading" words="正在取各村的数" />}
        {!answer && <ReadTrouble reading={reading} />}
      </Box>
      {answer &&
        (wide ? (
          <Table
            id="village-table"
            label="各村的数"
            columns={columns}
            rows={villages}
            keyOf={(row) => row.village}
            dense
            onOpen={(row) => openVillage(row.village)}
            total={total}
          />
        ) : (
          <Strip>
            {villages.map((row) => (
              <VillageRow key={row.village} row={row} />
            ))}
          </Strip>
        ))}
    </Page>
  );
};

/** The figures of the town an officer has chosen. */
export const OfficerFigures = () => {
  const town = useWatched(chosenTown);
  const [changing, setChanging] = useState(false);
  return town === undefined || changing ? (
    <ChooseTown tab="children" onChosen={() => setChanging(false)} />
  ) : (
    <TownFigures
      key={town}
      town={town}
      above={<ChosenTown town={town} onChange={() => setChanging(true)} />}
    />
  );
};
