// A month of messages in words and figures: how many went, how many reached nobody, and how that compares with before.
import { monthsLater } from '#shared/kernel/time.ts';
import type { Figures, RegionNews } from '#shared/notifications/views.ts';

/** A figure as tables and sentences show it: 4,718. */
export const sayFigure = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

const sayMany = (n: number, unit: string): string => `${sayFigure(n)}\u00a0${unit}`;

/** Messages that reached nobody. */
export const undeliveredIn = ({ rejected, dead }: Figures): number => rejected + dead;

/** Messages that went, wherever they ended. */
export const goneIn = (figures: Figures): number => figures.sent + undeliveredIn(figures);

/** Messages that were not needed any more. */
export const droppedIn = ({ cancelled, expired }: Figures): number => cancelled + expired;

/** `2026-06` as 6月, with the year where it is not this one's. */
export const sayMonth = (month: string, today: string): string => {
  const [year = '', number = ''] = month.split('-');
  return `${year === today.slice(0, 4) ? '' : `${year}年`}${Number(number)}月`;
};

/** 6月发了 412 条，3 条没有送到. */
export const sayNews = ({ month, total }: Pick<RegionNews, 'month' | 'total'>, today: string): string => {
  const [gone, lost] = [goneIn(total), undeliveredIn(total)];
  const when = sayMonth(month, today);
  if (gone === 0)
    return total.waiting > 0 ? `${when}有\u00a0${sayMany(total.waiting, '条等着发')}` : `${when}还没有发提醒`;
  const sent = `${when}发了\u00a0${sayMany(gone, '条')}`;
  return lost === 0 ? `${sent}，都送到了` : `${sent}，${sayMany(lost, '条没有送到')}`;
};

/** 另有电话 12 个，还有 3 个没打; nothing where none was to be made. */
export const sayCallsIn = ({ open, done }: RegionNews['calls']): string => {
  if (open + done === 0) return '';
  const all = `另有电话\u00a0${sayMany(open + done, '个')}`;
  return open === 0 ? `${all}，都打了` : `${all}，还有\u00a0${sayMany(open, '个没打')}`;
};

/** How many of those that went arrived, to one decimal; — where none went. 100 is said only of all. */
export const sayShare = (figures: Figures): string => {
  const gone = goneIn(figures);
  if (gone === 0) return '—';
  const tenths = Math.floor((1000 * figures.sent) / gone);
  return `${(tenths / 10).toFixed(1)}\u00a0%`;
};

/** 比5月多 12 条, 比5月少 3 条, 和5月一样; nothing where the month before is not known, or neither has any. */
export const sayChange = (
  now: number,
  before: number | undefined,
  month: string,
  today: string,
): string | undefined => {
  if (before === undefined || now + before === 0) return undefined;
  const last = sayMonth(month, today);
  if (now === before) return `和${last}一样`;
  return now > before
    ? `比${last}多\u00a0${sayMany(now - before, '条')}`
    : `比${last}少\u00a0${sayMany(before - now, '条')}`;
};

/** The months up to this one, the earliest first. */
export const monthsTo = (month: string, many: number): readonly string[] =>
  Array.from({ length: many }, (_, n) => monthsLater(`${month}-01`, n + 1 - many).slice(0, 7));

/** The figures as they stand in a table, in its order. */
export const figureNames = ['waiting', 'sent', 'rejected', 'cancelled', 'expired', 'dead'] as const;

/** One row of a table: a template or a place with its figures. */
export type FigureLine = Readonly<{ key: string; name: string; figures: Figures }>;

/** All lines together. */
export const totalOf = (figures: Figures): FigureLine => ({ key: '', name: '合计', figures });

/** What a row says on a phone, without what there is none of: 发到 12 条，没送到 1 条. */
export const sayFigures = (figures: Figures, names: Readonly<Record<keyof Figures, string>>): string =>
  figureNames
    .filter((name) => figures[name] > 0)
    .map((name) => `${names[name]}\u00a0${sayMany(figures[name], '条')}`)
    .join('，');
