// How a region's messages of one month stand, counted by template and by place.
import type { Reader } from '#functions/kernel/reader.ts';
import { levelOf, significant, townOf } from '#shared/kernel/region.ts';
import type { Figures, RegionNews } from '#shared/notifications/views.ts';
import { spokenName } from '#shared/registry/regions.ts';

const NONE: Figures = { waiting: 0, sent: 0, rejected: 0, cancelled: 0, expired: 0, dead: 0 };

const isFigure = (name: string): name is keyof Figures => Object.hasOwn(NONE, name);

const plus = (figures: Figures, status: keyof Figures, n: number): Figures => ({
  ...figures,
  [status]: figures[status] + n,
});

/** One counter, `template.status`, of one place. */
type Cell = Readonly<{ place: string; template: string; status: keyof Figures; n: number }>;

const cellsOf = (counts: ReadonlyMap<string, Readonly<Record<string, number>>>): readonly Cell[] =>
  [...counts].flatMap(([place, counters]) =>
    Object.entries(counters).flatMap(([name, n]) => {
      const [template = '', status = ''] = name.split('.');
      return isFigure(status) && n !== 0 ? [{ place, template, status, n }] : [];
    }),
  );

/** Calls are told beside the messages: how many wait to be made, and how many were. */
const callsIn = (counts: ReadonlyMap<string, Readonly<Record<string, number>>>): RegionNews['calls'] => {
  const of = (name: string): number =>
    [...counts.values()].reduce((sum, counters) => sum + (counters[name] ?? 0), 0);
  return { open: of('call.open'), done: of('call.done') };
};

const summed = (cells: readonly Cell[]): Figures =>
  cells.reduce((figures, { status, n }) => plus(figures, status, n), NONE);

const mostUndelivered = (a: Readonly<{ figures: Figures }>, b: Readonly<{ figures: Figures }>): number =>
  b.figures.rejected + b.figures.dead - (a.figures.rejected + a.figures.dead) ||
  b.figures.sent - a.figures.sent;

/** The figures of a town by village, of the county by town; what did not arrive comes first. `month` is `YYYY-MM`. */
export const newsOfRegion = async (
  read: Reader,
  { region, month, at }: Readonly<{ region: string; month: string; at: string }>,
): Promise<RegionNews> => {
  const counts = await read.counts(`news-${month}/${significant(region)}`);
  const cells = cellsOf(counts);
  const below = levelOf(region) === 'county' ? townOf : (place: string): string => place;
  const places = Map.groupBy(cells, ({ place }) => below(place));
  const templates = Map.groupBy(cells, ({ template }) => template);
  return {
    region,
    regionName: spokenName(region),
    month,
    readAt: at,
    total: summed(cells),
    calls: callsIn(counts),
    templates: [...templates]
      .map(([template, own]) => ({ template, figures: summed(own) }))
      .sort(mostUndelivered),
    places: [...places]
      .map(([place, own]) => ({ region: place, regionName: spokenName(place), figures: summed(own) }))
      .sort(mostUndelivered),
  };
};
