// Four figures of the month, each with what it means; at a desk beside the five months before.
import type { RegionNews } from '#shared/notifications/views.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { standingNames } from '../parts/told-words.ts';
import {
  droppedIn,
  goneIn,
  sayChange,
  sayFigure,
  sayMonth,
  sayShare,
  undeliveredIn,
} from './figure-words.ts';
import type { ByMonth } from './use-months.ts';

type Total = RegionNews['total'];

type Figure = Readonly<{
  key: string;
  name: string;
  of: (total: Total) => number;
  says: (total: Total) => string;
  late?: boolean;
}>;

const parts = (total: Total, names: readonly (keyof Total)[]): string =>
  names.map((name) => `${standingNames[name]}\u00a0${sayFigure(total[name])}`).join('，');

const saysUndelivered = (total: Total): string => {
  if (undeliveredIn(total) > 0) return parts(total, ['rejected', 'dead']);
  return goneIn(total) === 0 ? '还没有发' : '都送到了';
};

const figures: readonly Figure[] = [
  {
    key: 'sent',
    name: '发到',
    of: ({ sent }) => sent,
    says: (total) => (goneIn(total) === 0 ? '还没有发' : `发了的里面 ${sayShare(total)}`),
  },
  {
    key: 'undelivered',
    name: '没有送到',
    of: undeliveredIn,
    says: saysUndelivered,
    late: true,
  },
  {
    key: 'waiting',
    name: '等着发',
    of: ({ waiting }) => waiting,
    says: ({ waiting }) => (waiting === 0 ? '没有等着的' : '到时候自动发'),
  },
  {
    key: 'dropped',
    name: '不用发了',
    of: droppedIn,
    says: (total) => (droppedIn(total) === 0 ? '没有撤下的' : parts(total, ['cancelled', 'expired'])),
  },
];

const TALLEST = 44;

type BarsProps = Readonly<{ values: readonly (readonly [string, number | undefined])[]; today: string }>;

/** One bar a month, from zero; the last one is filled. */
const Bars = ({ values, today }: BarsProps) => {
  const most = Math.max(1, ...values.map(([, value]) => value ?? 0));
  const label = values.map(([month, value]) => `${sayMonth(month, today)} ${value ?? '没有数'}`).join('，');
  return (
    <Box className="told-bars" role="img" label={label}>
      {values.map(([month, value], n) => (
        <Box
          key={month}
          className={n === values.length - 1 ? 'told-bar now' : 'told-bar'}
          style={{ height: value === undefined ? 1 : Math.max(2, Math.round((TALLEST * value) / most)) }}
        />
      ))}
    </Box>
  );
};

type CardsProps = Readonly<{
  news: RegionNews;
  /** The months to compare with, this one last; none on a phone. */
  months: readonly string[];
  known: ByMonth;
  today: string;
}>;

/** The figures. */
export const FigureCards = ({ news: { month, total }, months, known, today }: CardsProps) => {
  const totalIn = (one: string): Total | undefined => (one === month ? total : known.get(one));
  const before = months.at(-2);
  return (
    <Box id="told-figures" className="told-figures">
      {figures.map(({ key, name, of, says, late = false }) => {
        const last = before === undefined ? undefined : totalIn(before);
        const change = before && sayChange(of(total), last && of(last), before, today);
        return (
          <Box key={key} id={`figure-${key}`} className="card told-figure">
            <Box className="row">
              <Box className="grow">
                <Box className="sm c2">{name}</Box>
                <Box className="row told-value">
                  <Words className={late && of(total) > 0 ? 'told-n late' : 'told-n'}>
                    {sayFigure(of(total))}
                  </Words>
                  <Words className="sm c2">条</Words>
                </Box>
              </Box>
              {months.length > 0 && (
                <Bars
                  today={today}
                  values={months.map((one) => {
                    const then = totalIn(one);
                    return [one, then && of(then)] as const;
                  })}
                />
              )}
            </Box>
            <Box className="cap">{says(total)}</Box>
            {change && <Box className="cap">{change}</Box>}
          </Box>
        );
      })}
    </Box>
  );
};
