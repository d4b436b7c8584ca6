// At a desk a town is a table of its villages, those without a session first; Enter opens one.
import { openVillageSessions } from '../../../kernel/outreach-ways.ts';
import { Words } from '../../../ui/box.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import type { VillageCoverage } from './coverage-words.ts';

const columns: readonly Column<VillageCoverage>[] = [
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
  {
    key: 'says',
    head: '',
    cell: ({ sessions }) => (sessions === 0 ? <Words className="c2">年底前至少办一次</Words> : null),
  },
];

const fewestFirst = (a: VillageCoverage, b: VillageCoverage): number =>
  a.sessions - b.sessions || a.village.localeCompare(b.village);

/** The villages. */
export const VillageTable = ({ villages }: { villages: readonly VillageCoverage[] }) => (
  <Table
    id="village-coverage"
    label="各村宣讲"
    columns={columns}
    rows={[...villages].sort(fewestFirst)}
    keyOf={({ village }) => village}
    dense
    onOpen={({ village }) => openVillageSessions(village)}
  />
);
