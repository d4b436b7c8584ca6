// How the messages of the county in memory stand, by month, template and place: the first villages had trouble.
import { covers, levelOf, townOf } from '#shared/kernel/region.ts';
import { monthsLater } from '#shared/kernel/time.ts';
import type { Figures, RegionNews } from '#shared/notifications/views.ts';
import { spokenName, townsOf, villagesOf } from '#shared/registry/regions.ts';
import { COUNTY, TOWN } from './children.ts';

const none: Figures = { waiting: 0, sent: 0, rejected: 0, cancelled: 0, expired: 0, dead: 0 };
const figures = (some: Partial<Figures>): Figures => ({ ...none, ...some });

/** The messages of one village in a month, by template; the first villages had trouble. */
const ofVillage = (n: number): readonly (readonly [string, Figures])[] => [
  ['visit_due', figures({ sent: 4 + (n % 3), waiting: n % 4 === 1 ? 1 : 0, cancelled: n % 5 === 2 ? 1 : 0 })],
  ['visit_overdue', figures({ sent: n % 3 })],
  ['training_invited', figures({ sent: 1, expired: n % 11 === 7 ? 1 : 0 })],
  ['training_tomorrow', figures({ sent: 1 })],
  [
    'entrustment_to_sign',
    figures({ sent: 2 + (n % 2), rejected: n === 0 || n === 9 ? 1 : 0, dead: n === 3 ? 1 : 0 }),
  ],
  ['entrustment_filed', figures({ sent: n % 2, cancelled: n % 7 === 3 ? 1 : 0 })],
  ['quiz_open', figures({ sent: 1 })],
  ['child_turning', figures({ sent: n % 4 === 0 ? 1 : 0 })],
  ['digest', figures({ sent: n % 3 === 0 ? 2 : 0 })],
];

const ofTown = (n: number): readonly (readonly [string, Figures])[] => [
  ['risk_turned_red', figures({ sent: n % 3 === 0 ? 1 : 0 })],
  ['visit_overdue_escalated', figures({ sent: n % 4, rejected: n === 5 ? 1 : 0 })],
  ['entrustment_to_file', figures({ sent: 3 + (n % 5) })],
];

const added = (a: Figures, b: Figures): Figures => ({
  waiting: a.waiting + b.waiting,
  sent: a.sent + b.sent,
  rejected: a.rejected + b.rejected,
  cancelled: a.cancelled + b.cancelled,
  expired: a.expired + b.expired,
  dead: a.dead + b.dead,
});

type Cell = Readonly<{ place: string; template: string; figures: Figures }>;

const cellsOf = (county: string): readonly Cell[] =>
  townsOf(county).flatMap((town, n) => [
    ...ofTown(n).map(([template, of]) => ({ place: town, template, figures: of })),
    ...villagesOf(town).flatMap((place, m) =>
      ofVillage(town === TOWN ? m : m + 20 + n).map(([template, of]) => ({ place, template, figures: of })),
    ),
  ]);

const grouped = <Key extends string>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => Key,
): readonly (readonly [Key, Figures])[] => {
  const sums = new Map<Key, Figures>();
  for (const cell of cells) sums.set(keyOf(cell), added(sums.get(keyOf(cell)) ?? none, cell.figures));
  const lost = ({ rejected, dead }: Figures): number => rejected + dead;
  return [...sums]
    .filter(([, of]) => Object.values(of).some((n) => n > 0))
    .sort(([, a], [, b]) => lost(b) - lost(a) || b.sent - a.sent);
};

/** Fewer in the months before, and nothing before the county began. */
const thinned = (cells: readonly Cell[], month: string, now: string): readonly Cell[] => {
  const ago = [0, 1, 2, 3, 4].find((n) => monthsLater(now, -n).slice(0, 7) === month);
  if (ago === undefined) return [];
  return cells
    .filter((_, n) => n % 7 >= ago)
    .map((cell) => ({
      ...cell,
      figures:
        ago === 0
          ? cell.figures
          : { ...cell.figures, waiting: 0, rejected: cell.figures.rejected * (1 + (ago % 2)) },
    }));
};

/** A region's figures of a month. */
export const newsOf = (region: string, month: string, now: string, isEmpty: boolean): RegionNews => {
  const cells = isEmpty
    ? []
    : thinned(cellsOf(COUNTY), month, now.slice(0, 10)).filter(({ place }) => covers(region, place));
  const below = levelOf(region) === 'county' ? townOf : (place: string): string => place;
  return {
    region,
    regionName: spokenName(region),
    month,
    readAt: now,
    calls: isEmpty
      ? { open: 0, done: 0 }
      : { open: region === COUNTY ? 7 : 2, done: region === COUNTY ? 61 : 10 },
    total: cells.reduce((sum, cell) => added(sum, cell.figures), none),
    templates: grouped(cells, ({ template }) => template).map(([template, of]) => ({
      template,
      figures: of,
    })),
    places: grouped(cells, ({ place }) => below(place)).map(([place, of]) => ({
      region: place,
      regionName: spokenName(place),
      figures: of,
    })),
  };
};
