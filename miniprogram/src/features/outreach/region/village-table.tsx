// At a desk a town is a table of its villages, those without a session first; Enter opens one.
import type { PersonLine } from '#shared/access/contract.ts';
import { openVillageSessions } from '../../../kernel/outreach-ways.ts';
import { Words } from '../../../ui/box.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import type { VillageCoverage } from './coverage-words.ts';

const figures: readonly Column<VillageCoverage>[] = [
  { key: 'village', head: '村（居）', width: 200, cell: ({ villageName }) => villageName },
  {
    key: 'sessions',
    head: '办了几次 ▴',
    width: 112,
    right: true,
    sorted: true,
    cell: ({ sessions }) => (sessions > 0 ? sessions : <Words className="late">无</Words>),
  },
  {
    key: 'heard',
    head: '多少人听到',
    width: 124,
    right: true,
    cell: ({ heard }) => <Words className={heard === 0 ? 'c3' : ''}>{heard}</Words>,
  },
];

type DirectorOf = (village: string) => PersonLine | undefined;

const whom = (directorOf: DirectorOf): readonly Column<VillageCoverage>[] => [
  {
    key: 'director',
    head: '儿童主任',
    width: 112,
    cell: ({ village }) => directorOf(village)?.name ?? <Words className="c3">—</Words>,
  },
  {
    key: 'phone',
    head: '电话',
    cell: ({ village }) => directorOf(village)?.phone ?? <Words className="c3">—</Words>,
  },
];

const fewestFirst = (a: VillageCoverage, b: VillageCoverage): number =>
  a.sessions - b.sessions || a.village.localeCompare(b.village);

type TableProps = Readonly<{ villages: readonly VillageCoverage[]; directorOf: DirectorOf }>;

/** The villages, with whom to ask. */
export const VillageTable = ({ villages, directorOf }: TableProps) => (
  <Table
    id="village-coverage"
    label="各村宣讲"
    columns={[...figures, ...whom(directorOf)]}
    rows={[...villages].sort(fewestFirst)}
    keyOf={({ village }) => village}
    dense
    onOpen={({ village }) => openVillageSessions(village)}
  />
);
