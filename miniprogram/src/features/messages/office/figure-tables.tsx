// How messages stand by template and by place: two tables side by side at a desk, rows on a phone; what did not arrive comes first.
import type { ReactNode } from 'react';
import { levelOf } from '#shared/kernel/region.ts';
import type { Figures, RegionNews } from '#shared/notifications/views.ts';
import { openOffice } from '../../../kernel/office-ways.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { isUndelivered, standingNames, titleOf } from '../parts/told-words.ts';
import {
  type FigureLine,
  figureNames,
  sayFigure,
  sayFigures,
  totalOf,
  undeliveredIn,
} from './figure-words.ts';

const Cell = ({ name, figures }: { name: keyof Figures; figures: Figures }) => {
  const n = figures[name];
  if (n === 0) return <Words className="c3">—</Words>;
  return <Words className={isUndelivered(name) ? 'late' : ''}>{sayFigure(n)}</Words>;
};

const FIGURE_WIDTH = 58;

const columnsFor = (head: string): readonly Column<FigureLine>[] => [
  { key: 'name', head, cell: ({ name }) => name },
  ...figureNames.map((name) => ({
    key: name,
    head: standingNames[name],
    width: FIGURE_WIDTH,
    right: true,
    cell: ({ figures }: FigureLine) => <Cell name={name} figures={figures} />,
  })),
];

type PartProps = Readonly<{
  id: string;
  title: string;
  head: string;
  lines: readonly FigureLine[];
  total: Figures;
  wide: boolean;
  onOpen?: ((key: string) => void) | undefined;
}>;

const Rows = ({ id, lines, onOpen }: Pick<PartProps, 'id' | 'lines' | 'onOpen'>) => (
  <Card id={id}>
    {lines.map(({ key, name, figures }) => (
      <ListRow key={key} id={`${id}-${key}`} {...(onOpen && { onTap: () => onOpen(key) })}>
        <Box className="row told-row">
          <Words className="b grow">{name}</Words>
          {undeliveredIn(figures) > 0 && (
            <Words className="late sm nb">{sayCount(undeliveredIn(figures), '条没有送到')}</Words>
          )}
        </Box>
        <Box className="sub">{sayFigures(figures, standingNames)}</Box>
      </ListRow>
    ))}
  </Card>
);

const Part = ({ id, title, head, lines, total, wide, onOpen }: PartProps) => (
  <Box className="told-part">
    <SectionHead title={title} note={<Words>没有送到的多，排在前面</Words>} />
    {wide ? (
      <Table
        id={id}
        label={title}
        columns={columnsFor(head)}
        rows={lines}
        keyOf={({ key }) => key}
        dense
        {...(onOpen && { onOpen: ({ key }: FigureLine) => onOpen(key) })}
        total={totalOf(total)}
      />
    ) : (
      <Rows id={id} lines={lines} onOpen={onOpen} />
    )}
  </Box>
);

/** Both; a town of the county opens its own page. Nothing where nothing was sent. */
export const FigureTables = ({ news, wide }: { news: RegionNews; wide: boolean }): ReactNode => {
  const isCounty = levelOf(news.region) === 'county';
  if (news.templates.length === 0) return null;
  return (
    <Box className={wide ? 'told-parts' : ''}>
      <Part
        id="by-template"
        title="按提醒看"
        head="提醒"
        lines={news.templates.map(({ template, figures }) => ({
          key: template,
          name: titleOf(template),
          figures,
        }))}
        total={news.total}
        wide={wide}
      />
      <Part
        id="by-place"
        title={isCounty ? '按镇看' : '按村看'}
        head={isCounty ? '镇（街道、区）' : '村（居）'}
        lines={news.places.map(({ region, regionName, figures }) => ({
          key: region,
          name: region === news.region ? `${regionName}本级` : regionName,
          figures,
        }))}
        total={news.total}
        wide={wide}
        onOpen={isCounty ? (region) => region !== news.region && openOffice(region) : undefined}
      />
    </Box>
  );
};
